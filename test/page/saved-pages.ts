import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A folder with annotated articles; undefined where nobody set it. */
export const ARTICLES = process.env['COMOVE_ARTICLES'];

const folder = `${ARTICLES ?? ''}/html`;

/** Names of the saved pages, sorted; none without the folder. */
export const SAVED_PAGES: readonly string[] = ARTICLES && existsSync(folder) ? readdirSync(folder).toSorted() : [];

/** A document without layout and scripts, as a parser makes it. */
export const documentOf = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** A saved page. Its frames and style sheets are asked of nobody. */
export const savedPage = (name: string): Document =>
  documentOf(readFileSync(`${folder}/${name}`, 'utf8').replaceAll(/<(?:iframe|link[^>]+stylesheet)\b[^>]*>/gi, ''));
