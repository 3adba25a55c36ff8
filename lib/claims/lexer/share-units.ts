import type { Item } from './item.ts';

const isMark = (item: Item | undefined, marks: string): boolean => item?.kind === 'mark' && marks.includes(item.text);
const isLink = (item: Item | undefined): boolean => item?.kind === 'role' && (item.role === 'and' || item.role === 'or');
const isHedge = (item: Item | undefined): boolean => item?.kind === 'role' && item.role === 'about';

/** The number that a row goes on with behind a bare one, and whether "and" or "or" stands before it. */
function nextOfRow(items: readonly Item[], at: number): { at: number; isLinked: boolean } | undefined {
  let next = at + 1;
  let isLinked = false;
  if (isMark(items[next], ',')) next++;
  if (isLink(items[next])) {
    next++;
    isLinked = true;
  }
  // "SOL verlor 4,1, XRP 3,7 Prozent".
  if (!isLinked && next > at + 1 && items[next]?.kind === 'asset') {
    next++;
    isLinked = true;
  }
  if (isHedge(items[next])) next++;
  return next > at + 1 && items[next]?.kind === 'quantity' ? { at: next, isLinked } : undefined;
}

/** The unit that the row of numbers at `at` ends in, where its last member is joined by a word. */
function unitOfRow(items: readonly Item[], at: number): string | undefined {
  let isJoined = false;
  for (let next = nextOfRow(items, at); next !== undefined; next = nextOfRow(items, next.at)) {
    isJoined ||= next.isLinked;
    const item = items[next.at];
    const unit = item?.kind === 'quantity' ? item.quantity.unit : undefined;
    if (unit !== undefined) return isJoined && unit === '%' ? unit : undefined;
  }
  return undefined;
}

/** "rose 3, 4 and 5 percent", "um 8,1, 6,9 beziehungsweise 5,4 Prozent": the per cent behind the last number is all numbers'. */
export const shareUnits = (items: readonly Item[]): readonly Item[] =>
  items.map((item, at) => {
    if (item.kind !== 'quantity' || item.quantity.unit !== undefined || item.quantity.isLarge) return item;
    const unit = unitOfRow(items, at);
    return unit === undefined ? item : { ...item, quantity: { ...item.quantity, unit } };
  });
