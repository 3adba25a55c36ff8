import { isNamedAround, isNoText } from './left-out.ts';

/** Elements that begin a line of their own; all others run on with the text around them. */
const BLOCKS: ReadonlySet<string> = new Set(
  [
    'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr',
    'li main nav ol p pre section summary table tbody td tfoot th thead tr ul',
  ]
    .join(' ')
    .split(' '),
);

export const isBlock = (element: Element): boolean => BLOCKS.has(element.localName);

/** A piece of a block's own text: a text node, or a place where a line breaks and words do not run on. */
export interface InlinePart {
  readonly text?: Text;
  readonly isInLink: boolean;
}

/** Deeper than any page is nested by people. */
const MAX_DEPTH = 60;

const isText = (node: Node): node is Text => node.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;

/**
 * The pieces of an element's own text in their order: those of inline elements in it too, those of blocks inside of it and
 * of what is no text of an article not. `onBlock` is told each block inside of it.
 */
export function* inlineParts(
  element: Element,
  onBlock?: (block: Element) => void,
  isInLink = element.localName === 'a',
  depth = 0,
): Generator<InlinePart, void> {
  if (depth > MAX_DEPTH) return;
  for (const node of element.childNodes) {
    if (isText(node)) yield { text: node, isInLink };
    if (!isElement(node) || isNoText(node)) continue;
    if (node.localName === 'br') yield { isInLink };
    else if (isBlock(node)) {
      onBlock?.(node);
      yield { isInLink };
    } else if (!isNamedAround(node)) yield* inlineParts(node, onBlock, isInLink || node.localName === 'a', depth + 1);
  }
}
