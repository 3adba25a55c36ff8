import type { Item, Quantity } from './item.ts';

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

const isRole = (item: Item | undefined, ...roles: readonly string[]): boolean => item?.kind === 'role' && roles.includes(item.role);

/** Two numbers of one series are no farther apart. */
const WIDEST = 20;

/** "um 110 Milliarden auf 2,4 Billionen Dollar", "von 58,2 auf 56,9 Prozent": what a number is that "auf" parts from the next. */
function movedTo(items: readonly Item[], at: number): Partial<Quantity> | undefined {
  const item = items[at];
  if (item?.kind !== 'quantity' || typeof item.quantity.value !== 'number' || !isRole(items[at + 1], 'to')) return undefined;
  const goal = items[isHedge(items[at + 2]) ? at + 3 : at + 2];
  if (goal?.kind !== 'quantity' || typeof goal.quantity.value !== 'number' || goal.quantity.unit === undefined) return undefined;
  const { value, halfDigit, isLarge } = item.quantity;
  const { unit, value: level } = goal.quantity;
  const lead = isHedge(items[at - 1]) ? items[at - 2] : items[at - 1];
  if (isLarge) return unit === 'USD' && goal.quantity.isLarge ? { unit } : undefined;
  if (!isRole(lead, 'from') || (unit !== 'USD' && unit !== '%')) return undefined;
  // "von 3,1 auf 2,9 Billionen": the magnitude too.
  const scale = goal.quantity.isLarge ? 10 ** (3 * Math.floor(Math.log10(level) / 3)) : 1;
  const ratio = (value * scale) / level;
  return ratio < WIDEST && ratio > 1 / WIDEST
    ? { unit, value: value * scale, halfDigit: halfDigit * scale, isLarge: goal.quantity.isLarge }
    : undefined;
}

/** What may stand behind a sum whose "Dollar" German leaves out. */
const isBehindSum = (item: Item | undefined): boolean =>
  item === undefined ||
  item.kind === 'mark' ||
  item.kind === 'time' ||
  isRole(item, 'to', 'for', 'at', 'and', 'up', 'down', 'up-after', 'down-after', 'negation', 'conjunction');

/** "liquidiert wurden 612 Millionen Dollar, davon 540 Millionen auf der Long-Seite": the sentence says once what its sums are of. */
const isSumOf = (items: readonly Item[], at: number): boolean =>
  isBehindSum(items[at + 1]) &&
  items.some((item) => item.kind === 'quantity' && item.quantity.isLarge && item.quantity.unit === 'USD') &&
  items.every((item) => item.kind !== 'quantity' || !item.quantity.isLarge || (item.quantity.unit ?? 'USD') === 'USD');

/** "rose 3, 4 and 5 percent", "um 8,1, 6,9 beziehungsweise 5,4 Prozent": the per cent behind the last number is all numbers'. */
export const shareUnits = (items: readonly Item[], isVerbLast: boolean): readonly Item[] =>
  items.map((item, at) => {
    if (item.kind !== 'quantity' || item.quantity.unit !== undefined) return item;
    const moved = isVerbLast ? movedTo(items, at) : undefined;
    if (moved) return { ...item, quantity: { ...item.quantity, ...moved } };
    if (item.quantity.isLarge) return isVerbLast && isSumOf(items, at) ? { ...item, quantity: { ...item.quantity, unit: 'USD' } } : item;
    const unit = unitOfRow(items, at);
    return unit === undefined ? item : { ...item, quantity: { ...item.quantity, unit } };
  });
