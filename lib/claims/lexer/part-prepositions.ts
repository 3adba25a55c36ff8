import type { Item } from './item.ts';
import { isRole } from './walk.ts';

type RoleItem = Extract<Item, { kind: 'role' }>;

const VON = ' von';

/** "von 58 auf 56 Prozent", not "ein Abschlag von 21 Prozent auf 2.280 Dollar". */
const areOfOneKind = (first: Item | undefined, second: Item | undefined): boolean =>
  first?.kind === 'quantity' &&
  second?.kind === 'quantity' &&
  (first.quantity.unit === undefined || first.quantity.unit === second.quantity.unit);

/** Whether a number at a place, or behind its hedge, goes on with "auf" and another. */
const isMovedFrom = (items: readonly Item[], at: number): boolean => {
  const number = isRole(items[at], 'about') ? at + 1 : at;
  const goal = isRole(items[number + 2], 'about') ? number + 3 : number + 2;
  return isRole(items[number + 1], 'to') && areOfOneKind(items[number], items[goal]);
};

/** "kletterte von": the verb, and the preposition of where it began. */
function parted(item: RoleItem): readonly Item[] {
  const end = item.end - VON.length;
  return [
    { ...item, text: item.text.slice(0, -VON.length), end },
    { kind: 'role', role: 'from', text: VON.trim(), isCapital: false, start: end + 1, end: item.end },
  ];
}

/** "gegenüber Bitcoin", "gegenüber dem Goldpreis": behind "gegenüber" a name is what another is measured in. */
const isAgainstName = (items: readonly Item[], at: number): boolean => {
  const name = isRole(items[at + 1], 'determiner') ? items[at + 2] : items[at + 1];
  return items[at]?.text === 'gegenüber' && name?.kind === 'asset';
};

/** German prepositions by what stands behind them: "ein Plus von 3 Prozent", but "stieg von 3 auf 5 Prozent". */
export const partPrepositions = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item, at): readonly Item[] => {
    if (item.kind !== 'role') return [item];
    if (isAgainstName(items, at)) return [{ ...item, role: 'aside', value: 'against' }];
    const isMove = (item.role === 'up' || item.role === 'down') && item.text.endsWith(VON);
    return isMove && isMovedFrom(items, at + 1) ? parted(item) : [item];
  });
