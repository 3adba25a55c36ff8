import { describe, expect, test } from 'vitest';
import { historyMarket } from '../loopback/market/history-market.ts';
import { exportEvidence, missingEvidence } from '../../lib/view/export-evidence.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import type { PairData } from '../../lib/view/pair-data.ts';
import { pairEvidence } from '../../lib/view/pair-evidence.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import type { StoredSeriesId } from '../../lib/market/instrument.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { truthOf } from '../loopback/market/truth-of.ts';
import { day, series, walks } from './made-up.ts';

const dataOf = (record: Partial<Record<StoredSeriesId, DailySeries>>): PairData => {
  const outcome = pairData(DEFAULT_SETTINGS.pair, (id) => record[id], Date.UTC(2025, 5, 30));
  if (outcome.kind !== 'pair') throw new Error('no pair');
  return outcome.data;
};

describe('the evidence of a pair', () => {
  const RECORD = walks('2019-01-02', '2025-06-27');
  const evidence = exportEvidence(pairEvidence(dataOf(RECORD)));

  test('has all 21 lags with their band, and states none of a pair of independent walks', () => {
    expect(evidence.leadLag?.lags.map(({ k }) => k)).toEqual(Array.from({ length: 21 }, (_, i) => i - 10));
    expect(evidence.leadLag?.band).toBeCloseTo(1.96 / Math.sqrt(252), 12);
    expect(evidence.leadLag?.best.k).not.toBe(0);
  });

  test('puts the turns of both in order, each dated, highs and lows in turn, with the chance level beside the share', () => {
    for (const turns of [evidence.turningPoints.equity, evidence.turningPoints.crypto]) {
      expect(turns.map(({ date }) => date)).toEqual(turns.map(({ date }) => date).toSorted());
      turns.slice(1).forEach(({ kind }, i) => expect(kind).not.toBe(turns[i]?.kind));
    }
    expect(evidence.turningPoints.matched?.chanceMean).toBeGreaterThan(0);
  });

  test('finds the record close of every calendar day for crypto and of sessions for the equity', () => {
    const { close, days } = RECORD.TOTAL;
    const top = Math.max(...close);
    expect(evidence.allTimeHigh.crypto?.value).toBe(top);
    expect(evidence.allTimeHigh.crypto?.distance).toBeCloseTo((close.at(-1) ?? 0) / top - 1, 12);
    expect(evidence.allTimeHigh.crypto?.daysSince).toBe((days.at(-1) ?? 0) - (days[close.indexOf(top)] ?? 0));
    expect(evidence.allTimeHigh.crypto).not.toHaveProperty('first15Sessions');
  });

  test('without an S&P 500 there is no streak, and with a few sessions hardly anything: each says why', () => {
    const alone = pairEvidence(dataOf({ RUT: RECORD.RUT, TOTAL: RECORD.TOTAL }));
    expect(exportEvidence(alone).streak).toBeNull();
    expect(missingEvidence(alone)).toContainEqual(expect.objectContaining({ what: 'evidence.streak' }));
    const short = pairEvidence(dataOf(walks('2025-06-20', '2025-06-27')));
    expect(exportEvidence(short)).toMatchObject({ leadLag: null, regime: null, turningPoints: { matched: null, concordance: null } });
  });

  test('an open bar is no record', () => {
    const total = series('TOTAL', [day('2025-06-24'), day('2025-06-25'), day('2025-06-26')], [100, 110, 999], {
      provisionalFrom: day('2025-06-26'),
    });
    const highs = exportEvidence(pairEvidence(dataOf({ ...RECORD, TOTAL: total }))).allTimeHigh;
    expect(highs.crypto).toMatchObject({ date: '2025-06-25', value: 110, daysSince: 0 });
  });
});

const dir = process.env['COMOVE_MARKET_DIR'];

test.skipIf(!dir)('real history: the Russell’s record close, its year, and a streak against the S&P 500, counted from the closes', () => {
  const market = historyMarket(dir ?? '');
  const stored = (id: StoredSeriesId): DailySeries => {
    const truth = truthOf(market, id);
    return series(id, [...truth.keys()], [...truth.values()]);
  };
  const record = { RUT: stored('RUT'), SPX: stored('SPX'), TOTAL: stored('TOTAL') };
  const data = dataOf(record);
  const { allTimeHigh, streak } = exportEvidence(pairEvidence(data));
  const rut = [...truthOf(market, 'RUT')];
  const [topDay, top] = rut.reduce((best, row) => (row[1] > best[1] ? row : best));
  expect(allTimeHigh.equity?.value).toBe(top);
  expect(allTimeHigh.equity?.daysSince).toBe((rut.at(-1)?.[0] ?? 0) - topDay);
  const spx = truthOf(market, 'SPX');
  let [longest, running] = [0, 0];
  rut.slice(1).forEach(([session, close], i) => {
    const [before, beforeClose] = rut[i] ?? [0, 0];
    running = close / beforeClose > (spx.get(session) ?? 0) / (spx.get(before) ?? 0) ? running + 1 : 0;
    longest = Math.max(longest, running);
  });
  expect(streak?.longest.length).toBe(longest);
});
