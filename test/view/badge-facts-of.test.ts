import { expect, test } from 'vitest';
import { days, hours, isoDate } from '../../lib/core/time.ts';
import { expiresAtMs, staleAtMs } from '../../lib/market/staleness.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { badgeFactsOf } from '../../lib/view/badge-facts-of.ts';
import { badgeConditionOf } from '../../lib/view/badge-condition.ts';
import { isPairStale, pairData } from '../../lib/view/pair-data.ts';
import { pairWindows } from '../../lib/view/pair-windows.ts';
import { day, from, series, walks } from './made-up.ts';

const NOW = Date.UTC(2025, 5, 30, 21, 34);
const RECORD = walks('2024-01-02', '2025-06-27');

test('the facts are those of the headline, for the pair and window of the settings', () => {
  const facts = badgeFactsOf({ settings: { ...DEFAULT_SETTINGS, windowSessions: 60 }, get: from(RECORD), nowMs: NOW });
  const outcome = pairData(DEFAULT_SETTINGS.pair, from(RECORD), NOW);
  if (!facts || outcome.kind !== 'pair') throw new Error('no facts');
  const window = pairWindows(outcome.data.aligned).windows[1];
  expect(facts.headline).toEqual({
    sessions: 60,
    n: 60,
    r: window?.pearson,
    low: window?.interval?.low,
    high: window?.interval?.high,
    words: window?.words,
  });
  expect(facts.windows.map(({ sessions }) => sessions)).toEqual([30, 60, 90, 180, 252]);
  expect(isoDate(facts.asOfDay)).toBe('2025-06-27');
  expect([facts.staleAtMs, facts.expiresAtMs]).toEqual([staleAtMs(facts.asOfDay), expiresAtMs(facts.asOfDay)]);
  expect(facts.sources.map(({ id, source }) => [id, source])).toEqual([
    ['RUT', 'yahoo'],
    ['TOTAL', 'yahoo'],
  ]);
});

test.for([5, -5, 9600].map(hours))('with a clock that is %d ms behind the sources’ the badge ages when the popup does', (clockSkewMs) => {
  const nowMs = NOW - clockSkewMs;
  const facts = badgeFactsOf({ settings: DEFAULT_SETTINGS, get: from(RECORD), nowMs, clockSkewMs });
  const outcome = pairData(DEFAULT_SETTINGS.pair, from(RECORD), NOW);
  if (!facts || outcome.kind !== 'pair') throw new Error('no facts');
  for (const atMs of [staleAtMs(facts.asOfDay), expiresAtMs(facts.asOfDay)]) {
    for (const localMs of [atMs - clockSkewMs - 1, atMs - clockSkewMs]) {
      const kind = badgeConditionOf(facts, false, localMs).kind;
      expect(kind !== 'fresh').toBe(isPairStale(outcome.data, localMs + clockSkewMs));
      expect(kind === 'expired').toBe(localMs + clockSkewMs >= expiresAtMs(facts.asOfDay));
    }
  }
  expect(facts.generatedAtMs).toBe(nowMs);
});

test('which series stands in is decided by the sources’ clock too', () => {
  const { RUT, TOTAL } = RECORD;
  const count = RUT.days.length - 10;
  const old = series('RUT', [...RUT.days.subarray(0, count)], [...RUT.close.subarray(0, count)]);
  const IWM = series('IWM', [...RUT.days], [...RUT.close]);
  const get = from({ RUT: old, IWM, TOTAL });
  const nowMs = NOW - days(30);
  expect(badgeFactsOf({ settings: DEFAULT_SETTINGS, get, nowMs, clockSkewMs: days(30) })?.equityShown).toBe('IWM');
});

test('the fund that stands in is named', () => {
  const { RUT, TOTAL } = RECORD;
  const IWM = series('IWM', [...RUT.days], [...RUT.close]);
  const facts = badgeFactsOf({ settings: DEFAULT_SETTINGS, get: from({ IWM, TOTAL }), nowMs: NOW });
  expect([facts?.equityShown, facts?.pair.equity]).toEqual(['IWM', 'RUT']);
});

test('without a common session there are no facts; with too few returns there is no headline', () => {
  expect(badgeFactsOf({ settings: DEFAULT_SETTINGS, get: from({}), nowMs: NOW })).toBeUndefined();
  const short = badgeFactsOf({ settings: DEFAULT_SETTINGS, get: from(walks('2025-06-16', '2025-06-27')), nowMs: NOW });
  expect(short).toMatchObject({ windows: [] });
  expect(short).not.toHaveProperty('headline');
});

test('the facts survive storage.local, which knows JSON only', () => {
  const facts = badgeFactsOf({ settings: DEFAULT_SETTINGS, get: from(RECORD), nowMs: NOW });
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
});

test('one simulated series makes the facts simulated', () => {
  const get = from({ ...RECORD, RUT: { ...RECORD.RUT, market: 'simulated' } });
  expect(badgeFactsOf({ settings: DEFAULT_SETTINGS, get, nowMs: NOW })?.market).toBe('simulated');
});

test('a session that is missing before the newest one dates the facts by the last return, and they age from there', () => {
  const { RUT, TOTAL } = RECORD;
  const kept = [...RUT.days].flatMap((d, i) => (d === day('2025-06-26') ? [] : [[d, RUT.close[i] ?? 0] as const]));
  const holed = series(
    'RUT',
    kept.map(([d]) => d),
    kept.map(([, close]) => close),
  );
  const facts = badgeFactsOf({ settings: DEFAULT_SETTINGS, get: from({ RUT: holed, TOTAL }), nowMs: NOW });
  expect(facts && isoDate(facts.asOfDay)).toBe('2025-06-25');
  expect([facts?.staleAtMs, facts?.expiresAtMs]).toEqual([staleAtMs(day('2025-06-25')), expiresAtMs(day('2025-06-25'))]);
});
