import type { Item } from './item.ts';

type Asset = Extract<Item, { kind: 'asset' }>;

const isMark = (item: Item | undefined, marks: string): boolean => item?.kind === 'mark' && marks.includes(item.text);
const isRole = (item: Item | undefined, ...roles: readonly string[]): boolean => item?.kind === 'role' && roles.includes(item.role);
const isSame = (a: Asset, b: Item | undefined): b is Asset => b?.kind === 'asset' && b.subjects.join() === a.subjects.join();
const joined = (a: Asset, end: number, subjects: readonly string[] = a.subjects): Asset => ({ ...a, end, subjects });

/** "Bitcoin (BTC)", "Bitcoin [BTC]", "Solana's SOL", "Cardano's ADA)", "BTC/USD": one name. Gives the items that it takes. */
function sameName(items: readonly Item[], at: number, asset: Asset): { item: Asset; next: number } {
  let item = asset;
  let next = at + 1;
  for (;;) {
    const follower = items[next];
    if (isMark(follower, '([') && isSame(item, items[next + 1]) && isMark(items[next + 2], ')]')) next += 3;
    else if (isMark(follower, '(') && isSame(item, items[next + 1])) next += 2;
    else if (follower?.text === "'s" && isSame(item, items[next + 1])) next += 2;
    else if (isSame(item, follower)) next += 1;
    else if (isMark(follower, '/') && items[next + 1]?.kind === 'word' && /^usdt?$|^usdc$/.test(items[next + 1]?.text ?? '')) next += 2;
    else break;
    item = joined(item, items[next - 1]?.end ?? item.end);
  }
  if (isMark(items[next], ')') && !hasOpening(items, at)) next += 1;
  return { item, next };
}

/** An opening bracket is still open before an item. */
function hasOpening(items: readonly Item[], at: number): boolean {
  for (let back = at - 1; back >= 0; back--) {
    if (isMark(items[back], ')')) return false;
    if (isMark(items[back], '(')) return true;
  }
  return false;
}

/** The stars of "**Bitcoin**", which touch a word; those of a list stand alone. */
const isEmphasis = (item: Item, at: number, items: readonly Item[]): boolean =>
  item.kind === 'mark' && item.text === '*' && (items[at - 1]?.end === item.start || items[at + 1]?.start === item.end);

const plainItems = (items: readonly Item[]): readonly Item[] =>
  items.some(isEmphasis) ? items.filter((item, at) => !isEmphasis(item, at, items)) : items;

/** Items with each name once, names in a row ("BTC, ETH and SOL") as one group, and `A/B` as a pair. */
export function mergeNames(written: readonly Item[]): readonly Item[] {
  const items = plainItems(written);
  const single: Item[] = [];
  for (let at = 0; at < items.length;) {
    const item = items[at];
    if (!item) break;
    if (item.kind !== 'asset') {
      single.push(item);
      at++;
      continue;
    }
    const whole = sameName(items, at, item);
    single.push(whole.item);
    at = whole.next;
  }
  return withParts(groups(single));
}

/** Where the next name of a row begins, behind commas, "and", "the". */
function nextOfRow(items: readonly Item[], at: number): number | undefined {
  let next = at;
  let links = 0;
  while (isMark(items[next], ',') || isRole(items[next], 'and')) {
    next++;
    links++;
  }
  if (links === 0) return undefined;
  if (isRole(items[next], 'determiner')) next++;
  return items[next]?.kind === 'asset' ? next : undefined;
}

/** Verbs that a headline's row of names is followed by. */
const ROW_VERBS = ['up', 'down', 'reach', 'cross', 'trade', 'approach'];

/** The names of a row. Commas alone make none, "Unlike altcoins, Bitcoin rose", but in a headline: "BTC, ETH Slide". */
function rowOf(items: readonly Item[], start: number, first: Asset): { item: Asset; next: number } {
  let whole = first;
  let end = start;
  for (let next = nextOfRow(items, end); next !== undefined; next = nextOfRow(items, end)) {
    const other = items[next];
    if (other?.kind !== 'asset') break;
    whole = joined(whole, other.end, [...new Set([...whole.subjects, ...other.subjects])]);
    end = next + 1;
  }
  const hasAnd = items.slice(start, end).some((item) => isRole(item, 'and'));
  const isHeadline = items[0] === first && isRole(items[end], ...ROW_VERBS);
  return hasAnd || isHeadline ? { item: whole, next: end } : { item: first, next: start };
}

/** "altcoins excluding BTC and ETH", "the crypto market without bitcoin": parts of the market that have names of their own. */
function partOfMarket(items: readonly Item[], at: number): string | undefined {
  const [whole] = items[at]?.kind === 'asset' ? items[at].subjects : [];
  if (whole !== 'ALT' && whole !== 'TOTAL') return undefined;
  let next = at + 1;
  while (next < at + MAX_GAP && (isRole(items[next], 'price', 'scope') || items[next]?.kind === 'word')) next++;
  const [tie, without] = [items[next], items[next + 1]];
  if (!isRole(tie, 'aside') || tie?.kind !== 'role' || tie.value !== 'without' || without?.kind !== 'asset') return undefined;
  return without.subjects.includes('ETH') ? 'TOTAL3' : without.subjects.join() === 'BTC' ? 'TOTAL2' : undefined;
}

/** Words that may stand between a market and what is taken from it. */
const MAX_GAP = 4;

/** Names of whole markets as the parts of them that are meant; what is taken away is spoken of no more. */
function withParts(items: readonly Item[]): readonly Item[] {
  let isParted = false;
  return items.map((item, at) => {
    const part = partOfMarket(items, at);
    if (item.kind !== 'asset') return item;
    if (part !== undefined) {
      isParted = true;
      return { ...item, subjects: [part] };
    }
    const { start, end, text, isCapital } = item;
    const before = items[at - 1];
    const isTaken = isParted && before?.kind === 'role' && before.value === 'without';
    return isTaken ? { kind: 'word', start, end, text, isCapital } : item;
  });
}

function groups(items: readonly Item[]): readonly Item[] {
  const merged: Item[] = [];
  for (let at = 0; at < items.length;) {
    const item = items[at];
    if (!item) break;
    if (item.kind !== 'asset') {
      merged.push(item);
      at++;
      continue;
    }
    let whole: Asset = item;
    let next = at + 1;
    const pair = isMark(items[next], '/') ? items[next + 1] : undefined;
    if (pair?.kind === 'asset') {
      const isRatio = pair.subjects[0] === 'BTC' || isRole(items[next + 2], 'price');
      whole = joined(item, pair.end, isRatio ? [`${item.subjects.join()}/${pair.subjects.join()}`] : [...item.subjects, ...pair.subjects]);
      next += 2;
    }
    const row = rowOf(items, next, whole);
    merged.push(row.item);
    at = row.next;
  }
  return merged;
}
