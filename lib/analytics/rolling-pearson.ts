import { assert } from '../core/assert.ts';
import { at } from '../market/at.ts';
import { MIN_RETURNS } from './min-returns.ts';
import { pearson } from './pearson.ts';

/** Running sums are summed anew after so many steps, so that rounding errors cannot add up. */
const RESUM_EVERY_STEPS = 250;

/**
 * Share of the largest sum of squares since the last new sum below which a window's variation is too small to come out
 * of a difference of such sums: four of sixteen digits may cancel, not more.
 */
const LEAST_SHARE_OF_PEAK = 1e-4;

interface RunningSums {
  x: number;
  y: number;
  xx: number;
  yy: number;
  xy: number;
  peakXX: number;
  peakYY: number;
}

function add(sums: RunningSums, x: number, y: number, sign: 1 | -1): void {
  sums.x += sign * x;
  sums.y += sign * y;
  sums.xx += sign * x * x;
  sums.yy += sign * y * y;
  sums.xy += sign * x * y;
  sums.peakXX = Math.max(sums.peakXX, sums.xx);
  sums.peakYY = Math.max(sums.peakYY, sums.yy);
}

function sumsOf(x: Float64Array, y: Float64Array): RunningSums {
  const sums = { x: 0, y: 0, xx: 0, yy: 0, xy: 0, peakXX: 0, peakYY: 0 };
  for (let i = 0; i < x.length; i += 1) add(sums, at(x, i), at(y, i), 1);
  return sums;
}

/** r from the sums over n pairs; `undefined` where too many digits would cancel. */
function fromSums({ x, y, xx, yy, xy, peakXX, peakYY }: RunningSums, n: number): number | undefined {
  const [variationX, variationY] = [xx - (x * x) / n, yy - (y * y) / n];
  if (!(variationX > LEAST_SHARE_OF_PEAK * peakXX && variationY > LEAST_SHARE_OF_PEAK * peakYY)) return undefined;
  const r = (xy - (x * y) / n) / Math.sqrt(variationX * variationY);
  return Number.isFinite(r) ? Math.min(1, Math.max(-1, r)) : undefined;
}

/**
 * Pearson r of every run of `window` paired returns; entry i ends at return i + window − 1 (docs/methods.md §2). One pass of
 * running sums over values minus the series' first value, summed anew every 250 steps; a window whose variation would
 * drown in rounding is computed in two passes. Within 1e-10 of two passes everywhere. An entry is `undefined` where a
 * series does not move in its window. Empty for windows under 20 or longer than the series.
 */
export function rollingPearson(x: Float64Array, y: Float64Array, window: number): readonly (number | undefined)[] {
  assert(x.length === y.length, 'pairs have two members');
  if (window < MIN_RETURNS || x.length < window) return [];
  const [dx, dy] = [x.map((value) => value - at(x, 0)), y.map((value) => value - at(y, 0))];
  const result: (number | undefined)[] = [];
  let sums = sumsOf(dx.subarray(0, window), dy.subarray(0, window));
  for (let i = 0; i + window <= x.length; i += 1) {
    const end = i + window;
    if (i > 0 && i % RESUM_EVERY_STEPS === 0) sums = sumsOf(dx.subarray(i, end), dy.subarray(i, end));
    else if (i > 0) {
      add(sums, at(dx, end - 1), at(dy, end - 1), 1);
      add(sums, at(dx, i - 1), at(dy, i - 1), -1);
    }
    result.push(fromSums(sums, window) ?? pearson(x.subarray(i, end), y.subarray(i, end)));
  }
  return result;
}
