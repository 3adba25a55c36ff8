import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { aboutChance } from '../../../lib/view/evidence/about-chance.ts';
import { t } from '../made-up.ts';

test.for([
  [0, 'less than 1 in 100'],
  [0.0099, 'less than 1 in 100'],
  [0.01, 'about 1 in 100'],
  [0.027, 'about 1 in 40'],
  [0.05, 'about 1 in 20'],
  [0.068, 'about 1 in 15'],
  [0.1, 'about 1 in 10'],
  [0.113, 'about 1 in 9'],
  [0.2, 'about 1 in 5'],
  [0.3, 'about 1 in 3'],
  [0.36, 'about 1 in 3'],
  [0.41, 'about 2 in 5'],
  [0.5, 'about 1 in 2'],
  [0.597, 'about 3 in 5'],
  [0.66, 'about 2 in 3'],
  [0.74, 'about 3 in 4'],
  [0.8, 'about 4 in 5'],
  [0.9, 'about 9 in 10'],
  [0.97, 'about 19 in 20'],
  [0.991, 'almost certain'],
  [1, 'almost certain'],
] as const)('%d reads "%s"', ([chance, words]) => {
  expect(aboutChance(chance, t)).toBe(words);
});

const valueOf = (words: string): number => {
  const [, some, of] = /(\d+) in (\d+)/.exec(words) ?? [];
  if (words === 'almost certain') return 1;
  return words.startsWith('less') ? 0 : Number(some) / Number(of);
};

test('a larger chance never reads smaller, and none is further from its words than a quarter of itself', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(chance, chance, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((one) => valueOf(aboutChance(one, t)));
      expect(low).toBeLessThanOrEqual(high ?? 0);
      if (a > 0.01) expect(Math.abs(valueOf(aboutChance(a, t)) - a)).toBeLessThanOrEqual(a / 4);
    }),
  );
});
