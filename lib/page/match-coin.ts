import type { CoinHint } from './coin-of-page.ts';

/** Coins that pages may name, ascending by rank. */
export interface NamedCoins<C extends NamedCoin> {
  readonly coins: readonly C[];
  /** Tickers that mean another coin than the only one that has them, or may: the coin's key, '' for none of these, 1 for a guess. */
  readonly tickers: readonly (readonly [symbol: string, key: string, isGuess?: 1])[];
}

/** The coin that a page is about. */
export interface MatchedCoin<C> {
  readonly coin: C;
  /** The page gives no more than a ticker, and it may be another coin's. */
  readonly isGuess: boolean;
}

/** A coin of the list, by what pages call it; whatever follows is the caller's. */
export type NamedCoin = readonly [key: string, symbol: string, name: string, ...others: unknown[]];

/** A contract's multiple before the ticker: 1000PEPE, 1MBABYDOGE. */
const MULTIPLE = /^1(?:0{3,}|M)(?=[A-Z])/;

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
];

/** The coin of a ticker, which may be a guess. */
function bySymbol<C extends NamedCoin>({ coins, tickers }: NamedCoins<C>, symbol: string): MatchedCoin<C> | undefined {
  const told = tickers.find((ticker) => ticker?.[0] === symbol);
  const coin = coins.find(([key, ticker]) => (told ? key === told[1] : ticker === symbol));
  return coin && { coin, isGuess: told?.[2] === 1 };
}

const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Where a text holds the words, not inside of longer ones; −1 where it does not. */
function placeOf(words: string, text: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) return at;
  }
  return -1;
}

/** A slug that is no more than a ticker needs the title beside it, with the ticker or the coin's name. */
function bySlug<C extends NamedCoin>(list: NamedCoins<C>, { slug, symbol, title }: CoinHint & { why: 'slug' }): MatchedCoin<C> | undefined {
  const ticker = slug.toUpperCase();
  const possible = list.coins.filter((coin) => symbol === undefined || coin[1] === symbol);
  const isNamed = (coin: C): boolean => placeOf(coin[2], title) >= 0;
  const isSure = (coin: C): boolean => coin[1] !== ticker || symbol !== undefined;
  // The name in the title goes before the key: another coin of the ticker may have that.
  const coin =
    possible.find((one) => one[1] === ticker && isNamed(one)) ??
    SLUGS.map((slugIn) => possible.find((one) => slugIn(one) === slug && isSure(one))).find((one) => one !== undefined);
  if (coin) return { coin, isGuess: false };
  return symbol === ticker ? bySymbol(list, ticker) : undefined;
}

/**
 * The coin of a list that a hint means; `undefined` where it is none of them. A ticker that the page gives beside a slug must be the coin's. Of a market's ticker that several
 * coins have, the one that exchanges trade is meant, else the largest is a guess. Pure.
 */
export function matchCoin<C extends NamedCoin>(hint: CoinHint, list: NamedCoins<C>): MatchedCoin<C> | undefined {
  if (hint.why === 'slug') return bySlug(list, hint);
  if (hint.why === 'key') {
    const coin = list.coins.find(([key]) => key === hint.key);
    return coin && { coin, isGuess: false };
  }
  return bySymbol(list, hint.symbol) ?? bySymbol(list, hint.symbol.replace(MULTIPLE, ''));
}
