import type { EpochDay } from '../../../lib/core/units.ts';
import type { Moves } from './simulated-moves.ts';
import { TRENDS } from './simulated-trends.ts';

export type WalkName = keyof typeof TRENDS;

/** Log level of one quantity at the end of each day, in the order of the moves; and the day's own deviation. */
export interface Walk {
  readonly name: WalkName;
  readonly firstDay: EpochDay;
  readonly logLevel: Float64Array;
  readonly deviation: Float64Array;
}

const DAYS_PER_YEAR = 365.25;
/** Largest daily log moves: about the worst days on record; keeps the tails from doing what no market did. */
const LARGEST_EQUITY_MOVE = 0.13;
const LARGEST_CRYPTO_MOVE = 0.35;

const softLimit = (move: number, largest: number): number => largest * Math.tanh(move / largest);

/** Years from the walk's first day. */
export const yearsSince = (firstDay: EpochDay, day: EpochDay): number => (day - firstDay) / DAYS_PER_YEAR;

const MOVE_OF: Readonly<Record<WalkName, (moves: Moves) => number>> = {
  RUT: (moves) => moves.rut,
  SPX: (moves) => moves.spx,
  BTC: (moves) => moves.btc,
  ETH: (moves) => moves.eth,
  others: (moves) => moves.others,
};

/** A random walk that is pulled gently to its trend; equities stand still without a session. */
export function walk(name: WalkName, moves: readonly Moves[]): Walk {
  const trend = TRENDS[name];
  const equity = name === 'RUT' || name === 'SPX';
  const largest = equity ? LARGEST_EQUITY_MOVE : LARGEST_CRYPTO_MOVE;
  const firstDay = moves[0]?.day ?? 0;
  const logLevel = new Float64Array(moves.length);
  const deviation = new Float64Array(moves.length);
  let level = trend.logLevel(0);
  for (const [i, day] of moves.entries()) {
    const years = yearsSince(firstDay, day.day);
    deviation[i] = trend.dailyDeviation(years) * day.volatility;
    if (!equity || day.session) {
      const pull = trend.pullPerDay * (trend.logLevel(years) - level);
      const drift = trend.logLevel(years) - trend.logLevel(years - 1 / DAYS_PER_YEAR);
      level += softLimit(drift + pull + (deviation[i] ?? 0) * MOVE_OF[name](day), largest);
    }
    logLevel[i] = level;
  }
  return { name, firstDay, logLevel, deviation };
}
