import { describe, expect, test } from 'vitest';
import { exportJson } from '../../lib/view/export-json.ts';
import type { ExportDocument } from '../../lib/view/export-document.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import { pairEvidence } from '../../lib/view/pair-evidence.ts';
import { pairHistory } from '../../lib/view/pair-history.ts';
import { pairWindows } from '../../lib/view/pair-windows.ts';
import { realSeries } from '../market/real-history.ts';
import { datesOfStreak, forwardReturn, medianOf, normalShare, recordsAfterLull, residualsOf } from './file-evidence.ts';
import { closesOf, MARKET_DIR, pairedReturns, pearsonOf, sessions } from './file-figures.ts';
import type { Return } from './file-figures.ts';

const NOW = Date.UTC(2026, 0, 1, 12);

/** The export of the whole history, as the product makes it. */
function exportedHistory(): ExportDocument {
  const record = new Map((['RUT', 'SPX', 'TOTAL'] as const).map((id) => [id as string, realSeries(id)]));
  const outcome = pairData({ equity: 'RUT', crypto: 'TOTAL' }, (id) => record.get(id), NOW);
  if (outcome.kind !== 'pair') throw new Error(outcome.kind);
  const { data } = outcome;
  const request = { data, analysis: pairWindows(data.aligned), history: pairHistory(data, 90, NOW), evidence: pairEvidence(data) };
  return exportJson({ ...request, nowMs: NOW, version: '1.0.0' });
}

const column = (returns: readonly Return[], key: 'x' | 'y'): readonly number[] => returns.map((one) => one[key]);
const gainOf = (closes: ReadonlyMap<string, number>, from: string, to: string): number =>
  (closes.get(to) ?? 0) / (closes.get(from) ?? 0) - 1;
const rOf = (x: readonly number[], y: readonly number[]): number => pearsonOf(x.map((value, i) => ({ date: '', x: value, y: y[i] ?? 0 })));

