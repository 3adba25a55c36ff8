import type { ArticleBlock } from './article.ts';
import { collapse } from './collapse.ts';
import { inlineParts } from './inline-parts.ts';
import { isNamedAround, isNoText } from './left-out.ts';

/**
 * Longer than any article: 120,000 characters are 20,000 words. What is longer is a page that grows while it is scrolled,
 * and its first part is the article. A block is cut where even a text without paragraphs would have ended.
 */
const MAX_BLOCKS = 800;
const MAX_CHARS = 120_000;
const MAX_BLOCK_CHARS = 30_000;
/** Elements that are looked at: pages of articles have fewer than 10,000. */
const MAX_ELEMENTS = 20_000;

/** Blocks in blocks: pages of people have fewer than 60 around a text. */
const MAX_DEPTH = 200;

/** Elements that one step looks at: a fraction of a millisecond. */
const STEP_ELEMENTS = 50;

/** An element by whose name something is left out must not hold most of the text: then the name means something else. */
const MOST = 0.4;

const HEADING = /^h[1-6]$/;

/** A block before it is judged: how many of its characters are links. */
export interface FoundBlock extends ArticleBlock {
  readonly linkChars: number;
}

interface OwnText {
  readonly text: string;
  readonly linkChars: number;
}

function ownText(element: Element, onBlock: (block: Element) => void): OwnText {
  const pieces: string[] = [];
  const inLinks: string[] = [];
  let length = 0;
  for (const { text, isInLink } of inlineParts(element, onBlock)) {
    if (length > MAX_BLOCK_CHARS) continue;
    const piece = text?.data ?? ' ';
    length += piece.length;
    pieces.push(piece);
    if (isInLink) inLinks.push(piece);
  }
  return { text: collapse(pieces.join('')), linkChars: inLinks.length === 0 ? 0 : collapse(inLinks.join(' ')).length };
}

/**
 * The blocks of text under a root in the order of the page, nothing judged yet but what stands around an article by its
 * tag, role or name, some elements a step. Bounded; an element of the document that is the root itself is never left out.
 */
export function* blocksIn(root: Element): Generator<void, readonly FoundBlock[]> {
  const rootLength = root.textContent.length;
  const isAround = (element: Element): boolean =>
    isNoText(element) || (isNamedAround(element) && element.textContent.length < MOST * rootLength);
  const found: FoundBlock[] = [];
  let chars = 0;
  let elements = 0;
  function* read(element: Element, depth: number): Generator<void, void> {
    elements += 1;
    if (elements % STEP_ELEMENTS === 0) yield;
    if (depth > MAX_DEPTH || elements > MAX_ELEMENTS || found.length >= MAX_BLOCKS || chars >= MAX_CHARS) return;
    const inside: Element[] = [];
    const { text, linkChars } = ownText(element, (block) => inside.push(block));
    if (text !== '' && text.length <= MAX_BLOCK_CHARS) {
      found.push({ text, element, linkChars, ...(HEADING.test(element.localName) && { isHeading: true }) });
      chars += text.length;
    }
    for (const block of inside) if (!isAround(block)) yield* read(block, depth + 1);
  }
  yield* read(root, 0);
  return found;
}
