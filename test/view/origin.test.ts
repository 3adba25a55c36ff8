import { expect, test } from 'vitest';
import type { Segment } from '../../lib/market/series.ts';
import { contributions } from '../../lib/view/contributions.ts';
import { exportJson } from '../../lib/view/export-json.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import { pairEvidence } from '../../lib/view/pair-evidence.ts';
import { pairHistory } from '../../lib/view/pair-history.ts';
import { pairWindows } from '../../lib/view/pair-windows.ts';
import { receipt } from '../../lib/view/receipt.ts';
import { sourceLines } from '../../lib/view/source-lines.ts';
import { sourceName } from '../../lib/view/source-name.ts';
import { COIN_METRICS_ASSETS } from '../../lib/sources/coin-metrics-assets.ts';
import { day, format, from, series, t, walks } from './made-up.ts';

const NOW = Date.UTC(2025, 5, 30, 21, 34);
const RECORD = walks('2024-06-03', '2025-06-27');
const { TOTAL } = RECORD;
const CMC: Segment = { source: 'coinmarketcap-v3', from: TOTAL.days[0] ?? 0, factor: 1 };
const since = (date: string, source = 'coin-metrics', factor = 1.087): Segment => ({ source, from: day(date), factor });

const withTotal = (...segments: readonly Segment[]) => ({ ...RECORD, TOTAL: { ...TOTAL, segments } });

function shown(record: Parameters<typeof from>[0], crypto: 'TOTAL' | 'TOTAL_EX_STABLES' = 'TOTAL') {
  const outcome = pairData({ equity: 'RUT', crypto }, from(record), NOW);
  if (outcome.kind !== 'pair') throw new Error(outcome.kind);
  const { data } = outcome;
  const request = {
    data,
    analysis: pairWindows(data.aligned),
    history: pairHistory(data, 90, NOW),
    evidence: pairEvidence(data),
    nowMs: NOW,
    version: '1',
  };
  return {
    line: sourceLines(data, { t, format, sourceName })[1]?.text ?? '',
    receipt: receipt({ ...request, sessions: 90, sourceName }),
    providers: exportJson(request).series[1]?.providers,
  };
}

test('a series of one provider names it and nothing else', () => {
  expect(shown(withTotal(CMC)).line).toMatch(/^CoinMarketCap, as of 27 Jun 2025/);
});

test('a provider that continues the series is named with its first day and its factor, on the page, in receipt and export', () => {
  const { line, receipt: text, providers } = shown(withTotal(CMC, since('2025-06-20')));
  expect(line).toMatch(/^CoinMarketCap, Coin Metrics \(sum of 30 assets\) since 20 Jun 2025, rescaled × 1\.087, as of/);
  expect(text).toContain('CoinMarketCap, Coin Metrics (sum of 30 assets) since 2025-06-20, rescaled x 1.087; as of 2025-06-27');
  expect(providers).toEqual([
    { series: 'TOTAL', source: 'coinmarketcap-v3', first: '2024-06-03', last: '2025-06-19', days: 382, factor: 1 },
    { series: 'TOTAL', source: 'coin-metrics', first: '2025-06-20', last: '2025-06-27', days: 8, factor: 1.087 },
  ]);
});

test('days that another provider filled in between are named with their span, a single one with its date', () => {
  const back = since('2025-06-12', 'coinmarketcap-v3', 1);
  expect(shown(withTotal(CMC, since('2025-06-10'), back)).line).toContain('from 10 Jun 2025 to 11 Jun 2025, rescaled');
  expect(shown(withTotal(CMC, since('2025-06-11'), back)).line).toContain('on 11 Jun 2025, rescaled');
});

test('a factor of one is not called rescaled', () => {
  expect(shown(withTotal(CMC, since('2025-06-20', 'coinmarketcap-v4', 1.0004))).line).toMatch(/since 20 Jun 2025, as of/);
});

test('factors are told from the home, at whatever level they are stored', () => {
  const [home, guest] = contributions({ ...TOTAL, segments: [{ ...CMC, factor: 2 }, since('2025-06-20', 'coin-metrics', 3)] });
  expect([home?.factor, guest?.factor]).toEqual([1, 1.5]);
});

test('of a capitalisation without a part both are named, and that two providers may count differently', () => {
  const stables = (source: string) =>
    series(
      'CAP_STABLES',
      [...TOTAL.days],
      [...TOTAL.close].map((cap) => cap / 10),
      { segments: [{ source, from: CMC.from, factor: 1 }] },
    );
  const mixed = shown({ ...withTotal(CMC), CAP_STABLES: stables('coin-metrics') }, 'TOTAL_EX_STABLES');
  const text =
    'CoinMarketCap; less stablecoin market cap: Coin Metrics; total and part come from different providers, whose levels may differ';
  expect(mixed.line).toContain(text);
  expect(mixed.receipt).toContain(text);
  expect(mixed.providers?.map(({ series: id, source }) => [id, source])).toEqual([
    ['TOTAL', 'coinmarketcap-v3'],
    ['CAP_STABLES', 'coin-metrics'],
  ]);
  const same = shown({ ...withTotal(CMC), CAP_STABLES: stables('coinmarketcap-v4') }, 'TOTAL_EX_STABLES');
  expect(same.line).toMatch(/^CoinMarketCap; less stablecoin market cap: CoinMarketCap, as of/);
});

test('a series without a final day has no provider to name', () => {
  expect(contributions({ ...TOTAL, provisionalFrom: CMC.from })).toEqual([]);
});

test('the name of the sum tells how many assets it has', () => {
  expect(sourceName('coin-metrics')).toBe(`Coin Metrics (sum of ${COIN_METRICS_ASSETS.length} assets)`);
});
