import type { Fields } from '../core/guards.ts';
import { languageOf } from '../text/language-of.ts';
import type { Article } from './article.ts';
import { blocksIn } from './blocks-in.ts';
import type { FoundBlock } from './blocks-in.ts';
import { headlineOf } from './headline-of.ts';
import { isAroundHeading, isReading } from './is-reading.ts';
import { isArticleThing, textsOf, thingsOf } from './json-ld.ts';
import { jsonLdTexts } from './json-ld-texts.ts';
import { metaOf } from './meta-of.ts';
import { rootOfArticle } from './root-of-article.ts';
import type { Site } from './sites/site.ts';
import { tagsOf } from './tags-of.ts';

/** Characters of sentences below which a page has no article: a teaser, a notice, a login, a list of names. */
const MIN_CHARS = 150;
/** Fewer words are an item or a label. */
const SENTENCE = /^(?:\S+ ){5}/;
/** A text so long does not stand twice on a page but as a copy of itself. */
const COPY_CHARS = 30;

const levelOf = ({ element }: FoundBlock): number => Number(element.localName.slice(1));

/** Without the sections under headings that announce other pages, comments or the author. */
function withoutSectionsAround(blocks: readonly FoundBlock[]): readonly FoundBlock[] {
  let aroundLevel: number | undefined;
  return blocks.filter((block) => {
    if (block.isHeading && (aroundLevel === undefined || levelOf(block) <= aroundLevel)) {
      aroundLevel = isAroundHeading(block) ? levelOf(block) : undefined;
    }
    return aroundLevel === undefined;
  });
}

/** Each longer text once: sites repeat a paragraph for print, for a pulled quote or for small screens. */
function withoutCopies(blocks: readonly FoundBlock[]): readonly FoundBlock[] {
  const seen = new Set<string>();
  return blocks.filter(({ text }) => {
    if (text.length < COPY_CHARS) return true;
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

/** Headings at the end have nothing under them that was read. */
function withoutLastHeadings(blocks: readonly FoundBlock[]): readonly FoundBlock[] {
  const last = blocks.findLastIndex(({ isHeading }) => !isHeading);
  return blocks.slice(0, last + 1);
}

/** Length of the article's body as JSON-LD has it; 0 where it does not. The text itself is always the document's. */
function saidLength(things: readonly Fields[]): number {
  const bodies = things.filter(isArticleThing).flatMap(({ articleBody }) => textsOf(articleBody));
  return Math.max(0, ...bodies.map(({ length }) => length));
}

function languageOfDocument(document: Document): Article['language'] {
  const said = document.documentElement.getAttribute('lang') || metaOf(document, 'og:locale')[0] || metaOf(document, 'language')[0];
  return said === undefined ? undefined : languageOf(said);
}

/**
 * The article that a document shows: headline, language, tags, and its blocks of text in order, without navigation, ads,
 * boxes of other pages, captions, share bars, comments, author's notes, forms, footers and hidden elements. The body is found
 * by structure (`rootOfArticle`) and the site's own hint; nothing is measured on the screen and nothing changed. `undefined`
 * where hardly a sentence is left. Bounded (`blocksIn`): the page is somebody else's. In steps, so that the page is not kept
 * from its own work; where it changes between them, what was read until then stays as it was.
 */
export function* readArticle(document: Document, site?: Site): Generator<void, Article | undefined> {
  const things = thingsOf(jsonLdTexts(document));
  const root = rootOfArticle(document, site?.article, saidLength(things));
  yield;
  const found = yield* blocksIn(root);
  yield;
  const read = withoutLastHeadings(withoutCopies(withoutSectionsAround(found).filter(isReading)));
  const headline = headlineOf(document, root, things);
  const blocks = read.filter(({ text, isHeading }) => !isHeading || text !== headline);
  const chars = blocks.reduce((sum, { text, isHeading }) => sum + (!isHeading && SENTENCE.test(text) ? text.length : 0), 0);
  if (chars < MIN_CHARS) return undefined;
  return {
    ...(headline !== undefined && { headline }),
    language: languageOfDocument(document),
    blocks: blocks.map(({ text, element, isHeading }) => ({ text, element, ...(isHeading && { isHeading }) })),
    tags: tagsOf(document, root, things),
  };
}
