import type { Item } from './item.ts';
import { isAdverb } from './verb-forms.ts';

/** The asset that "puts", "sends" and the like act upon, or that is said to be someone ("the biggest loser was Dash"). */
export function objectOf(items: readonly Item[], from: number, to: number): readonly string[] | undefined {
  for (let at = from; at < to; at++) {
    const item = items[at];
    if (item?.kind === 'asset') return item.subjects;
    if (item?.kind !== 'role' || item.role !== 'determiner') return undefined;
  }
  return undefined;
}

/** "was Zcash", not "was Bitcoin's largest holder" or "has Bitcoin miners". */
function isWholeName(items: readonly Item[], at: number): boolean {
  const name = items.findIndex((item, index) => index >= at && item.kind === 'asset');
  const behind = items[name + 1];
  return behind?.kind !== 'word' || isAdverb(behind.text);
}

/** "The sell-off dragged ether to $2,900", "a flush that saw ether dip": the first asset that something acts upon. */
export function objectIn(items: readonly Item[], from: number, to: number): readonly string[] | undefined {
  for (let at = from; at < to; at++) {
    const item = items[at];
    if (item?.kind !== 'role' || (item.role !== 'puts' && item.role !== 'auxiliary')) continue;
    const object = objectOf(items, at + 1, to);
    if (object) return isWholeName(items, at + 1) ? object : undefined;
  }
  return undefined;
}
