import type { Item } from './item.ts';

/** So many words may stand between "the" and its noun: "the once high-flying payments token". */
const MOST_WORDS = 4;

const isOwnName = (item: Item): boolean => item.kind === 'word' && item.isCapital;

/** A word that may stand before the noun: an adjective, or a noun that it is made of ("meme token", "oracle token"). */
function isAdjective(item: Item | undefined, others: ReadonlySet<string>): boolean {
  if (item?.kind === 'word') return item.text !== "'s" && !isOwnName(item) && !others.has(item.text);
  return (
    item?.kind === 'role' && ((item.role === 'filler' && item.value === undefined) || (item.role === 'price' && item.value === undefined))
  );
}

/** "the Ripple-linked token": a name, and how the coin belongs to it. */
const isTie = (item: Item | undefined, next: Item | undefined): boolean =>
  (item?.kind === 'asset' || item?.kind === 'word') &&
  next?.kind === 'word' &&
  /^(?:linked|affiliated|associated|related|tied)$/.test(next.text);

/** Nouns of one thing, by what they may stand for; "the cryptocurrency" is a coin, "cryptocurrencies" all of them. */
function nounOf(item: Item | undefined): string | undefined {
  if (item?.kind !== 'role' || item.role !== 'price') return undefined;
  if (item.value === 'token' || item.value === 'coin' || item.value === 'index') return item.value;
  return item.value === 'TOTAL' && (item.text === 'cryptocurrency' || item.text === 'digital asset') ? 'coin' : undefined;
}

/** Behind the noun another noun makes another thing of it: "the token sale", "the token SOL". */
function mayFollow(item: Item | undefined): boolean {
  if (item === undefined || item.kind === 'mark' || item.kind === 'quantity' || item.kind === 'time') return true;
  if (item.kind === 'asset') return false;
  if (item.kind === 'word') return item.text === "'s" || /(?:ed|ly)$/u.test(item.text);
  return item.role !== 'scope' && !(item.role === 'price' && item.value !== undefined);
}

const isBare = (items: readonly Item[], at: number, noun: number): boolean => noun === at + 1 && items[noun]?.text === 'token';

/** Where the description that begins at an item ends, and what noun it has. */
function descriptionAt(items: readonly Item[], at: number, others: ReadonlySet<string>): { next: number; noun: string } | undefined {
  const first = items[at];
  if (first?.kind !== 'role' || first.value !== 'definite') return undefined;
  for (let next = at + 1; next <= at + 1 + MOST_WORDS; next++) {
    const noun = nounOf(items[next]);
    // "The token" alone is what agencies call Bitcoin too.
    if (noun !== undefined && mayFollow(items[next + 1])) return { next: next + 1, noun: isBare(items, at, next) ? 'coin' : noun };
    if (!isAdjective(items[next], others) && !isTie(items[next], items[next + 1]) && noun === undefined) return undefined;
  }
  return undefined;
}

/** Items in which "the payments token", "this coin", "that index" is one description; its value is the kind of noun. `others` make another thing of it. */
export function mergeDescriptions(items: readonly Item[], others: ReadonlySet<string>): readonly Item[] {
  const merged: Item[] = [];
  for (let at = 0; at < items.length;) {
    const item = items[at];
    if (!item) break;
    const found = descriptionAt(items, at, others);
    const last = items[(found?.next ?? 0) - 1];
    if (found && last) {
      const { start, text, isCapital } = item;
      merged.push({
        kind: 'role',
        role: 'description',
        value: found.noun,
        start,
        end: last.end,
        text: `${text} ${last.text}`,
        isCapital,
      });
    } else merged.push(item);
    at = found?.next ?? at + 1;
  }
  return merged;
}
