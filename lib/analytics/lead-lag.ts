import { assert } from '../core/assert.ts';
import { at } from '../market/at.ts';
import { deviations } from './deviations.ts';
import { MIN_RETURNS } from './min-returns.ts';
import { pearson } from './pearson.ts';

/** Sessions looked at: one year (docs/methods.md §5). */
const SESSIONS = 252;

/** Furthest lag in sessions, both ways. */
const MAX_LAG = 10;

/** Fewest paired returns; the longest lag then still has 50 pairs, and the false alarms of `stated` stay within 5 % (simulated). */
const MIN_PAIRED_RETURNS = 60;

/** Two-sided 95 % quantile of the normal distribution, for one lag. */
const Z_95 = 1.96;

/** Two-sided 95 % quantile for the largest of 20 lags: 0.05/20 each (Bonferroni, docs/methods.md §5). */
const STATED_ABOVE = 3.02;

export interface LagCorrelation {
  /** Sessions by which the second series comes later; above zero the first one leads. */
  readonly k: number;
  /** Pearson r of x_t with y_{t+k}; `undefined` for fewer than 20 pairs, or where one of the two does not move in them. */
  readonly r: number | undefined;
}

export interface BestLag {
  /** Lag other than 0 with the largest |T|; ties to the lower lag. */
  readonly k: number;
  /** Its T, robust to variances that change together. */
  readonly t: number;
  /** Whether it may be called a lead or a lag: |T| > 3.02. */
  readonly stated: boolean;
}

export interface LeadLag {
  /** Sessions among the last 252 on which both series have a return. */
  readonly n: number;
  /** Half-width of the band around zero in which r of one lag lies 95 times in 100 without any link: 1.96/√n. */
  readonly band: number;
  /** Every lag from −10 to 10. */
  readonly lags: readonly LagCorrelation[];
  readonly best: BestLag;
}

/** x_t beside y_{t+k}, where both exist. */
function lagged(x: Float64Array, y: Float64Array, k: number): readonly [Float64Array, Float64Array] {
  const [a, b] = [new Float64Array(x.length), new Float64Array(x.length)];
  let n = 0;
  for (let t = Math.max(0, -k); t < Math.min(x.length, x.length - k); t += 1) {
    const [first, second] = [at(x, t), at(y, t + k)];
    if (Number.isNaN(first) || Number.isNaN(second)) continue;
    a[n] = first;
    b[n] = second;
    n += 1;
  }
  return [a.subarray(0, n), b.subarray(0, n)];
}

/** The column less the mean of what exists, in any unit: T is the same in all. `undefined` where it does not move. */
function centred(column: Float64Array): Float64Array | undefined {
  const existing = deviations(column.filter((value) => !Number.isNaN(value)));
  if (!existing) return undefined;
  let next = 0;
  return column.map((value) => (Number.isNaN(value) ? value : at(existing.values, next++)));
}

/** T = Σ u·v / √(Σ u²v²) (White 1980). 0 for fewer than 20 pairs, or where every product is 0: nothing speaks for a link. */
function robustT(u: Float64Array, v: Float64Array): number {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < u.length; i += 1) {
    const product = at(u, i) * at(v, i);
    sum += product;
    squares += product * product;
  }
  return u.length < MIN_RETURNS || !(squares > 0) ? 0 : sum / Math.sqrt(squares);
}

function bestLag(u: Float64Array, v: Float64Array, lags: readonly number[]): BestLag {
  const scores = lags.filter((k) => k !== 0).map((k) => ({ k, t: robustT(...lagged(u, v, k)) }));
  const best = scores.reduce((most, score) => (Math.abs(score.t) > Math.abs(most.t) ? score : most));
  return { ...best, stated: Math.abs(best.t) > STATED_ABOVE };
}

/**
 * Does one series come before the other? Correlation of x_t with y_{t+k} for k = −10…10 over the last 252 rows, k > 0: x
 * (equity) leads, and which lag, k = 0 apart, stands out (docs/methods.md §5). Rows are consecutive US sessions; NaN
 * marks a session without a return, and takes its pairs away at every lag. `undefined` for fewer than 60 rows with both
 * returns, a series that does not move, or an endless value.
 */
export function leadLag(x: Float64Array, y: Float64Array): LeadLag | undefined {
  assert(x.length === y.length, 'pairs have two members');
  const [lastX, lastY] = [x.slice(-SESSIONS), y.slice(-SESSIONS)];
  const [u, v] = [centred(lastX), centred(lastY)];
  const n = lagged(lastX, lastY, 0)[0].length;
  if (!u || !v || n < MIN_PAIRED_RETURNS) return undefined;
  const ks = Array.from({ length: 2 * MAX_LAG + 1 }, (_, i) => i - MAX_LAG);
  const correlation = (k: number): number | undefined => {
    const [a, b] = lagged(lastX, lastY, k);
    return a.length < MIN_RETURNS ? undefined : pearson(a, b);
  };
  return { n, band: Z_95 / Math.sqrt(n), lags: ks.map((k) => ({ k, r: correlation(k) })), best: bestLag(u, v, ks) };
}
