import type { Item } from './item.ts';

/** No list of the largest goes further in words. */
const LAST_RANK = 20;

const isNo = (item: Item | undefined): boolean => item?.text === 'no' || item?.text === 'nr' || item?.text === 'layer';
const isRank = (item: Item | undefined): boolean =>
  item?.kind === 'quantity' &&
  item.quantity.unit === undefined &&
  !item.quantity.isLarge &&
  typeof item.quantity.value === 'number' &&
  Number.isInteger(item.quantity.value) &&
  item.quantity.value <= LAST_RANK;

/** Items without the ranks of names: "the world's no. 2 token Ether", "layer-1 token Solana" hold no
 * negation and no number. */
export function withoutRanks(items: readonly Item[]): readonly Item[] {
  if (!items.some(isNo)) return items;
  const kept: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    const stop = items[at + 1]?.text === '.' ? at + 2 : at + 1;
    if (isNo(item) && isRank(items[stop])) at = stop;
    else if (item) kept.push(item);
  }
  return kept;
}
