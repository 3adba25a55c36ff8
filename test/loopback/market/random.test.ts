import { expect, test } from 'vitest';
import { namedRandom } from './random.ts';

const draws = (seed: number, stream: string, count: number): readonly number[] => {
  const random = namedRandom(seed, stream);
  return Array.from({ length: count }, () => random.normal());
};

test('a stream is fixed by its seed and name', () => {
  expect(draws(1, 'a', 5)).toEqual(draws(1, 'a', 5));
  expect(draws(1, 'a', 5)).not.toEqual(draws(1, 'b', 5));
  expect(draws(1, 'a', 5)).not.toEqual(draws(2, 'a', 5));
});

test('normals have mean 0, variance 1 and kurtosis 3', () => {
  const values = draws(3, 'moments', 40_000);
  const moment = (power: number): number => values.reduce((sum, value) => sum + value ** power, 0) / values.length;
  expect(moment(1)).toBeCloseTo(0, 1);
  expect(moment(2)).toBeCloseTo(1, 1);
  expect(moment(4)).toBeGreaterThan(2.8);
  expect(moment(4)).toBeLessThan(3.2);
});

test('uniforms fill [0, 1) evenly', () => {
  const random = namedRandom(5, 'uniform');
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 10_000; i++) {
    const value = random.uniform();
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThan(1);
    const bin = Math.floor(value * 10);
    tenths[bin] = (tenths[bin] ?? 0) + 1;
  }
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
