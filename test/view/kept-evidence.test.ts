import { describe, expect, test } from 'vitest';
import { evidenceKey } from '../../lib/view/evidence-key.ts';
import { keepEvidence, keptEvidence } from '../../lib/view/kept-evidence.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import type { PairData } from '../../lib/view/pair-data.ts';
import { pairEvidence } from '../../lib/view/pair-evidence.ts';
import { parseEvidence } from '../../lib/view/parse-evidence.ts';
import type { Pair } from '../../lib/market/instrument.ts';
import { day, from, series, walks } from './made-up.ts';

const WALKS = walks('2019-01-02', '2025-06-27');
const RECORD = { ...WALKS, TOTAL_AT_CLOSE: { ...WALKS.TOTAL, id: 'TOTAL_AT_CLOSE' } } as const;

function dataOf(record: Parameters<typeof from>[0] = RECORD, pair: Pair = { equity: 'RUT', crypto: 'TOTAL' }): PairData {
  const outcome = pairData(pair, from(record), Date.UTC(2025, 5, 30));
  return outcome.kind === 'pair' ? outcome.data : expect.unreachable('a pair');
}

/** A copy of a series with one close changed. */
function moved<T extends { readonly close: Float64Array }>(one: T, index: number, factor = 1 + 1e-12): T {
  return { ...one, close: one.close.map((value, i) => (i === index ? value * factor : value)) };
}

describe('the key of what evidence is computed from', () => {
  const key = evidenceKey(dataOf());

  test('is the same for the same closes, whenever these were fetched and wherever they lie in memory', () => {
    const { RUT } = RECORD;
    const wide = new Float64Array(RUT.close.length + 5);
    wide.set(RUT.close, 5);
    const again = dataOf({ ...RECORD, RUT: { ...RUT, close: wide.subarray(5), fetchedAtMs: RUT.fetchedAtMs + 1 } });
    expect(evidenceKey(again)).toBe(key);
  });

  test.for(['RUT', 'TOTAL', 'SPX', 'TOTAL_AT_CLOSE'] as const)('changes with a single close of %s, the first and the last too', (id) => {
    const last = RECORD[id].close.length - 1;
    const keys = [0, 400, last].map((i) => evidenceKey(dataOf({ ...RECORD, [id]: moved(RECORD[id], i) })));
    expect(new Set([key, ...keys]).size).toBe(4);
  });

  test('changes with a new close, another series, another market and another join of providers', () => {
    const { TOTAL } = RECORD;
    const { SPX: _spx, ...withoutSpx } = RECORD;
    const others = [
      dataOf(walks('2019-01-02', '2025-06-26')),
      dataOf(withoutSpx),
      dataOf(RECORD, { equity: 'SPX', crypto: 'TOTAL' }),
      dataOf({ ...RECORD, TOTAL: { ...TOTAL, market: 'simulated' } }),
      dataOf({ ...RECORD, TOTAL: { ...TOTAL, segments: [...TOTAL.segments, { source: 'x', from: day('2025-01-01'), factor: 1.1 }] } }),
    ];
    expect(new Set([key, ...others.map(evidenceKey)]).size).toBe(6);
  });

  test('does not change with the bar that is still open', () => {
    const { TOTAL } = RECORD;
    const open = (value: number) =>
      series('TOTAL', [...TOTAL.days, day('2025-06-28')], [...TOTAL.close, value], { provisionalFrom: day('2025-06-28') });
    const keys = [1, 2].map((value) => evidenceKey(dataOf({ ...RECORD, TOTAL: open(value) })));
    expect(keys).toEqual([key, key]);
  });
});

describe('evidence that was kept', () => {
  const data = dataOf();
  const evidence = pairEvidence(data);
  const kept = structuredClone(keepEvidence(data, evidence));

  test('comes back whole for the same closes, with every part that there can be', () => {
    expect(keptEvidence(kept, data)).toEqual(evidence);
    const parts = ['leadLag', 'regime', 'matched', 'concordance', 'streak', 'explained', 'synchronous', 'leftEdge', 'relativeStrength'];
    expect(Object.keys(evidence)).toEqual(expect.arrayContaining([...parts, 'newHigh', 'replay']));
    expect(Object.keys(evidence.followed)).toEqual(['recordHigh', 'streak', 'correlationHigh']);
    expect(Object.keys(evidence.valueAdded)).toEqual(['ytd', 'firstSessions']);
  });

  test('counts as absent for other closes, of another version of the computation, and where there is none', () => {
    expect(keptEvidence(kept, dataOf({ ...RECORD, TOTAL: moved(RECORD.TOTAL, 100) }))).toBeUndefined();
    expect(keptEvidence({ ...kept, key: kept.key.replace(/^\d+/, '0') }, data)).toBeUndefined();
    expect([undefined, null, 7, 'x', [], {}].map((stored) => keptEvidence(stored, data))).toEqual(Array(6).fill(undefined));
  });

  test.for([
    ['turns', undefined],
    ['windows.0.bootstrap', { low: 0.5, high: 0.1, blockLength: 2, draws: 2000 }],
    ['windows.0.sessions', 31],
    ['highs.equity', { day: 1 }],
    ['leadLag.lags.3.r', Number.NaN],
    ['leadLag.lags.3.r', 1.01],
    ['explained.equity.r', 2],
    ['explained.equity.interval', { low: 0.5, high: 0.1 }],
    ['streak.current.length', -1],
    ['turns.equity.0.kind', 'peek'],
    ['synchronous.atClose.r', -1.5],
    ['leftEdge.levels', Float64Array.of(0.1)],
    ['leftEdge.returns', [0.1]],
    ['followed.recordHigh.study.base.0.hitRate', 1.2],
    ['followed.recordHigh.paths.median', new Float64Array(3)],
    ['followed.correlationHigh.study.horizons', [5, 21, 63]],
    ['newHigh.brownian', Number.NaN],
    ['replay.forecasts.0.hit', 1],
    ['valueAdded.ytd.published', {}],
  ] as const)('counts as absent where %s is damaged', ([path, value]) => {
    expect(parseEvidence(withValue(evidence, path.split('.'), value))).toBeUndefined();
  });
});

/** A copy with another value at a path. */
function withValue(old: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(old)) return old.map((item: unknown, i) => (i === Number(key) ? withValue(item, rest, value) : item));
  const fields = Object.entries(old ?? {});
  expect(fields.map(([name]) => name)).toContain(key);
  return Object.fromEntries(fields.map(([name, item]) => [name, name === key ? withValue(item, rest, value) : item]));
}
