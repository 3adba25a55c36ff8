import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Concordance } from '../../lib/analytics/concordance.ts';
import { concordance } from '../../lib/analytics/concordance.ts';
import type { TurningPoint } from '../../lib/analytics/turning-points.ts';
import { turningPoints } from '../../lib/analytics/turning-points.ts';
import { align } from '../../lib/market/align.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { normals } from './samples.ts';
import { anyTurns, marked, quantile, randomWalk, turnsOf } from './turns.ts';

const valueOf = (equity: string, crypto: string, n = 200): number | undefined => concordance(marked(equity), marked(crypto), n)?.value;

/** The definition read aloud: a word for each session, every shift compared session by session. */
function naiveConcordance(equity: readonly TurningPoint[], crypto: readonly TurningPoint[], n: number): Concordance | undefined {
  const states = (turns: readonly TurningPoint[]): readonly string[] => {
    const firm = turns.filter((turn) => !turn.provisional);
    const first = firm[0]?.index ?? n;
    return Array.from({ length: n }, (_, session) => {
      const next = firm.find((turn) => turn.index >= session);
      return next && session >= first ? next.kind : 'unknown';
    });
  };
  const [own, others] = [states(equity), states(crypto)];
  const index = (shift: number): readonly number[] => {
    const pairs = own.map((state, session) => [state, others[(session - shift + n) % n]] as const);
    const known = pairs.filter((pair) => !pair.includes('unknown'));
    return known.length ? [known.filter(([a, b]) => a === b).length / known.length] : [];
  };
  const chance: number[] = [];
  for (let shift = 40; shift <= n - 40; shift += 1) chance.push(...index(shift));
  const [value] = index(0);
  return value === undefined ? undefined : { value, chance90: [quantile(chance, 0.05), quantile(chance, 0.95)] };
}

function expectSame(found: Concordance | undefined, naive: Concordance | undefined): void {
  expect(found === undefined).toBe(naive === undefined);
  if (!found || !naive) return;
  expect(found.value).toBeCloseTo(naive.value, 12);
  expect(found.chance90[0]).toBeCloseTo(naive.chance90[0], 12);
  expect(found.chance90[1]).toBeCloseTo(naive.chance90[1], 12);
}

describe('concordance', () => {
  test('is the share of sessions on which both are on the way to a turn of the same kind', () => {
    // From 20 to 100: both up to 60 (41 sessions with both ends), 61–80 apart, 81–100 both down.
    expect(valueOf('t20 p60 t100', 't20 p80 t100')).toBeCloseTo(61 / 81, 15);
  });

  test('is 1 for the same turns and 0 for opposite ones', () => {
    expect(valueOf('p20 t60 p100 t140', 'p20 t60 p100 t140')).toBe(1);
    expect(valueOf('p20 t60 p100 t140', 't20 p60 t100 p140')).toBe(0);
  });

  test('looks only from the later first to the earlier last turn', () => {
    // 40…90 are common: 40 ends crypto's fall, both rise from 41 to 70, then the equity falls.
    expect(valueOf('t20 p70 t120', 't40 p90')).toBeCloseTo(30 / 51, 15);
  });

  test('leaves provisional turns out', () => {
    expect(valueOf('t20 p60 t100 p190?', 't20 p80 t100 p185?')).toBeCloseTo(61 / 81, 15);
  });

  test('is none with fewer than two firm turns on a side, no session in common, or no shift', () => {
    expect(valueOf('', '')).toBeUndefined();
    expect(valueOf('p20', 'p20 t60')).toBeUndefined();
    expect(valueOf('p20 t60', 'p20 t60?')).toBeUndefined();
    expect(valueOf('p20 t60', 'p70 t120')).toBeUndefined();
    expect(valueOf('p20 t60', 'p20 t60', 79)).toBeUndefined();
    expect(valueOf('p20 t60', 'p20 t60', 100)).toBe(1);
    expect(concordance([], [], 0)).toBeUndefined();
  });

  test('takes no turn outside its sessions', () => {
    expect(() => concordance(marked('p20 t60'), marked('p20 t200'), 200)).toThrow('turns lie within the sessions');
  });

  test('has as its chance spread the 5th and 95th percentile over shifts of crypto’s turns', () => {
    // 80 sessions have one shift, by 40: crypto's rise lies at 51…79 and 0…10 then, its trough at 50. Of 10 and 50…70, which
    // are common, 51…70 agree.
    expect(concordance(marked('t10 p70'), marked('t10 p50'), 80)).toEqual({ value: 1, chance90: [20 / 22, 20 / 22] });
    // 81 sessions have two, by 40 with 20 of 21 (50…70) and by 41 with 19 of 21 (10 and 51…70).
    const two = concordance(marked('t10 p70'), marked('t10 p50'), 81);
    expect(two?.chance90[0]).toBeCloseTo(19.05 / 21, 12);
    expect(two?.chance90[1]).toBeCloseTo(19.95 / 21, 12);
  });
});

/** How many turns are firm. */
const firmCount = (turns: readonly TurningPoint[]): number => turns.filter((turn) => !turn.provisional).length;

test('whatever the turns, the index and its spread are those of the definition read aloud, within 0…1 and symmetric in value', () => {
  fc.assert(
    fc.property(anyTurns(240), anyTurns(240), (equity, crypto) => {
      const found = concordance(equity, crypto, 240);
      if (Math.min(firmCount(equity), firmCount(crypto)) < 2) expect(found).toBeUndefined();
      else expectSame(found, naiveConcordance(equity, crypto, 240));
      for (const share of found ? [found.value, ...found.chance90] : []) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      expect(concordance(crypto, equity, 240)?.value).toBe(found?.value);
    }),
    { numRuns: 60 },
  );
});

test('two series that know nothing of each other are outside their chance spread in about one of ten cases (simulated)', () => {
  const normal = normals(71);
  const found = Array.from({ length: 400 }, () => concordance(turnsOf(randomWalk(normal, 1260)), turnsOf(randomWalk(normal, 1260)), 1260));
  const outside = found.filter((index) => index && (index.value < index.chance90[0] || index.value > index.chance90[1]));
  expect(Math.abs(outside.length / found.length - 0.1)).toBeLessThan(0.05);
  expect(Math.abs(found.reduce((sum, index) => sum + (index?.value ?? 0), 0) / found.length - 0.5)).toBeLessThan(0.02);
});

describe.skipIf(!MARKET_DIR)('real history', () => {
  test('the Russell and the total cap agree on more sessions than not, as the definition read aloud says', () => {
    const { days, x, y } = align(realSeries('RUT'), realSeries('TOTAL'));
    const [equity, crypto] = [turningPoints(days, x), turningPoints(days, y)];
    const found = concordance(equity, crypto, days.length);
    expectSame(found, naiveConcordance(equity, crypto, days.length));
    expect(found?.value).toBeGreaterThan(0.4);
    expect(found?.value).toBeLessThan(0.8);
    expect(found?.chance90[0]).toBeGreaterThan(0.35);
    expect(found?.chance90[1]).toBeLessThan(0.65);
  });
});
