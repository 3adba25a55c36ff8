import { epochDayOf } from '../core/time.ts';
import type { EpochDay, Ratio, UnixMs } from '../core/units.ts';
import { cleanName } from './clean-name.ts';
import type { AllTimeHigh, RankedCoin } from './coin.ts';

/** A coin that stands at a new high is above the high that its source noted a while ago. */
const MOST_ABOVE_HIGH: Ratio = 0.25;

/** The source's drawdown and its own price and high are minutes apart, not more. */
const MOST_DRAWDOWN_GAP: Ratio = 0.1;

/** Before the first altcoin there was no high: 2011-04-18, when Namecoin began. */
const FIRST_HIGH_DAY: EpochDay = 15_082;

const positive = (value: number): boolean => Number.isFinite(value) && value > 0;

function soundHigh({ ath, priceUsd }: RankedCoin, nowMs: UnixMs): AllTimeHigh | undefined {
  if (!ath || !positive(ath.priceUsd) || !Number.isFinite(ath.drawdown)) return undefined;
  if (ath.drawdown < -1 || ath.drawdown > MOST_ABOVE_HIGH) return undefined;
  if (Math.abs(ath.drawdown - (priceUsd / ath.priceUsd - 1)) > MOST_DRAWDOWN_GAP) return undefined;
  const { day } = ath;
  const isDay = day !== undefined && Number.isInteger(day) && day >= FIRST_HIGH_DAY && day <= epochDayOf(nowMs) + 1;
  return { priceUsd: ath.priceUsd, drawdown: Math.min(0, ath.drawdown), ...(isDay && { day }) };
}

/**
 * A row of a ranked list as it may be stored, `undefined` for one that is damaged: rank not a whole number from 1 on,
 * capitalisation or price not above zero, no ticker, no name, no slug. Tickers become upper case, invisible characters
 * go. A high that contradicts the price is left out; a price just above the high counts as at the high.
 */
export function soundCoin(coin: RankedCoin, nowMs: UnixMs): RankedCoin | undefined {
  const { rank, capUsd, priceUsd, coingeckoId } = coin;
  const [key, symbol, name] = [cleanName(coin.key), cleanName(coin.symbol).toUpperCase(), cleanName(coin.name)];
  if (key === '' || symbol === '' || name === '') return undefined;
  if (!Number.isInteger(rank) || rank < 1 || !positive(capUsd) || !positive(priceUsd)) return undefined;
  const ath = soundHigh(coin, nowMs);
  return { key, symbol, name, rank, capUsd, priceUsd, ...(ath && { ath }), ...(coingeckoId && { coingeckoId }) };
}
