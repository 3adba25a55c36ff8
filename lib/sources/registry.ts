import { binance } from './binance.ts';
import { cnbc } from './cnbc.ts';
import { coinMetrics } from './coin-metrics.ts';
import { coinbase } from './coinbase.ts';
import { coingeckoGlobal } from './coingecko-global.ts';
import { coinloreGlobal } from './coinlore-global.ts';
import { coinmarketcapV3 } from './coinmarketcap-v3.ts';
import { coinmarketcapV4 } from './coinmarketcap-v4.ts';
import { coinpaprikaGlobal } from './coinpaprika-global.ts';
import { DECLARED_HOSTS } from './declared-hosts.ts';
import { fred } from './fred.ts';
import { kraken } from './kraken.ts';
import { nasdaq } from './nasdaq.ts';
import type { NeedId, Source } from './source.ts';
import { yahoo } from './yahoo.ts';

/** Every provider, one file each. */
export const SOURCES: readonly Source[] = [
  yahoo,
  cnbc,
  nasdaq,
  fred,
  binance,
  coinbase,
  kraken,
  coinmarketcapV3,
  coinmarketcapV4,
  coinMetrics,
  coingeckoGlobal,
  coinpaprikaGlobal,
  coinloreGlobal,
];

/** Who is asked for which need, in this order (source ids). */
export const SOURCE_ORDER: Readonly<Record<NeedId, readonly string[]>> = {
  RUT: ['yahoo', 'cnbc', 'nasdaq'],
  SPX: ['yahoo', 'cnbc', 'fred'],
  BTC: ['binance', 'coinbase', 'kraken'],
  ETH: ['binance', 'coinbase', 'kraken'],
  TOTAL: ['coinmarketcap-v3', 'coinmarketcap-v4', 'coin-metrics'],
  STABLES: ['coinmarketcap-v4', 'coin-metrics'],
  TOTAL_NOW: ['coingecko-global', 'coinpaprika-global', 'coinlore-global'],
  BTC_AT_CLOSE: ['binance', 'coinbase', 'kraken'],
};

/**
 * Origins that the manifest declares: those of SOURCES and those that planned features need. Declared from
 * the first version because a host added later disables the update in Chrome until the person accepts it.
 * @internal The build reads it (wxt.config.ts), no page does.
 */
export const DECLARED_ORIGINS: readonly string[] = DECLARED_HOSTS;
