import type { ArticleBlock } from './article.ts';
import { isUnseen } from './collapse.ts';
import { inlineParts } from './inline-parts.ts';

/** A character of a collapsed text, and where the document has it; a space for a line break is nowhere. */
interface Shown {
  readonly char: string;
  readonly node?: Text;
  readonly offset: number;
}

/** The characters of a block's own text, collapsed as `collapse` does it. */
function shownIn(element: Element): readonly Shown[] {
  const shown: Shown[] = [];
  let space: Shown | undefined;
  for (const { text: node } of inlineParts(element)) {
    if (!node) {
      space ??= { char: ' ', offset: 0 };
      continue;
    }
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const char = node.data.charAt(offset);
      if (isUnseen(char)) continue;
      if (/\s/.test(char)) {
        space ??= { char: ' ', node, offset };
        continue;
      }
      if (space && shown.length > 0) shown.push(space);
      space = undefined;
      shown.push({ char, node, offset });
    }
  }
  return shown;
}

/**
 * The part of the document that shows characters `start` to `end` (exclusive) of a block's text, across whatever inline
 * elements; `undefined` where the document no longer shows that text there, or the offsets are not in it. Changes nothing.
 */
export function rangeIn({ text, element }: ArticleBlock, start: number, end: number): Range | undefined {
  const shown = shownIn(element);
  if (start < 0 || end > text.length || shown.map(({ char }) => char).join('') !== text) return undefined;
  const placed = shown.slice(start, end).filter(({ node }) => node !== undefined);
  const [first] = placed;
  const last = placed.at(-1);
  if (!first?.node || !last?.node) return undefined;
  const range = element.ownerDocument.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}
