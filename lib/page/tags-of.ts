import type { Fields } from '../core/guards.ts';
import { collapse } from './collapse.ts';
import { isArticleThing, textsOf } from './json-ld.ts';
import { metaOf } from './meta-of.ts';

/** More tags than this are a search engine's food, and say nothing. */
const MAX_TAGS = 40;
const MAX_CHARS = 60;

/** The tags of a page's article, as `article:tag`, `news_keywords`, JSON-LD (`things`) and links marked as tags have them, each once. */
export function tagsOf(document: Document, root: Element, things: readonly Fields[]): readonly string[] {
  const articles = things.filter(isArticleThing);
  const tags = [
    ...metaOf(document, 'article:tag'),
    ...metaOf(document, 'news_keywords').flatMap((list) => list.split(/[,;]/)),
    ...articles.flatMap(({ keywords }) => textsOf(keywords).flatMap((list) => list.split(','))),
    ...[...root.querySelectorAll('a[rel~=tag]')].map(({ textContent }) => textContent),
  ].map((tag) => collapse(tag).replace(/^#/, ''));
  return [...new Set(tags)].filter((tag) => tag !== '' && tag.length <= MAX_CHARS).slice(0, MAX_TAGS);
}
