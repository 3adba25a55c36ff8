import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../lib/claims/claim.ts';
import { isoDate } from '../../../lib/core/time.ts';
import { historyOf } from '../../../lib/verdicts/history-of.ts';
import { judge } from '../../../lib/verdicts/judge.ts';
import { dayOf } from '../../market/make-series.ts';
import { MARKET_DIR } from '../../market/real-history.ts';
import { claimOf, judged, publishedOn, told } from '../given.ts';
import { ranged, steady } from '../ranged.ts';
import { realMarket, realRanges } from '../real-market.ts';

const fall = (value: number, more: Partial<Claim> = {}): Claim =>
  claimOf({ kind: 'change-over-window', subject: 'SPX', value, unit: '%', halfDigit: 0.05, direction: 'down', ...more });

/** Sessions at 5,000 points, and one of 10 % more on Wednesday, 9 April 2025. */
const SERIES = [ranged('SPX', '2025-03-03', [...steady(27, [4_990, 5_010, 5_000]), [4_990, 5_510, 5_500], ...steady(5, 5_500)])];
const WEDNESDAY = { window: { kind: 'day' }, asOf: '2025-04-09' } as const;
const on10th = (claim: Claim): string => told(judged(claim, '2025-04-10', { series: SERIES }));

describe('the data’s own figure with the other sign', () => {
  test('by hand: a rise of 10 % that is said to be a fall of 10 % on that day is off, 20 points away though it is', () => {
    expect(on10th(fall(10, { ...WEDNESDAY, direction: 'up' }))).toBe('matches: 10 % on 2025-04-09');
    expect(on10th(fall(10, WEDNESDAY))).toBe('off: 10 % on 2025-04-09');
  });

  test('of another size as far away it may be of another time or thing', () => {
    expect(on10th(fall(12, WEDNESDAY))).toBe('unknown: differs');
  });

  test('without a time of its own, with a hedge, or of a subject that the sentence does not name it is left open', () => {
    expect(on10th(fall(10, { window: { kind: 'rolling', days: 1 } }))).toBe('unknown: differs');
    expect(on10th(fall(10, { ...WEDNESDAY, hedge: 'about' }))).toBe('unknown: differs');
    expect(on10th(fall(10, { ...WEDNESDAY, isSubjectNamed: false }))).toBe('unknown: subject');
  });

  test('what another subject of its sentence did is likelier of that, what another market did is not', () => {
    const bitcoin = ranged('BTC', '2025-03-01', [...steady(39, 100), 90, ...steady(5, 90)]);
    const stored = { series: [...SERIES, bitcoin] };
    expect(told(judged(fall(10, WEDNESDAY), '2025-04-10', stored))).toMatch(/^off/);
    const beside = [fall(10, { ...WEDNESDAY, subject: 'BTC' })];
    expect(told(judged(fall(10, WEDNESDAY), '2025-04-10', stored, beside))).toBe('unknown: subject');
  });

  test('a whole year that is over is its two closes, whatever the year showed on its way', () => {
    const year = [...steady(130, 100), ...steady(100, 70), ...steady(135, 111)];
    const stored = { series: [ranged('BTC', '2024-12-31', [100, ...year, ...steady(30, 111)])] };
    const of2025 = { subject: 'BTC', window: { kind: 'between', from: '2025', to: '2025' }, asOf: '2025' } as const;
    expect(told(judged(fall(11, of2025), '2026-01-10', stored))).toBe('off: 11 % on 2025-12-31');
    expect(told(judged(fall(11, of2025), '2025-11-10', stored))).toBe('unknown: differs');
    expect(told(judged(fall(25, of2025), '2026-01-10', stored))).toBe('unknown: differs');
  });
});

describe.skipIf(!MARKET_DIR)('days of real history', () => {
  test('of the S&P 500 and the Russell 2000 a change of 3 % or more on a weekday is off with the other sign, or open, and never a match', () => {
    const history = historyOf(realMarket());
    const words = (['SPX', 'RUT'] as const).flatMap((subject) => {
      const { days, close } = realRanges(subject);
      return [...days.entries()].flatMap(([row, day]) => {
        const [own = 0, base] = [close[row], close[row - 1]];
        const change = base === undefined ? 0 : (own / base - 1) * 100;
        if (day < dayOf('2020-01-01') || Math.abs(change) < 3) return [];
        const claim = fall(Number(Math.abs(change).toFixed(1)), { subject, window: { kind: 'day' }, asOf: isoDate(day) });
        const wordOf = (direction: 'up' | 'down'): string => judge({ ...claim, direction }, publishedOn(isoDate(day + 1)), history).word;
        return [[wordOf(change < 0 ? 'down' : 'up'), wordOf(change < 0 ? 'up' : 'down')] as const];
      });
    });
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter(([own]) => own !== 'matches')).toEqual([]);
    expect(words.filter(([, other]) => other === 'matches')).toEqual([]);
    // Such days come in weeks in which those beside them went as far the other way, and a weekday may be one of those.
    expect(words.filter(([, other]) => other === 'off').length / words.length).toBeGreaterThan(1 / 3);
  });
});
