import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../lib/claims/claim.ts';
import { streaksOf } from '../../../lib/analytics/streaks-of.ts';
import { isoDate } from '../../../lib/core/time.ts';
import { align } from '../../../lib/market/align.ts';
import type { DailySeries } from '../../../lib/market/series.ts';
import { isSession, nextSession } from '../../../lib/market/us-sessions.ts';
import { sessionDays } from '../../analytics/session-pair.ts';
import { dayOf, makeSeries } from '../../market/make-series.ts';
import { MARKET_DIR, realSeries } from '../../market/real-history.ts';
import { judged, told } from '../given.ts';

const GROWTH: Readonly<Record<string, number>> = { '+': 1.01, '.': 1.0001, '=': 1, ',': 0.9999, '-': 0.99 };

/** A letter a session from the first one after `from` on: the Russell ahead by 1 % or 0.01 %, equal, or behind. */
function sessions(letters: string, from = '2024-01-01'): readonly DailySeries[] {
  const days = sessionDays(letters.length + 1, dayOf(from));
  let price = 100;
  const closes = [price, ...Array.from(letters, (letter) => (price *= GROWTH[letter] ?? Number.NaN))];
  return [
    makeSeries(
      'RUT',
      [...days].map((day, i) => [day, closes[i] ?? Number.NaN]),
    ),
    makeSeries(
      'SPX',
      [...days].map((day) => [day, 5000]),
    ),
  ];
}

const streak = (count: number, more: Partial<Claim> = {}): Claim => ({
  kind: 'streak-outperformance',
  subject: 'RUT~SPX',
  isSubjectNamed: true,
  direction: 'above',
  window: { kind: 'consecutive', count, unit: 'day' },
  ...more,
});

/** Of a text of the evening of the letters' last session but `back`. */
function verdictOf(letters: string, claim: Claim, back = 0): string {
  const series = sessions(letters);
  const day = series[0]?.days.at(-1 - back) ?? 0;
  return told(judged(claim, `${isoDate(day)}T22:00:00Z`, { series })).replaceAll(/\d{4}-\d\d-\d\d/gu, (date) =>
    isSession(dayOf(date)) ? `#${sessionDays(letters.length + 1).indexOf(dayOf(date))}` : date,
  );
}

const START = '-'.repeat(20);

describe('a run of outperformance', () => {
  test('by hand: three sessions ahead up to the text’s own are three', () => {
    expect(verdictOf(`${START}+++`, streak(3))).toBe('matches: 3 days on #23');
  });

  test('shows how far each session was ahead', () => {
    const series = sessions(`${START}++`);
    const verdict = judged(streak(2), `${isoDate(series[0]?.days.at(-1) ?? 0)}T22:00:00Z`, { series });
    const leads = (verdict.steps ?? []).filter(({ what }) => what === 'lead');
    expect(leads.map(({ value, unit }) => [value.toFixed(6), unit])).toEqual([
      ['1.000000', 'pp'],
      ['1.000000', 'pp'],
    ]);
  });

  test('is off where it clearly broke within that time, at every session that may be meant and in the week before', () => {
    expect(verdictOf(`${START}---------`, streak(3))).toBe('off: 0 days on #29');
    expect(verdictOf(`${START}-++-+-++-`, streak(9))).toBe('off: 0 days on #29');
  });

  test('cannot be checked where what breaks it is less than providers differ by, or where another length was true', () => {
    expect(verdictOf(`${START}+++,++`, streak(6))).toBe('unknown: differs');
    expect(verdictOf(`${START}+++=++`, streak(6))).toBe('unknown: differs');
    expect(verdictOf(`${START}++++`, streak(3))).toBe('unknown: differs');
    expect(verdictOf(`${START}++++--`, streak(4))).toBe('unknown: differs');
  });

  test('that went on is superseded; one that another came after is not, without a superlative', () => {
    expect(verdictOf(`${START}+++++-`, streak(3), 3)).toBe('superseded: 3 days on #23 (5 on #25)');
    expect(verdictOf(`${START}+++-+++++++`, streak(3), 8)).toBe('matches: 3 days on #23');
  });

  test('of the other one is read from the other side', () => {
    expect(verdictOf('+'.repeat(20) + '---', streak(3, { direction: 'below' }))).toBe('matches: 3 days on #23');
    expect(verdictOf(`${START}+++`, streak(3, { direction: 'below' }))).toMatch(/^off|^unknown/);
  });

  test('needs the sessions of the claim and the one before', () => {
    expect(verdictOf('--+++', streak(3))).toBe('matches: 3 days on #5');
    expect(verdictOf('---', streak(9))).toMatch(/^unknown: history/);
    expect(told(judged(streak(3), '2024-06-03', { series: sessions(`${START}+++`) }))).toMatch(
      /^unknown: history 2024-05-\d\d to 2024-06-03$/u,
    );
    expect(told(judged(streak(3), '2024-02-02', { series: sessions(START).slice(0, 1) }))).toBe('unknown: no-series');
    expect(told(judged(streak(36_000), '2024-02-02T22:00:00Z', { series: sessions(START) }))).toMatch(/^unknown: history/);
  });
});

