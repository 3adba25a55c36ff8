import type { Item } from './item.ts';
import { isRole } from './walk.ts';

type Asset = Extract<Item, { kind: 'asset' }>;

const isOne = (item: Item | undefined): item is Asset =>
  item?.kind === 'asset' && item.subjects.length === 1 && item.subjects[0]?.includes('/') === false;

const isTo = (item: Item | undefined): boolean =>
  isRole(item, 'to') || (item?.kind === 'word' && (item.text === 'to' || item.text === 'zu'));

/** "ratio", "pair", "cross": what two prices make. */
const isRatio = (item: Item | undefined): boolean =>
  (item?.kind === 'role' && (item.value === 'ratio' || item.value === 'index') && /^(?:ratio|verhältnis)$/.test(item.text)) ||
  (item?.kind === 'word' && /^(?:pair|cross|pairing)$/.test(item.text));

/** "versus", "priced in", "gegenüber", "in … terms": whether what another is measured in is named behind an item. */
export const isAgainst = (items: readonly Item[], at: number): boolean => {
  const item = items[at];
  return (item?.kind === 'role' && item.value === 'against') || (item?.text === 'in' && items[at + 2]?.text === 'terms');
};

/** The two assets of a price in another that begins at an item, and where it ends. */
function pairAt(items: readonly Item[], at: number): { one: Asset; other: Asset; next: number } | undefined {
  // "the ratio of ether to bitcoin".
  const start = isRatio(items[at]) && isRole(items[at + 1], 'of') ? at + 2 : at;
  const one = items[start];
  if (!isOne(one)) return undefined;
  const isLed = start > at;
  // "ether-bitcoin ratio", "the bitcoin-to-gold ratio".
  const behind = isTo(items[start + 1]) || (isLed && isRole(items[start + 1], 'and')) ? start + 2 : start + 1;
  const beside = items[behind];
  if (isOne(beside) && beside.subjects[0] !== one.subjects[0] && (isLed || isRatio(items[behind + 1])))
    return { one, other: beside, next: isLed ? behind + 1 : behind + 2 };
  // "ether's rate against bitcoin slid", "ether's price in bitcoin terms".
  let next = start + 1;
  if (items[next]?.text === "'s") next++;
  if (isRole(items[next], 'price') || items[next]?.text === 'rate') next++;
  if (next === start + 1) return undefined;
  const other = items[next + 1];
  if (!isOne(other) || other.subjects[0] === one.subjects[0] || !isAgainst(items, next)) return undefined;
  return { one, other, next: items[next + 2]?.text === 'terms' ? next + 3 : next + 2 };
}

/** German "gegenüber" is "from" before a time ("gegenüber dem Vortag") and "against" before a name. */
const withAgainst = (items: readonly Item[]): readonly Item[] =>
  items.map((item, at) => {
    const name = isRole(items[at + 1], 'determiner') ? items[at + 2] : items[at + 1];
    return item.kind === 'role' && item.role === 'from' && item.value === 'against' && name?.kind === 'asset'
      ? { ...item, role: 'aside' }
      : item;
  });

/** Items with the price of one asset in another as one name, `ETH/BTC`: "the ether-bitcoin ratio", "ether's rate against bitcoin". */
export function mergePairs(written: readonly Item[]): readonly Item[] {
  if (written.filter(isOne).length < 2) return written;
  const items = withAgainst(written);
  const merged: Item[] = [];
  for (let at = 0; at < items.length;) {
    const pair = pairAt(items, at);
    const item = items[at];
    if (pair) {
      const end = items[pair.next - 1]?.end ?? pair.other.end;
      merged.push({
        ...pair.one,
        start: item?.start ?? pair.one.start,
        end,
        subjects: [`${pair.one.subjects[0]}/${pair.other.subjects[0]}`],
      });
      at = pair.next;
    } else {
      if (item) merged.push(item);
      at++;
    }
  }
  return merged;
}
