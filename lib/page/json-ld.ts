import { isFields } from '../core/guards.ts';
import type { Fields } from '../core/guards.ts';

/** More than a page's own description is a shop's catalogue: blocks, characters of each, and things in all of them. */
const MAX_BLOCKS = 20;
const MAX_BLOCK = 400_000;
const MAX_THINGS = 300;

/** Properties under which a page describes itself; what stands under others is other pages, people and pictures. */
const OWN = ['@graph', 'mainEntity', 'mainEntityOfPage'];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // damaged: says nothing
  }
}

function thingsIn(value: unknown, things: Fields[]): void {
  if (things.length >= MAX_THINGS) return;
  if (Array.isArray(value)) for (const one of value) thingsIn(one, things);
  if (!isFields(value)) return;
  things.push(value);
  for (const name of OWN) thingsIn(value[name], things);
}

/**
 * The things that a page's JSON-LD blocks (texts, unparsed) say the page is or is mainly about, in their order: lists and
 * graphs opened. Damaged and oversized blocks say nothing. Values are the page's own and unchecked.
 */
export function thingsOf(blocks: readonly string[]): readonly Fields[] {
  const things: Fields[] = [];
  for (const text of blocks.slice(0, MAX_BLOCKS)) {
    if (text.length <= MAX_BLOCK) thingsIn(parsed(text), things);
  }
  return things;
}

/** Values of a property that may be one or a list, those that are texts. */
export function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}

const ARTICLE_TYPE = /Article|BlogPosting|^Report$|^Analysis/;

/** Whether a thing is an article of any of schema.org's kinds (NewsArticle, BlogPosting, LiveBlogPosting, …). */
export const isArticleThing = (thing: Fields): boolean => textsOf(thing['@type']).some((type) => ARTICLE_TYPE.test(type));
