import { expect, test } from 'vitest';
import { sourceReports } from '../../../entrypoints/options/source-reports.ts';
import { hours, minutes } from '../../../lib/core/time.ts';
import { EMPTY_POLL_STATE, type PollState } from '../../../lib/polling/state.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import type { Settings } from '../../../lib/settings/settings.ts';
import { SOURCE_ORDER, SOURCES } from '../../../lib/sources/registry.ts';
import { SENTIMENT_SOURCES } from '../../../lib/sources/sentiment-registry.ts';

const NOW = Date.UTC(2026, 0, 15, 12);

const rest = (notBeforeMs: number) => ({ failures: 1, notBeforeMs });

const reportsOf = (poll: PollState) =>
  sourceReports({ poll, settings: DEFAULT_SETTINGS, series: [], known: { listings: new Map() }, nowMs: NOW });

test('every source of the registry is reported, and before the first poll none has answered', () => {
  const reports = reportsOf(EMPTY_POLL_STATE);
  expect(reports.map(({ id }) => id)).toEqual([...SOURCES, ...SENTIMENT_SOURCES].map(({ id }) => id));
  expect(reports.filter(({ lastAnswer, lastFailure, off }) => lastAnswer ?? lastFailure ?? off)).toEqual([]);
});

test('a source that comes first in one of its needs is no fallback, and before the first poll it is asked at once', () => {
  const firsts = new Set(Object.values(SOURCE_ORDER).map(([first]) => first));
  const ofMarket = new Set(SOURCES.map(({ id }) => id));
  for (const { id, isFallback, nextTryMs } of reportsOf(EMPTY_POLL_STATE).filter((report) => ofMarket.has(report.id))) {
    expect(isFallback, id).toBe(!firsts.has(id));
    expect(nextTryMs, id).toBe(firsts.has(id) ? NOW : undefined);
  }
});

test('a source is asked next when the hold of its host ends', () => {
  const source = SOURCES.find(({ id }) => id === 'yahoo');
  if (!source) throw new Error('no yahoo');
  const untilMs = NOW + hours(24);
  const held = reportsOf({ ...EMPTY_POLL_STATE, hosts: { [source.origin]: { failures: 1, hold: { untilMs, reason: 'blocked' } } } });
  expect(held.find(({ id }) => id === 'yahoo')?.nextTryMs).toBe(untilMs);
});

test("a source's own rest counts once all its needs rest", () => {
  const resting = reportsOf({
    ...EMPTY_POLL_STATE,
    sources: { yahoo: { needs: { RUT: rest(NOW + minutes(5)), SPX: rest(NOW + minutes(3)) } } },
  });
  expect(resting.find(({ id }) => id === 'yahoo')?.nextTryMs).toBe(NOW + minutes(3));
});

/** Sources of the altcoin side that are asked first, for a person's order of exchanges. */
const firsts = (exchangeOrder: Settings['exchangeOrder']): readonly string[] =>
  sourceReports({
    poll: EMPTY_POLL_STATE,
    settings: { ...DEFAULT_SETTINGS, exchangeOrder },
    series: [],
    known: { listings: new Map() },
    nowMs: NOW,
  })
    .filter(({ id, isFallback }) => !isFallback && SENTIMENT_SOURCES.some((source) => source.id === id))
    .map(({ id }) => id);

test('of the altcoin side those that are asked first are no fallback, the exchange that a person put first among them', () => {
  const always = ['coingecko-markets', 'binance-spot-prices', 'binance-coins', 'coingecko-chart', 'alternative-me', 'defillama-inflows'];
  expect(firsts(DEFAULT_SETTINGS.exchangeOrder).toSorted()).toEqual([...always, 'binance-ratios', 'binance-perpetuals'].toSorted());
  expect(firsts(['okx', 'binance', 'gate', 'bybit']).toSorted()).toEqual([...always, 'okx-ratios', 'okx-perpetuals'].toSorted());
});
