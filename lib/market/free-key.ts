import type { CoinKey, RankedCoin } from './coin.ts';

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** A name for a coin that had none yet: the source's slug in lower case, with the ticker or a number behind it where another coin has that name. */
export function freeKey(coin: RankedCoin, taken: ReadonlySet<CoinKey>): CoinKey {
  const own = coin.key.toLowerCase();
  if (!taken.has(own)) return own;
  const longer = `${own}-${slug(coin.symbol)}`;
  let key = longer;
  for (let i = 2; taken.has(key); i += 1) key = `${longer}-${i}`;
  return key;
}
