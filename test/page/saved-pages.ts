import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ARTICLES_DIR } from '../claims/labelled/labels.ts';

const folder = `${ARTICLES_DIR ?? ''}/html`;

/** Names of the saved pages, sorted; none without the folder. */
export const SAVED_PAGES: readonly string[] = ARTICLES_DIR && existsSync(folder) ? readdirSync(folder).toSorted() : [];

/** A document without layout and scripts, as a parser makes it. */
export const documentOf = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** A saved page. Its frames and style sheets are asked of nobody. */
export const savedPage = (name: string): Document =>
  documentOf(readFileSync(`${folder}/${name}`, 'utf8').replaceAll(/<(?:iframe|link[^>]+stylesheet)\b[^>]*>/gi, ''));
