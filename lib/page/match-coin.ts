import type { CoinHint } from './coin-of-page.ts';

/** Coins that pages may name, ascending by rank. */
export interface NamedCoins<C extends NamedCoin> {
  readonly coins: readonly C[];
  /** Names and tickers among them that are ordinary words too. */
  readonly ordinary: readonly string[];
}

/** A coin of the list, by what pages call it; whatever follows is the caller's. */
export type NamedCoin = readonly [key: string, symbol: string, name: string, ...others: unknown[]];

/** Ticker that says that it is one: `$SOL`, `(SOL)`. */
const MARKED_TICKER = /\$([A-Z][A-Z0-9]{1,9})\b|\(\$?([A-Z][A-Z0-9]{1,9})\)/g;
/** A contract's multiple before the ticker: 1000PEPE, 1MBABYDOGE. */
const MULTIPLE = /^1(?:0{3,}|M)(?=[A-Z])/;
/** Fewer letters are an abbreviation of everything. */
const MIN_LETTERS = 3;

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Ways in which sites make a slug of a coin, the surest first. */
const SLUGS: readonly ((coin: NamedCoin) => string)[] = [
  ([key]) => key,
  ([, , name]) => slugOf(name),
  ([, symbol, name]) => `${slugOf(name)}-${symbol.toLowerCase()}`,
  ([, symbol]) => symbol.toLowerCase(),
];

function bySlug<C extends NamedCoin>(coins: readonly C[], slug: string, symbol: string | undefined): C | undefined {
  const possible = symbol === undefined ? coins : coins.filter((coin) => coin[1] === symbol);
  return SLUGS.map((slugIn) => possible.find((coin) => slugIn(coin) === slug)).find((coin) => coin !== undefined);
}

/** The largest coin of a ticker: the list is ascending by rank. */
const bySymbol = <C extends NamedCoin>(coins: readonly C[], symbol: string): C | undefined => coins.find((coin) => coin[1] === symbol);

const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Where a text holds the words, not inside of longer ones; −1 where it does not. */
function placeOf(words: string, text: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) return at;
  }
  return -1;
}

/** Every coin that a headline names beyond doubt. */
function namedIn<C extends NamedCoin>({ coins, ordinary }: NamedCoins<C>, headline: string): ReadonlySet<C> {
  const meansACoin = (word: string): boolean => word.length >= MIN_LETTERS && !ordinary.includes(word);
  const tickers = [...headline.matchAll(MARKED_TICKER)].map((match) => match[1] ?? match[2] ?? '');
  const marked = tickers.map((ticker) => bySymbol(coins, ticker)).filter((coin) => coin !== undefined);
  const found = new Set<C>(marked);
  let rest = headline;
  // The longest first: "Bitcoin Cash" is not Bitcoin.
  for (const coin of coins.toSorted((a, b) => b[2].length - a[2].length)) {
    const name = coin[2];
    for (let at = placeOf(name, rest); at >= 0 && meansACoin(name); at = placeOf(name, rest)) {
      found.add(coin);
      rest = `${rest.slice(0, at)} ${rest.slice(at + name.length)}`;
    }
  }
  // In capitals throughout, a word in capitals is no ticker.
  if (headline === headline.toUpperCase()) return found;
  for (const word of rest.match(/\b[A-Z][A-Z0-9]+\b/g) ?? []) {
    const coin = meansACoin(word) ? bySymbol(coins, word) : undefined;
    if (coin) found.add(coin);
  }
  return found;
}

function byHeadline<C extends NamedCoin>(coins: NamedCoins<C>, headline: string): C | undefined {
  const [coin, another] = namedIn(coins, headline);
  return another ? undefined : coin;
}

/**
 * The coin of a list that a hint means; `undefined` where it is none of them, or where a headline
 * names more than one. A ticker that the page gives beside a slug must be the coin's. Pure.
 */
export function matchCoin<C extends NamedCoin>(hint: CoinHint, list: NamedCoins<C>): C | undefined {
  const { coins } = list;
  if (hint.why === 'slug') return bySlug(coins, hint.slug, hint.symbol);
  if (hint.why === 'headline') return byHeadline(list, hint.headline);
  return bySymbol(coins, hint.symbol) ?? bySymbol(coins, hint.symbol.replace(MULTIPLE, ''));
}
