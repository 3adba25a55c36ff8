import { niceTicks } from './nice-ticks.ts';

/** A log axis with fewer marks than this reads better with evenly rounded values. */
const ENOUGH = 3;
const LADDERS = [[1, 2, 5], [1, 3], [1]];
const MOST = 7;

/** Values for a logarithmic axis inside [min, max], min > 0: 1-2-5 a decade, thinned over many decades, even steps within one. */
export function logTicks(min: number, max: number): readonly number[] {
  if (!(min > 0) || !(max > min)) return [];
  const values = LADDERS.map((ladder) => ladderWithin(ladder, min, max)).find((candidate) => candidate.length <= MOST) ?? thinned(min, max);
  return values.length >= ENOUGH ? values : niceTicks(min, max, 5).values;
}

function ladderWithin(ladder: readonly number[], min: number, max: number): readonly number[] {
  const values: number[] = [];
  for (let exponent = Math.floor(Math.log10(min)); exponent <= Math.ceil(Math.log10(max)); exponent++) {
    for (const digit of ladder) values.push(digit * 10 ** exponent);
  }
  return values.filter((value) => value >= min && value <= max);
}

function thinned(min: number, max: number): readonly number[] {
  const decades = ladderWithin([1], min, max);
  const every = Math.ceil(decades.length / MOST);
  return decades.filter((_, i) => i % every === 0);
}
