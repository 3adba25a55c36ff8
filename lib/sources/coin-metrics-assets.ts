import { epochDay } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';

/**
 * The day from which sums are made. Every asset below was listed and estimated by Coin Metrics well before it, so no
 * asset enters in between: an entry would add its size to the total, a return that nobody earned.
 */
export const COIN_METRICS_FIRST_DAY: EpochDay = epochDay(2022, 1, 1);

/** Dollar tokens that lasted from before the first day until now; a token that was wound down would break the sum. */
export const COIN_METRICS_STABLES: readonly string[] = ['usdt', 'usdc', 'dai'];

/**
 * The largest coins by capitalisation at the end of 2021 that kept their ticker since (no token swaps, no collapses),
 * without wrapped or staked copies of others. Together with the stablecoins about nine tenths of the market; the
 * choice leans towards survivors, so the level is lower than a full total and only its returns are comparable.
 */
const COINS: readonly string[] = [
  'btc',
  'eth',
  'bnb',
  'xrp',
  'sol',
  'ada',
  'doge',
  'trx',
  'dot',
  'avax',
  'shib',
  'ltc',
  'bch',
  'link',
  'xlm',
  'uni',
  'atom',
  'etc',
  'xmr',
  'algo',
  'vet',
  'hbar',
  'near',
  'fil',
  'icp',
  'aave',
  'cro',
];

/** Asset ids of Coin Metrics whose estimated capitalisations are added up to the total. */
export const COIN_METRICS_ASSETS: readonly string[] = [...COINS, ...COIN_METRICS_STABLES];