describe.skipIf(!MARKET_DIR)('the evidence of an export, against figures straight from the files', () => {
  if (!MARKET_DIR) return;
  const { evidence, correlation } = exportedHistory();
  const [rut, spx, total] = [closesOf('RUT'), closesOf('SPX'), closesOf('TOTAL')];
  const calendar = sessions();
  const firstTotal = [...total.keys()][0] ?? '';
  const inCrypto = calendar.filter((date) => date >= firstTotal);
  const last = calendar.at(-1) ?? '';

  test.each([
    ['record closes', 'events', recordsAfterLull(rut, 60)],
    ['long streaks', 'streakEvents', datesOfStreak(rut, spx, calendar, 8)],
  ] as const)('after %s: each date, each return, and the base rates of all sessions', (_, key, dates) => {
    const events = evidence[key];
    const own = dates.filter((date) => date >= firstTotal);
    expect(events?.rows.map(({ date }) => date)).toEqual(own);
    for (const { date, returns } of events?.rows ?? [])
      returns.forEach((value, i) => {
        const expected = forwardReturn(total, calendar, date, [5, 21, 63, 126][i] ?? 0);
        if (expected === undefined) expect(value).toBeNull();
        else expect(value).toBeCloseTo(expected, 10);
      });
    for (const { horizon, n, median, hitRate } of events?.base ?? []) {
      const all = inCrypto.flatMap((date) => forwardReturn(total, calendar, date, horizon) ?? []);
      expect(n).toBe(all.length);
      expect(median).toBeCloseTo(medianOf(all), 10);
      expect(hitRate).toBeCloseTo(all.filter((value) => value > 0).length / all.length, 12);
    }
  });

  test('highs of the 90-session r come after 126 sessions below them, 60 without another', () => {
    const returns = pairedReturns(rut, total, calendar);
    const r = new Map(returns.slice(89).map(({ date }, i) => [date, pearsonOf(returns.slice(i, i + 90))]));
    const place = new Map(calendar.map((date, i) => [date, i]));
    const highs = [...r].flatMap(([date, value]) => {
      const at = place.get(date) ?? 0;
      const before = calendar.slice(at - 126, at).map((earlier) => r.get(earlier));
      const isWhole = (calendar[at - 126] ?? '') >= ([...r.keys()][0] ?? '');
      return isWhole && before.every((earlier) => !(earlier !== undefined && earlier >= value)) ? [at] : [];
    });
    const start = (place.get([...r.keys()][0] ?? '') ?? 0) + 126;
    const dates = highs.flatMap((at, i) => (at - (i === 0 ? start : (highs[i - 1] ?? 0) + 1) >= 60 ? (calendar[at] ?? '') : []));
    expect(evidence.correlationHighEvents.rows.map(({ date }) => date)).toEqual(dates);
    expect(evidence.correlationHighEvents.p.every((p) => p !== null && p > 0 && p <= 1)).toBe(true);
  });

  test('small caps or just equities: r, β and both partial r over the last 90 returns of all three', () => {
    const small = pairedReturns(rut, total, calendar).slice(-90);
    const large = pairedReturns(spx, total, calendar).slice(-90);
    const [x, y, z] = [column(small, 'x'), column(small, 'y'), column(large, 'x')];
    const { explained } = evidence;
    expect(explained).toMatchObject({ n: 90, to: last });
    expect(explained?.equity.r).toBeCloseTo(rOf(x, y), 9);
    expect(explained?.spx.r).toBeCloseTo(rOf(z, y), 9);
    expect(explained?.equityGivenSPX?.r).toBeCloseTo(rOf(residualsOf(x, z), residualsOf(y, z)), 9);
    expect(explained?.spxGivenEquity?.r).toBeCloseTo(rOf(residualsOf(z, x), residualsOf(y, x)), 9);
    expect(explained?.equityGivenSPX?.r).toBeCloseTo(correlation.partialGivenSPX?.r ?? 9, 12);
  });

  test('r by the left edge: of returns and of levels from five edges on', () => {
    const { dates = [], returns = [], levels = [] } = evidence.leftEdge ?? {};
    const all = pairedReturns(rut, total, calendar);
    const both = calendar.filter((date) => total.has(date));
    for (const share of [0, 0.3, 0.6, 0.9, 1]) {
      const i = Math.round(share * (dates.length - 1));
      const edge = dates[i] ?? '';
      const shown = both.filter((date) => date >= edge);
      expect(returns[i]).toBeCloseTo(pearsonOf(all.filter(({ date }) => date > edge && date >= (shown[1] ?? ''))), 8);
      expect(levels[i]).toBeCloseTo(
        rOf(
          shown.map((date) => rut.get(date) ?? 0),
          shown.map((date) => total.get(date) ?? 0),
        ),
        8,
      );
    }
  });

  test('relative strength: both returns over each period and this year', () => {
    for (const { sessions: count, from, equity, spx: benchmark, difference } of evidence.relativeStrength?.periods ?? []) {
      expect(from).toBe(calendar.at(-1 - count));
      expect([equity, benchmark, difference]).toEqual([
        gainOf(rut, from, last),
        gainOf(spx, from, last),
        gainOf(rut, from, last) - gainOf(spx, from, last),
      ]);
    }
    const yearStart = calendar.filter((date) => date < `${last.slice(0, 4)}-01-01`).at(-1) ?? '';
    expect(evidence.relativeStrength?.ytd?.difference).toBeCloseTo(gainOf(rut, yearStart, last) - gainOf(spx, yearStart, last), 12);
    const { ytd } = evidence.marketValueAdded;
    expect(ytd?.value).toBeCloseTo((ytd?.start ?? 0) * gainOf(rut, yearStart, last), 0);
    expect(ytd?.start).toBeCloseTo(
      ((ytd?.published.value ?? 0) * (rut.get(yearStart) ?? 0)) / (rut.get(ytd?.published.date ?? '') ?? 1),
      0,
    );
  });

  test('the chance of a new high: σ by its recursion, and the reflection principle by an integral', () => {
    const dates = [...total.keys()];
    const closes = [...total.values()];
    const { newHigh } = evidence;
    const [close, high] = [closes.at(-1) ?? 0, Math.max(...closes)];
    expect(newHigh).toMatchObject({ asOf: dates.at(-1), close, high, highDate: dates[closes.indexOf(high)] });
    let [squares, weights] = [0, 0];
    for (let age = 0; age < 90; age += 1) {
      const r = Math.log((closes.at(-1 - age) ?? 0) / (closes.at(-2 - age) ?? 0));
      squares += 0.94 ** age * r * r;
      weights += 0.94 ** age;
    }
    const sigma = Math.sqrt(squares / weights);
    expect(newHigh?.sigma).toBeCloseTo(sigma, 10);
    const days = (Date.parse(newHigh?.by ?? '') - Date.parse(newHigh?.asOf ?? '')) / 86_400_000;
    expect(newHigh?.days).toBe(days);
    const z = (Math.log(high / close) + 0.5826 * sigma) / (sigma * Math.sqrt(days));
    expect(newHigh?.brownian).toBeCloseTo(2 * normalShare(-z), 6);
    expect(Math.abs((newHigh?.bootstrap ?? 9) - (newHigh?.brownian ?? 0))).toBeLessThan(0.25);
  });

  test('the replay’s outcomes: a close at or above the high so far, quarter by quarter', () => {
    const { replay } = evidence.newHigh ?? {};
    const rows = [...total];
    for (const { date, by, hit } of replay?.forecasts ?? []) {
      const high = Math.max(...rows.filter(([day]) => day <= date).map(([, close]) => close));
      expect(hit, date).toBe(rows.some(([day, close]) => day > date && day <= by && close >= high));
    }
    expect(replay?.hits).toBe(replay?.forecasts.filter(({ hit }) => hit).length);
    expect(replay?.n).toBeGreaterThan(30);
  });

  test('the rank of the current streak among all', () => {
    const { streak } = evidence;
    const lengths = Array.from({ length: 40 }, (_, i) => datesOfStreak(rut, spx, calendar, i + 1).length);
    expect(streak?.longest.length).toBe(lengths.findLastIndex((count) => count > 0) + 1);
    if (streak && streak.current > 0) expect(streak.rank).toEqual({ place: 1 + (lengths[streak.current] ?? 0), of: lengths[0] });
    else expect(streak?.rank).toBeNull();
  });

  test('bootstrap intervals lie where an independent bootstrap of single pairs puts them, blocks being short', () => {
    const returns = pairedReturns(rut, total, calendar).slice(-90);
    const window = correlation.windows.find((one) => one.sessions === 90);
    let state = 7;
    const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const draws = Array.from({ length: 1500 }, () =>
      pearsonOf(Array.from({ length: 90 }, () => returns[Math.floor(next() * 90)] ?? { date: '', x: 0, y: 0 })),
    ).toSorted((a, b) => a - b);
    const [low, high] = window?.bootstrap95 ?? [9, 9];
    expect(window?.blockLength).toBeLessThan(4);
    expect(Math.abs(low - (draws[37] ?? 0))).toBeLessThan(0.06);
    expect(Math.abs(high - (draws[1462] ?? 0))).toBeLessThan(0.06);
  });
});