const since = (count: number): Claim => streak(count, { superlative: { since: '2023' } });

describe('the longest run since a date', () => {
  test('matches where none since was longer, also where one was as long', () => {
    const letters = `${START}+++-++---+++`;
    const series = sessions(letters, '2023-12-15');
    expect(told(judged(since(3), `${isoDate(series[0]?.days.at(-1) ?? 0)}T22:00:00Z`, { series }))).toMatch(/^matches: 3 days/);
  });

  test('off where a clearly longer one lies between, and shows it; a longer one of that year itself is none', () => {
    const between = sessions(`${START}++++---+++`, '2023-12-15');
    const verdict = judged(since(3), `${isoDate(between[0]?.days.at(-1) ?? 0)}T22:00:00Z`, { series: between });
    expect(told(verdict)).toMatch(/^off: 3 days/);
    expect(verdict.steps).toContainEqual(expect.objectContaining({ what: 'longest', value: 4 }));
    const before = sessions(`--++++${START}+++`, '2023-12-01');
    expect(told(judged(since(3), `${isoDate(before[0]?.days.at(-1) ?? 0)}T22:00:00Z`, { series: before }))).toMatch(/^matches: 3 days/);
  });

  test('is not called off for a longer one by a hair', () => {
    const series = sessions(`${START}++.+---+++`, '2023-12-15');
    expect(told(judged(since(3), `${isoDate(series[0]?.days.at(-1) ?? 0)}T22:00:00Z`, { series }))).toBe('unknown: unclear');
  });

  test('cannot be checked where the history begins later, nor of all time', () => {
    const series = sessions(`${START}+++`, '2024-02-01');
    const when = `${isoDate(series[0]?.days.at(-1) ?? 0)}T22:00:00Z`;
    expect(told(judged(since(3), when, { series }))).toMatch(/^unknown: history 2024-01-01/);
    expect(told(judged(streak(3, { superlative: {} }), when, { series }))).toMatch(/^unknown: history/);
  });

  test('is superseded by any longer one that came after', () => {
    const series = sessions(`${START}+++-+++++-`, '2023-12-15');
    expect(told(judged(since(3), `${isoDate(series[0]?.days.at(-8) ?? 0)}T22:00:00Z`, { series }))).toMatch(
      /^superseded: 3 days .* \(5 on /,
    );
  });
});

const closes = (values: readonly number[], from = '2024-03-01'): DailySeries =>
  makeSeries(
    'BTC',
    values.map((value, i) => [dayOf(from) + i, value]),
  );
const rise = (count: number, unit: 'day' | 'week' = 'day', direction: Claim['direction'] = 'up'): Claim => ({
  kind: 'streak-outperformance',
  subject: 'BTC',
  isSubjectNamed: true,
  ...(direction && { direction }),
  window: { kind: 'consecutive', count, unit },
});

describe('a run of one asset', () => {
  test('counts every day, weekends too', () => {
    const series = [closes([100, 99, 101, 102, 103, 104])];
    expect(told(judged(rise(4), '2024-03-07T01:00:00Z', { series }))).toBe('matches: 4 days on 2024-03-06');
  });

  test('counts weeks with and without the one in progress', () => {
    // Sunday 3 March 2024 to Wednesday 27 March: falls, then three weeks of rises and a fourth in progress.
    const series = [closes(Array.from({ length: 27 }, (_, i) => (i < 3 ? 103 - i : 100 + i)))];
    for (const count of [3, 4])
      expect(told(judged(rise(count, 'week'), '2024-03-27T23:00:00Z', { series }))).toMatch(`matches: ${count} weeks`);
    expect(told(judged(rise(9, 'week'), '2024-03-27T23:00:00Z', { series }))).toMatch(/^unknown: history/);
  });

  test('says nothing without a direction, of what is no price, and of coins that are not stored', () => {
    const series = [closes([100, 99, 101])];
    const { direction: _, ...plain } = rise(1);
    expect(told(judged(plain, '2024-03-04', { series }))).toBe('unknown: unclear');
    expect(told(judged({ ...rise(1), scope: 'volume' }, '2024-03-04', { series }))).toBe('unknown: not-served');
    expect(told(judged({ ...rise(1), subject: 'SOL' }, '2024-03-04', { series }))).toBe('unknown: no-series');
  });
});

test('a claim that the definition makes true, of any sessions, is never off, and a true count matches', () => {
  const letters = fc.array(fc.constantFrom('+', '-', '=', '.', ','), { minLength: 15, maxLength: 40 });
  fc.assert(
    fc.property(letters, fc.integer({ min: 1, max: 6 }), (all, count) => {
      const [rut, spx] = sessions(all.join(''));
      const { days, x, y } = align(rut!, spx!);
      const last = days.at(-1)!;
      const run = streaksOf(days, x, y).at(-1);
      const length = run && run.to === last ? run.length : 0;
      const word = judged(streak(count), `${isoDate(last)}T22:00:00Z`, { series: [rut!, spx!] }).word;
      if (length === count) expect(word).toBe('matches');
      if (length >= count) expect(word).not.toBe('off');
    }),
  );
});

const realPair = (): readonly DailySeries[] => [realSeries('RUT'), realSeries('SPX')];

describe.skipIf(!MARKET_DIR)('runs in real history', () => {
  test.for([
    ['2017-09-01T22:00:00Z', 9, { since: '2013' }, 'matches: 9 days on 2017-09-01'],
    ['2017-09-01T22:00:00Z', 9, { since: '2008' }, 'matches: 9 days on 2017-09-01'],
    ['2008-06-06T22:00:00Z', 13, { since: '2001' }, 'matches: 13 days on 2008-06-06'],
    ['2013-10-01T22:00:00Z', 9, { since: '2007' }, 'off: 9 days on 2013-10-01'],
    ['2018-06-20T22:00:00Z', 8, { since: '2017' }, 'matches: 8 days on 2018-06-20'],
    ['2018-06-20T22:00:00Z', 8, { since: '2016' }, 'off: 8 days on 2018-06-20'],
    ['2001-02-21T22:00:00Z', 8, { since: '2000' }, 'superseded: 8 days on 2001-02-21 (13 on 2008-06-06)'],
    ['2025-12-31T22:00:00Z', 9, undefined, 'off: 0 days on 2025-12-31'],
  ] as const)(
    'as of %s: %i sessions in a row, longest since %o: %s (runs counted by another program)',
    ([when, count, superlative, expected]) => {
      expect(told(judged(streak(count, superlative && { superlative }), when, { series: realPair() }))).toBe(expected);
    },
  );

  test('every long run of the history matches on its last day, and none is off', () => {
    const [rut, spx] = realPair();
    const { days, x, y } = align(rut!, spx!);
    const long = streaksOf(days, x, y).filter(({ length }) => length >= 8);
    expect(long.length).toBeGreaterThan(10);
    for (const { length, to } of long) {
      const word = judged(streak(length), `${isoDate(to)}T22:00:00Z`, { series: [rut!, spx!] }).word;
      expect([isoDate(to), word]).toEqual([isoDate(to), 'matches']);
      expect(judged(streak(length), `${isoDate(nextSession(to))}T15:00:00Z`, { series: [rut!, spx!] }).word).toBe('matches');
    }
  });
});
