import type { EpochDay } from '../../../../lib/core/units.ts';
import { namedRandom } from '../random.ts';
import type { Moves } from '../simulated-moves.ts';
import type { Walk } from '../simulated-walk.ts';
import { REFERENCE_LOG_CAP, type CoinSpec } from './coin-spec.ts';

/** What all altcoins share. */
export interface AltcoinFactors {
  readonly seed: number;
  readonly moves: readonly Moves[];
  /** Log cap of all altcoins but Ether. */
  readonly others: Walk;
}

/** Log price of one coin at the end of each day from `firstDay` on, and the deviation of each day. */
export interface CoinWalk {
  readonly firstDay: EpochDay;
  readonly logPrice: Float64Array;
  readonly deviation: Float64Array;
}

/** Half-life of a coin's distance to its own trend: 120 days. */
const PULL_PER_DAY = Math.LN2 / 120;
const LARGEST_OWN_MOVE = 0.45;

const softLimit = (move: number): number => LARGEST_OWN_MOVE * Math.tanh(move / LARGEST_OWN_MOVE);

/** Where a coin's share of the market tends to, natural log, 0 = what its place stands for. */
function shareTrend({ bump, fate, launchDay }: CoinSpec, day: EpochDay): number {
  const away = (day - bump.day) / bump.widthDays;
  // Highs come faster than they go.
  const shape = away < 0 ? Math.exp(-(away ** 2)) : 1 / (1 + (away / 3) ** 2);
  return bump.height * shape + fate(day - launchDay);
}

/**
 * A coin's share of the altcoin market on its random way: its own noise, more or less of the market's and of the small
 * caps' moves, pulled to its trend. Price = share × market, so the caps of all add up to about the market whatever
 * each one does. Draws per day are constant: a later day only appends.
 */
export function coinWalk(spec: CoinSpec, { seed, moves, others }: AltcoinFactors): CoinWalk {
  const firstDay = Math.max(spec.launchDay, others.firstDay);
  const offset = firstDay - others.firstDay;
  const count = Math.max(0, moves.length - offset);
  const random = namedRandom(seed, `share ${spec.key}`);
  const [logPrice, deviation] = [new Float64Array(count), new Float64Array(count)];
  const own = Math.sqrt(1 - spec.withMarket ** 2 - spec.withSmallCaps ** 2);
  let trend = shareTrend(spec, firstDay);
  let share = trend;
  for (let k = 0; k < count; k++) {
    const day = moves[offset + k];
    if (!day) break;
    const next = shareTrend(spec, day.day);
    const spread = spec.deviation * day.volatility;
    const move = spread * (own * random.normal() + spec.withMarket * day.others + spec.withSmallCaps * day.rut);
    share += next - trend + PULL_PER_DAY * (trend - share) + softLimit(move);
    trend = next;
    logPrice[k] = spec.logPrice + share + (others.logLevel[offset + k] ?? 0) - REFERENCE_LOG_CAP;
    deviation[k] = Math.hypot(spread, others.deviation[offset + k] ?? 0);
  }
  return { firstDay, logPrice, deviation };
}
