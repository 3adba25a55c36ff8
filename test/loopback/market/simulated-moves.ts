import type { EpochDay } from '../../../lib/core/units.ts';
import { isSession } from '../../../lib/market/us-sessions.ts';
import { namedRandom, type Random } from './random.ts';

/** Standardised moves of one calendar day; equities have none on days without a session. */
export interface Moves {
  readonly day: EpochDay;
  readonly session: boolean;
  readonly rut: number;
  readonly spx: number;
  /** Own moves of the coins, each sharing the crypto market's. */
  readonly btc: number;
  readonly eth: number;
  readonly others: number;
  /** How lively the regime is; multiplies every daily deviation. */
  readonly volatility: number;
}

/** Regimes: correlation of small caps with the crypto market on one day, and how lively both are. */
const REGIMES = [
  { correlation: 0.2, volatility: 0.85 },
  { correlation: 0.5, volatility: 1 },
  { correlation: 0.68, volatility: 1.3 },
] as const;
/** Mean length of a regime: about ten months. */
const REGIME_SWITCH_PER_DAY = 1 / 300;
const RUT_SPX = 0.85;
/** Large caps share a little less with crypto than small caps do. */
const SPX_SHARE_OF_CORRELATION = 0.92;
/** Share of each coin's move that is the whole crypto market's. */
const MARKET_SHARE = { btc: 0.93, eth: 0.85, others: 0.86 } as const;
const WEEKEND_LIVELINESS = 0.7;
/** Degrees of freedom of the joint Student t: fat tails, finite kurtosis. */
const TAIL_DEGREES = 5;

/** √((ν−2)/χ²_ν): makes jointly t-distributed unit-variance numbers of normal ones. */
function tailScale(random: Random): number {
  let chiSquare = 0;
  for (let i = 0; i < TAIL_DEGREES; i++) chiSquare += random.normal() ** 2;
  return Math.sqrt((TAIL_DEGREES - 2) / chiSquare);
}

const blend = (share: number, common: number, own: number): number => share * common + Math.sqrt(1 - share ** 2) * own;

/** Three normals with the given correlations (Cholesky of the 3×3 matrix). */
function correlated(random: Random, correlation: number): readonly [number, number, number] {
  const [a, b, c] = [random.normal(), random.normal(), random.normal()];
  const spxOwn = Math.sqrt(1 - RUT_SPX ** 2);
  const cryptoSpx = (correlation * SPX_SHARE_OF_CORRELATION - RUT_SPX * correlation) / spxOwn;
  const cryptoOwn = Math.sqrt(1 - correlation ** 2 - cryptoSpx ** 2);
  return [a, RUT_SPX * a + spxOwn * b, correlation * a + cryptoSpx * b + cryptoOwn * c];
}

/**
 * Moves of every calendar day from `from` to `to`: jointly Student-t with a correlation that changes by regime,
 * crypto alone on weekends and holidays. Draws per day are constant, so a later `to` only appends days.
 */
export function simulatedMoves(seed: number, from: EpochDay, to: EpochDay): readonly Moves[] {
  const random = namedRandom(seed, 'daily moves');
  const regimes = namedRandom(seed, 'regimes');
  let regime: (typeof REGIMES)[number] = REGIMES[1];
  const moves: Moves[] = [];
  for (let day = from; day <= to; day++) {
    const [change, pick] = [regimes.uniform(), regimes.uniform()];
    if (change < REGIME_SWITCH_PER_DAY) regime = REGIMES[Math.floor(pick * REGIMES.length)] ?? regime;
    const scale = tailScale(random);
    const [rut, spx, crypto] = correlated(random, regime.correlation);
    const own = { btc: random.normal(), eth: random.normal(), others: random.normal() };
    const session = isSession(day);
    const coin = (name: keyof typeof own): number =>
      scale * (session ? 1 : WEEKEND_LIVELINESS) * blend(MARKET_SHARE[name], crypto, own[name]);
    moves.push({
      day,
      session,
      rut: session ? scale * rut : 0,
      spx: session ? scale * spx : 0,
      btc: coin('btc'),
      eth: coin('eth'),
      others: coin('others'),
      volatility: regime.volatility,
    });
  }
  return moves;
}
