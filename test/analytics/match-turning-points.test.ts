import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TurningPointMatch } from '../../lib/analytics/match-turning-points.ts';
import { matchTurningPoints } from '../../lib/analytics/match-turning-points.ts';
import type { TurningPoint } from '../../lib/analytics/turning-points.ts';
import { turningPoints } from '../../lib/analytics/turning-points.ts';
import { align } from '../../lib/market/align.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { normals, SHOCK_KINDS, SHOCKS } from './samples.ts';
import { anyTurns, marked, quantile, randomWalk, turnsOf } from './turns.ts';

const shareOf = (equity: string, crypto: string, n = 200): number | undefined =>
  matchTurningPoints(marked(equity), marked(crypto), n)?.share;

/** The definition read aloud: every shift is made, every distance is measured. */
function naiveMatch(equity: readonly TurningPoint[], crypto: readonly TurningPoint[], n: number): Omit<TurningPointMatch, 'matched'> {
  const [own, others] = [equity.filter((turn) => !turn.provisional), crypto.filter((turn) => !turn.provisional)];
  const share = (shift: number): number =>
    own.filter(({ index, kind }) => others.some((turn) => turn.kind === kind && Math.abs(((turn.index + shift) % n) - index) <= 10))
      .length / own.length;
  const chance: number[] = [];
  for (let shift = 40; shift <= n - 40; shift += 1) chance.push(share(shift));
  return {
    of: own.length,
    share: share(0),
    chanceMean: chance.reduce((sum, value) => sum + value, 0) / chance.length,
    chance95: quantile(chance, 0.95),
  };
}

describe('the share of matched turning points', () => {
  test('counts turns of the equity with one of crypto of the same kind at most 10 sessions away', () => {
    expect(shareOf('p50 t100', 'p60 t90')).toBe(1);
    expect(shareOf('p50 t100', 'p61 t90')).toBe(0.5);
    expect(shareOf('p50 t100', 'p39 t111')).toBe(0);
    expect(shareOf('p50 t100', 't50 p100')).toBe(0);
  });

  test('lets two turns of the equity share one of crypto, and is a share of the equity’s', () => {
    expect(shareOf('p50 p66', 'p58')).toBe(1);
    expect(shareOf('p58', 'p50 p66')).toBe(1);
    expect(shareOf('p58 t100 p150', 'p50 p66')).toBeCloseTo(1 / 3, 15);
  });

  test('leaves provisional turns of both sides out', () => {
    expect(matchTurningPoints(marked('p50 t100 p190?'), marked('p50 t100 p190?'), 200)).toMatchObject({ of: 2, share: 1 });
    expect(matchTurningPoints(marked('p50 t100'), marked('p50 t100?'), 200)).toMatchObject({ of: 2, share: 0.5 });
  });

  test('has as its chance level the same share after shifts by 40…n − 40, around the end', () => {
    // 41 shifts of a peak at 20: it lies at 60…100. A peak at 65 is met at 60…75, by 16 of them.
    const once = matchTurningPoints(marked('p65'), marked('p20'), 120);
    expect(once).toEqual({ of: 1, share: 0, chanceMean: 16 / 41, chance95: 1, matched: false });
    // A peak at 100 lies at 140…159 and 0…20 after them: one at 5 is met at 0…15, by 16 again.
    expect(matchTurningPoints(marked('p5'), marked('p100'), 160)?.chanceMean).toBeCloseTo(16 / 81, 15);
  });

  test('has as its 95th percentile the value that 95 in 100 shifts do not exceed', () => {
    // 921 shifts. One peak meets 21 of them, 2 in 100; three peaks 63, 7 in 100.
    expect(matchTurningPoints(marked('p500'), marked('p100'), 1000)).toMatchObject({ chance95: 0 });
    expect(matchTurningPoints(marked('p500'), marked('p100 p150 p200'), 1000)).toMatchObject({ chance95: 1 });
  });

  test('is none where a side has no firm turn, or where there is no shift to compare with', () => {
    expect(matchTurningPoints([], marked('p50'), 200)).toBeUndefined();
    expect(matchTurningPoints(marked('p50'), [], 200)).toBeUndefined();
    expect(matchTurningPoints(marked('p50?'), marked('p50'), 200)).toBeUndefined();
    expect(matchTurningPoints(marked('p50'), marked('p50?'), 200)).toBeUndefined();
    expect(matchTurningPoints(marked('p50'), marked('p50'), 79)).toBeUndefined();
    expect(matchTurningPoints(marked('p50'), marked('p50'), 80)).toMatchObject({ share: 1, chanceMean: 0 });
    expect(matchTurningPoints([], [], 0)).toBeUndefined();
  });

  test('takes no turn outside its sessions', () => {
    expect(() => matchTurningPoints(marked('p50'), marked('p200'), 200)).toThrow('turns lie within the sessions');
  });
});

