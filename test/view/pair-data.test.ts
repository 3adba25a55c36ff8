import { describe, expect, test } from 'vitest';
import { isoDate } from '../../lib/core/time.ts';
import { align } from '../../lib/market/align.ts';
import type { PairOutcome } from '../../lib/view/pair-data.ts';
import { isPairStale, isStale, pairData } from '../../lib/view/pair-data.ts';
import { pairWindows } from '../../lib/view/pair-windows.ts';
import type { PairWindows } from '../../lib/view/pair-windows.ts';
import { day, from, series, sessions, walks } from './made-up.ts';

const PAIR = { equity: 'RUT', crypto: 'TOTAL' } as const;
/** Saturday after the last session of the made-up history, a Friday. */
const SATURDAY = Date.UTC(2025, 5, 28, 12);

const { RUT, TOTAL, SPX } = walks('2025-01-02', '2025-06-27');
const until = (last: string) => {
  const kept = RUT.days.filter((d) => d <= day(last));
  return series('RUT', [...kept], [...RUT.close.subarray(0, kept.length)]);
};
const IWM = series(
  'IWM',
  [...RUT.days],
  [...RUT.close].map((close) => close / 10),
);

function equityOf(outcome: PairOutcome): string {
  return outcome.kind === 'pair' ? outcome.data.equity.id : outcome.kind;
}

const shown = (record: Parameters<typeof from>[0]): string => equityOf(pairData(PAIR, from({ TOTAL, ...record }), SATURDAY));

test('the pair is what is asked for, as of the newest session on which both are closed', () => {
  const outcome = pairData(PAIR, from({ RUT, TOTAL, SPX }), SATURDAY);
  expect(outcome.kind).toBe('pair');
  if (outcome.kind !== 'pair') return;
  expect(isoDate(outcome.data.asOfDay)).toBe('2025-06-27');
  expect(outcome.data.market).toBe('live');
  expect(outcome.data.spx).toBe(SPX);
});

test('the fund stands in for the index only where that is absent, or stale while the fund is fresh', () => {
  expect(shown({ RUT, IWM })).toBe('RUT');
  expect(shown({ IWM })).toBe('IWM');
  expect(shown({ RUT: until('2025-06-20'), IWM })).toBe('IWM');
  const staleFund = { ...IWM, provisionalFrom: day('2025-06-10') };
  expect(shown({ RUT: until('2025-06-20'), IWM: staleFund })).toBe('RUT');
});

test('the S&P 500 has no stand-in', () => {
  expect(pairData({ equity: 'SPX', crypto: 'TOTAL' }, from({ TOTAL, IWM }), SATURDAY)).toEqual({ kind: 'missing', ids: ['SPX'] });
});

test('what is missing is named', () => {
  expect(pairData(PAIR, from({}), SATURDAY)).toEqual({ kind: 'missing', ids: ['RUT', 'TOTAL'] });
  expect(pairData({ equity: 'RUT', crypto: 'TOTAL_EX_BTC' }, from({ RUT, TOTAL }), SATURDAY)).toEqual({
    kind: 'missing',
    ids: ['TOTAL_EX_BTC'],
  });
});

test('two histories that never meet are no pair', () => {
  const weekend = series('TOTAL', [day('2025-06-21'), day('2025-06-22')], [2e12, 2e12]);
  expect(pairData(PAIR, from({ RUT, TOTAL: weekend }), SATURDAY)).toEqual({ kind: 'no-overlap' });
});

test('a crypto series without parts of it is derived from the stored ones', () => {
  const CAP_BTC = series(
    'CAP_BTC',
    [...TOTAL.days],
    [...TOTAL.close].map((close) => close / 2),
  );
  const outcome = pairData({ equity: 'RUT', crypto: 'TOTAL_EX_BTC' }, from({ RUT, TOTAL, CAP_BTC }), SATURDAY);
  if (outcome.kind !== 'pair') throw new Error(outcome.kind);
  expect(outcome.data.crypto.id).toBe('TOTAL_EX_BTC');
  expect(outcome.data.aligned.y.at(-1)).toBeCloseTo((TOTAL.close[TOTAL.days.indexOf(day('2025-06-27'))] ?? 0) / 2, -3);
});

test('one simulated series makes the market simulated', () => {
  const outcome = pairData(PAIR, from({ RUT, TOTAL: { ...TOTAL, market: 'simulated' } }), SATURDAY);
  expect(outcome.kind === 'pair' && outcome.data.market).toBe('simulated');
});

test('a pair is stale from 18 hours after the close of the first session that it lacks', () => {
  const outcome = pairData(PAIR, from({ RUT, TOTAL }), SATURDAY);
  if (outcome.kind !== 'pair') throw new Error(outcome.kind);
  const nextClose = Date.UTC(2025, 5, 30, 20);
  expect(isPairStale(outcome.data, nextClose + 17 * 3_600_000)).toBe(false);
  expect(isPairStale(outcome.data, nextClose + 18 * 3_600_000)).toBe(true);
  expect(isStale({ ...RUT, days: new Int32Array(0), close: new Float64Array(0) }, SATURDAY)).toBe(true);
  expect(sessions('2025-06-30', '2025-06-30')).toHaveLength(1);
});

const levelsOf = ({ windows }: PairWindows) => windows.map(({ levels, levelsWarning }) => [levels, levelsWarning]);

describe('a session that is missing before the newest one', () => {
  const kept = [...RUT.days].flatMap((d, i) => (d === day('2025-06-26') ? [] : [[d, RUT.close[i] ?? 0] as const]));
  const holed = series(
    'RUT',
    kept.map(([d]) => d),
    kept.map(([, close]) => close),
  );
  const outcome = pairData(PAIR, from({ RUT: holed, TOTAL }), SATURDAY);
  if (outcome.kind !== 'pair') throw new Error(outcome.kind);
  const { data } = outcome;

  test('leaves the newest close in the chart and out of the figure, which is as of the last return', () => {
    expect(isoDate(data.aligned.days.at(-1) ?? 0)).toBe('2025-06-27');
    expect(isoDate(data.asOfDay)).toBe('2025-06-25');
    for (const { to } of pairWindows(data.aligned).windows) expect(to).toBe(data.asOfDay);
  });

  test('makes the pair stale 18 hours after its close', () => {
    const missedClose = Date.UTC(2025, 5, 26, 20);
    expect(isPairStale(data, missedClose + 17 * 3_600_000)).toBe(false);
    expect(isPairStale(data, missedClose + 18 * 3_600_000)).toBe(true);
  });

  test('compares the figure with the prices that end on its own last day', () => {
    const until25 = align(
      series(
        'RUT',
        kept.slice(0, -1).map(([d]) => d),
        kept.slice(0, -1).map(([, close]) => close),
      ),
      TOTAL,
    );
    expect(levelsOf(pairWindows(data.aligned))).toEqual(levelsOf(pairWindows(until25)));
  });
});
