import { describe, expect, test } from 'vitest';
import { historyMarket } from '../loopback/market/history-market.ts';
import { exportEvidence } from '../../lib/view/export-evidence.ts';
import { missingEvidence } from '../../lib/view/export-missing-evidence.ts';
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
    const alone = dataOf({ RUT: RECORD.RUT, TOTAL: RECORD.TOTAL });
    const exported = exportEvidence(pairEvidence(alone));
    expect([exported.streak, exported.streakEvents, exported.relativeStrength, exported.explained]).toEqual([null, null, null, null]);
    const why = new Map(missingEvidence(exported, alone).map((entry) => [entry.what, entry.why]));
    for (const what of ['streak', 'streakEvents', 'relativeStrength', 'explained'])
      expect(why.get(`evidence.${what}`)).toBe('no S&P 500 history yet');
    expect(why.get('evidence.synchronous')).toMatch(/^no hourly values/);
    const short = pairEvidence(dataOf(walks('2025-06-20', '2025-06-27')));
    expect(exportEvidence(short)).toMatchObject({
      leadLag: null,
      regime: null,
      turningPoints: { matched: null, concordance: null },
      newHigh: null,
      leftEdge: null,
    });
  });

  test('what followed stands event by event, with n for each horizon, and no median, rate or p of fewer than 8', () => {
    for (const events of [evidence.events, evidence.streakEvents, evidence.correlationHighEvents]) {
      expect(events?.horizons).toEqual([5, 21, 63, 126]);
      expect(events?.base.map(({ n }) => n > 1000)).toEqual([true, true, true, true]);
      events?.summary.forEach(({ n, median, hitRate }, i) => {
        expect(n).toBe(events.rows.filter(({ returns }) => returns[i] !== null).length);
        expect([median === null, hitRate === null, events.p[i] === null]).toEqual(Array(3).fill(n < 8));
      });
    }
  });

  test('the chance of a new high has its date, both estimates, and how such chances did before', () => {
    expect(evidence.newHigh).toMatchObject({ by: '2025-09-30', days: 95, asOf: '2025-06-27', paths: 10_000 });
    const { replay } = evidence.newHigh ?? {};
    expect(replay?.n).toBe(replay?.forecasts.length);
    const errors = replay?.forecasts.map(({ brownian, hit }) => (brownian - Number(hit)) ** 2) ?? [];
    expect(replay?.brier.brownian).toBeCloseTo(errors.reduce((sum, error) => sum + error, 0) / errors.length, 12);
  });

  test('values at the US close stand beside those of 00:00 UTC, over the same sessions; older ones are of another time', () => {
    const { TOTAL, RUT } = RECORD;
    const kept = RUT.days.length - 1;
    const atClose = (count: number): DailySeries =>
      series(
        'TOTAL_AT_CLOSE',
        [...RUT.days.subarray(0, count)],
        Array.from(RUT.days.subarray(0, count), (on) => (TOTAL.close[TOTAL.days.indexOf(on)] ?? 1) * 2),
      );
    const known = exportEvidence(pairEvidence(dataOf({ ...RECORD, TOTAL_AT_CLOSE: atClose(kept + 1) }))).synchronous;
    expect(known).toMatchObject({ n: 90, to: '2025-06-27' });
    expect(known?.atClose.r).toBeCloseTo(known?.atMidnight.r ?? 9, 12);
    const older = dataOf({ ...RECORD, TOTAL_AT_CLOSE: atClose(kept) });
    const exported = exportEvidence(pairEvidence(older));
    expect(exported.synchronous).toBeNull();
    expect(missingEvidence(exported, older)).toContainEqual({
      what: 'evidence.synchronous',
      why: expect.stringContaining('end before the pair'),
    });
  });

  test('values at the US close that are a session late are not shown, nor those that cannot be told yet', () => {
    const { TOTAL, RUT } = RECORD;
    const { days } = RUT;
    const closes = Array.from(days, (on) => TOTAL.close[TOTAL.days.indexOf(on)] ?? 1);
    const shown = (count: number, late: number): unknown =>
      pairEvidence(
        dataOf({
          ...RECORD,
          TOTAL_AT_CLOSE: series('TOTAL_AT_CLOSE', [...days.subarray(-count)], closes.slice(-count - late, closes.length - late)),
        }),
      ).synchronous;
    expect(shown(300, 0)).toMatchObject({ n: 90 });
    expect(shown(300, 1)).toBeUndefined();
    // 21 closes make 20 returns. The newest session's day after is known here, so that all 20 sessions can be compared.
    expect(shown(21, 0)).toMatchObject({ n: 20 });
    expect(shown(21, 1)).toBeUndefined();
    expect(shown(20, 0)).toBeUndefined();
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