/** Turns at distances that no shift repeats. */
const apart = (count: number): string =>
  Array.from({ length: count }, (_, i) => `${i % 2 ? 't' : 'p'}${50 + 60 * i + 3 * i * i}`).join(' ');

describe('"matched"', () => {
  test('is said of 8 turns of the equity that all meet, not of 7', () => {
    expect(matchTurningPoints(marked(apart(8)), marked(apart(8)), 800)).toMatchObject({ of: 8, share: 1, matched: true });
    expect(matchTurningPoints(marked(apart(7)), marked(apart(7)), 800)).toMatchObject({ of: 7, share: 1, matched: false });
    expect(matchTurningPoints(marked(apart(7)), marked(apart(8)), 800)).toMatchObject({ of: 7, matched: false });
  });

  test('is not said of a share that is only as high as the 95th percentile', () => {
    // Every 50 sessions all turns meet again, at 21 of 50 shifts.
    const regular = Array.from({ length: 20 }, (_, i) => `p${50 * i + 25}`).join(' ');
    expect(matchTurningPoints(marked(regular), marked(regular), 1000)).toMatchObject({ of: 20, share: 1, chance95: 1, matched: false });
  });
});

test('whatever the turns, the share and its chance level are those of the definition read aloud', () => {
  fc.assert(
    fc.property(anyTurns(300), anyTurns(300), (equity, crypto) => {
      const found = matchTurningPoints(equity, crypto, 300);
      if (![equity, crypto].every((turns) => turns.some(({ provisional }) => !provisional))) {
        expect(found).toBeUndefined();
        return;
      }
      const naive = naiveMatch(equity, crypto, 300);
      expect(found?.of).toBe(naive.of);
      for (const key of ['share', 'chanceMean', 'chance95'] as const) expect(found?.[key]).toBeCloseTo(naive[key], 12);
      expect(found?.matched).toBe(naive.of >= 8 && naive.share > naive.chance95 + 1e-12);
    }),
    { numRuns: 60 },
  );
});

const matchOfStrangers = (shock: () => number, n: number): TurningPointMatch | undefined =>
  matchTurningPoints(turnsOf(randomWalk(shock, n)), turnsOf(randomWalk(shock, n)), n);

describe('two series that know nothing of each other (docs/methods.md §6, simulated)', () => {
  test.for([
    { n: 252, percentile: 0.64, count: 600 },
    { n: 504, percentile: 0.48, count: 600 },
    { n: 1260, percentile: 0.35, count: 300 },
    { n: 3335, percentile: 0.29, count: 100 },
  ] as const)(
    'match 22 in 100 of their turns over $n sessions, and no more than a share of $percentile 95 times of 100',
    ({ n, percentile, count }) => {
      const normal = normals(n);
      const shares = Array.from({ length: count }, () => matchOfStrangers(normal, n)?.share ?? []).flat();
      expect(shares.length).toBeGreaterThan(0.9 * count);
      expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) / shares.length - 0.22)).toBeLessThan(0.02);
      expect(Math.abs(quantile(shares, 0.95) - percentile)).toBeLessThan(0.05);
    },
  );

  test.for(SHOCK_KINDS)('are called matched in at most 50 of 1000 cases, returns: %s', (kind) => {
    const shock = SHOCKS[kind](normals(6));
    const found = Array.from({ length: 1000 }, () => matchOfStrangers(shock, 756));
    expect(found.every((match) => match)).toBe(true);
    expect(found.filter((match) => match && match.of >= 8).length).toBeGreaterThan(900);
    expect(found.filter((match) => match?.matched).length).toBeLessThanOrEqual(50);
    const chance = found.reduce((sum, match) => sum + (match?.chanceMean ?? 0), 0) / found.length;
    expect(Math.abs(chance - 0.22)).toBeLessThan(0.03);
  });
});

test('two series of which one follows the other by 3 sessions are called matched', () => {
  const close = randomWalk(normals(9), 1263);
  const match = matchTurningPoints(turnsOf(close.slice(3)), turnsOf(close.slice(0, -3)), 1260);
  expect(match?.share).toBeGreaterThan(0.9);
  expect(match?.matched).toBe(true);
});

describe.skipIf(!MARKET_DIR)('real history', () => {
  test('turns of the Russell and of the total cap are matched as the definition read aloud says, near chance or above', () => {
    const { days, x, y } = align(realSeries('RUT'), realSeries('TOTAL'));
    const [equity, crypto] = [turningPoints(days, x), turningPoints(days, y)];
    const match = matchTurningPoints(equity, crypto, days.length);
    const naive = naiveMatch(equity, crypto, days.length);
    expect(match?.of).toBe(naive.of);
    expect(naive.of).toBeGreaterThan(40);
    for (const key of ['share', 'chanceMean', 'chance95'] as const) expect(match?.[key]).toBeCloseTo(naive[key], 12);
    expect(Math.abs(naive.chanceMean - 0.22)).toBeLessThan(0.05);
    expect(match?.share).toBeGreaterThan(0.15);
    expect(match?.share).toBeLessThan(0.6);
  });
});
