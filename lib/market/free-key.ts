import type { CoinKey, RankedCoin } from './coin.ts';

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The source's slug in lower case, without the ticker that CoinPaprika puts before it ("eth-ethereum"). */
function ownSlug({ key, symbol, name }: RankedCoin): string {
  const own = key.toLowerCase();
  const rest = own.startsWith(`${slug(symbol)}-`) ? own.slice(slug(symbol).length + 1) : own;
  return rest === slug(name) ? rest : own;
}

/** A name for a coin that had none yet: its slug, with the ticker or a number behind it where another coin has that name. */
export function freeKey(coin: RankedCoin, taken: ReadonlySet<CoinKey>): CoinKey {
  const own = ownSlug(coin);
  if (!taken.has(own)) return own;
  const longer = `${own}-${slug(coin.symbol)}`;
  let key = longer;
  for (let i = 2; taken.has(key); i += 1) key = `${longer}-${i}`;
  return key;
}
