import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterLull } from '../../lib/analytics/after-lull.ts';
import { correlationHighEvents } from '../../lib/analytics/correlation-high-events.ts';
import type { PairReturns } from '../../lib/analytics/pair-returns.ts';
import { pairReturns } from '../../lib/analytics/pair-returns.ts';
import { pearson } from '../../lib/analytics/pearson.ts';
import { recordHighEvents } from '../../lib/analytics/record-high-events.ts';
import { streakEvents } from '../../lib/analytics/streak-events.ts';
import { isoDate } from '../../lib/core/time.ts';
import { align } from '../../lib/market/align.ts';
import { isSession } from '../../lib/market/us-sessions.ts';
import { dayOf } from '../market/make-series.ts';
import { MARKET_DIR, realSeries } from '../market/real-history.ts';
import { normalPairs, normals, pricesOf } from './samples.ts';
import { pairOf, sessionDays } from './session-pair.ts';

/** US sessions after `from` up to and including `to`, counted day by day. */
function sessionsBetween(from: number, to: number): number {
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (isSession(day)) count += 1;
  return count;
}

/** Rows that are left after some are taken away. */
const without = (days: Int32Array, close: Float64Array, isGone: (i: number) => boolean): readonly [Int32Array, Float64Array] => [
  days.filter((_, i) => !isGone(i)),
  close.filter((_, i) => !isGone(i)),
];

/** The definition row by row: every record, and the sessions since the one before it. */
function naiveRecords(days: Int32Array, close: Float64Array): readonly number[] {
  const isRecord = (i: number): boolean => i > 0 && close.slice(0, i).every((earlier) => earlier < close[i]!);
  const records = Array.from(days.keys()).filter(isRecord);
  return records.filter((row, k) => sessionsBetween(days[records[k - 1] ?? 0]!, days[row]!) > 60).map((row) => days[row]!);
}

describe('a lull', () => {
  test('of 60 sessions without one makes an event of the next, of 59 it does not', () => {
    expect([...afterLull(Int32Array.of(60, 121, 181), 0)]).toEqual([60, 121]);
    expect([...afterLull(Int32Array.of(59, 60, 121), 0)]).toEqual([121]);
    expect([...afterLull(new Int32Array(0), 0)]).toEqual([]);
  });

  test('ends with any that comes, also one that is no event', () => {
    expect([...afterLull(Int32Array.of(80, 100, 150, 211), 0)]).toEqual([80, 211]);
  });
});

describe('a record close after a lull', () => {
  const days = sessionDays(200);
  const flat = new Float64Array(200).fill(10);

  test('by hand: above every earlier close, on the 61st session after the first and never before', () => {
    expect(recordHighEvents(days, flat.with(61, 11))).toEqual([days[61]]);
    expect(recordHighEvents(days, flat.with(60, 11))).toEqual([]);
  });

  test('needs 60 sessions since the last record, event or not; a close that equals the record is none', () => {
    expect(recordHighEvents(days, flat.with(20, 11).with(80, 12))).toEqual([]);
    expect(recordHighEvents(days, flat.with(20, 11).with(81, 12))).toEqual([days[81]]);
    expect(recordHighEvents(days, flat.with(20, 11).with(70, 11).with(81, 12))).toEqual([days[81]]);
    expect(recordHighEvents(days, flat.with(61, 11).with(62, 12).with(123, 13))).toEqual([days[61], days[123]]);
  });

  test('counts sessions in the calendar: missing closes bring it no nearer and keep it no longer', () => {
    const close = flat.with(20, 11).with(81, 12).with(141, 13);
    expect(recordHighEvents(...without(days, close, (i) => i % 7 === 3 || (i > 30 && i < 60)))).toEqual([days[81]]);
  });

  test('of a history without a close, with one, or of a falling one is none', () => {
    expect(recordHighEvents(new Int32Array(0), new Float64Array(0))).toEqual([]);
    expect(recordHighEvents(days.slice(0, 1), flat.slice(0, 1))).toEqual([]);
    const falling = flat.map((_, i) => 1e300 / (i + 1));
    expect(recordHighEvents(days, falling)).toEqual([]);
    expect(recordHighEvents(days, falling.with(199, 1.1e300))).toEqual([days[199]]);
  });

  test('equals the definition row by row on random walks with holes, and an earlier history has the same events up to its end', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 400 }), (seed, gap, count) => {
        const normal = normals(seed);
        const walk = pricesOf(Float64Array.from({ length: 399 }, () => normal() / 50));
        const [holed, close] = without(sessionDays(400), walk, (i) => i % gap === 1);
        const events = recordHighEvents(holed, close);
        expect(events).toEqual(naiveRecords(holed, close));
        const last = holed[count - 1] ?? Infinity;
        expect(recordHighEvents(holed.slice(0, count), close.slice(0, count))).toEqual(events.filter((day) => day <= last));
      }),
      { numRuns: 40 },
    );
  });
});

/** A letter a return: '+' the equity is ahead of a benchmark that stands still. Positions of the events. */
function eventsOf(returns: string): readonly number[] {
  let price = 100;
  const x = Float64Array.from([price, ...Array.from(returns, (letter) => (price *= letter === '+' ? 1.01 : 0.99))]);
  const days = sessionDays(x.length);
  return streakEvents(days, x, new Float64Array(x.length).fill(50)).map((day) => days.indexOf(day));
}

describe('a streak that reaches eight sessions', () => {
  test('by hand: on its eighth session, once, however long it goes on', () => {
    expect(eventsOf('+++++++')).toEqual([]);
    expect(eventsOf('++++++++')).toEqual([8]);
    expect(eventsOf('-++++++++++++-++++++++')).toEqual([9, 22]);
  });

  test('is ended by a missing session', () => {
    const days = sessionDays(20);
    const rising = Float64Array.from(days, (_, i) => 100 + i);
    const [holed, close] = without(days, rising, (i) => i === 10);
    expect(streakEvents(holed, close, new Float64Array(19).fill(50))).toEqual([days[8], days[19]]);
    expect(streakEvents(new Int32Array(0), new Float64Array(0), new Float64Array(0))).toEqual([]);
  });

  test('is known on its day', () => {
    const { days, x, y } = pairOf(normalPairs(3, 4000, 0));
    const all = streakEvents(days, x, y);
    expect(all.length).toBeGreaterThan(2);
    for (const event of all) {
      const count = days.indexOf(event) + 1;
      const until = (k: number): readonly number[] => streakEvents(days.slice(0, k), x.slice(0, k), y.slice(0, k));
      expect(until(count).at(-1)).toBe(event);
      expect(until(count - 1)).not.toContain(event);
    }
  });
});

/** The definition: r of each 90 returns in two passes, held against those of the 126 sessions before, session by session. */
function naiveHighs({ days, x, y }: PairReturns): readonly number[] {
  const r = new Map<number, number>();
  for (let end = 90; end <= days.length; end += 1) r.set(days[end - 1]!, pearson(x.slice(end - 90, end), y.slice(end - 90, end))!);
  const first = days[89] ?? Infinity;
  const sessions = Array.from({ length: (days.at(-1) ?? 0) - first + 1 }, (_, i) => first + i).filter(isSession);
  const isHigh = (i: number): boolean =>
    i >= 126 && r.has(sessions[i]!) && sessions.slice(i - 126, i).every((before) => (r.get(before) ?? -9) < r.get(sessions[i]!)!);
  const highs = sessions.map((_, i) => i).filter(isHigh);
  return highs.filter((high, k) => high - (highs[k - 1] ?? 125) > 60).map((high) => sessions[high]!);
}

/** Returns whose link goes from none to a strong one at row 300, and back at row 600. */
function changing(): PairReturns {
  const [apart, together] = [normalPairs(4, 900, 0), normalPairs(5, 900, 0.9)];
  for (const side of ['x', 'y'] as const) apart[side].set(together[side].subarray(300, 600), 300);
  return { days: sessionDays(901).slice(1), ...apart };
}

describe('a high of the 90-session correlation after a lull', () => {
  test('comes soon after two series begin to move together, and never before r of 216 returns and a lull', () => {
    const { days, x, y } = changing();
    const rows = correlationHighEvents({ days, x, y }).map((day) => days.indexOf(day));
    expect(rows.filter((row) => row >= 276 && row < 350).length).toBeGreaterThan(0);
    expect(Math.min(...rows)).toBeGreaterThanOrEqual(89 + 126 + 60);
  });

  test('of too few returns, or of series that do not move, is none', () => {
    const { days, x, y } = changing();
    expect(correlationHighEvents({ days: days.slice(0, 275), x: x.slice(0, 275), y: y.slice(0, 275) })).toEqual([]);
    expect(correlationHighEvents({ days: days.slice(0, 5), x: x.slice(0, 5), y: y.slice(0, 5) })).toEqual([]);
    expect(correlationHighEvents({ days, x: new Float64Array(900), y })).toEqual([]);
  });

  test('equals the definition session by session, also with returns missing, and is known on its day', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 5, max: 40 }), (seed, gap) => {
        const { x, y } = normalPairs(seed, 700, 0.3);
        const keep = (_: number, i: number): boolean => i % gap !== 2;
        const returns = { days: sessionDays(701).slice(1).filter(keep), x: x.filter(keep), y: y.filter(keep) };
        const events = correlationHighEvents(returns);
        expect(events).toEqual(naiveHighs(returns));
        const until = 300 + (seed % 250);
        const earlier = { days: returns.days.slice(0, until), x: returns.x.slice(0, until), y: returns.y.slice(0, until) };
        expect(correlationHighEvents(earlier)).toEqual(events.filter((day) => day <= earlier.days.at(-1)!));
      }),
      { numRuns: 12 },
    );
  });
});

const dates = (events: readonly number[], from = '1999-01-01'): readonly string[] =>
  events.filter((day) => day >= dayOf(from)).map((day) => isoDate(day));
const datesOf = (text: string): readonly string[] => text.split(/\s+/);

describe.skipIf(!MARKET_DIR)('events of real history', () => {
  test('the Russell has 15 record closes after a lull since 1999, 6 of them since total crypto has a history (by another program)', () => {
    const { days, close } = realSeries('RUT');
    const events = recordHighEvents(days, close);
    expect(dates(events)).toEqual(
      datesOf(`1999-04-26 1999-12-08 2004-04-05 2004-11-09 2005-07-08 2005-12-01 2006-11-14 2011-04-27
        2013-01-02 2014-12-26 2016-11-14 2018-05-16 2020-11-13 2021-11-02 2025-09-18`),
    );
    expect(dates(events, '2013-04-29').length).toBe(6);
  });

  test('the Russell was ahead of the S&P 500 for eight sessions fifteen times since 1999, five of them since 2013 (by another program)', () => {
    const { days, x, y } = align(realSeries('RUT'), realSeries('SPX'));
    const events = streakEvents(days, x, y);
    expect(events.length).toBe(15);
    expect(dates(events, '2013-01-01')).toEqual(['2013-09-30', '2015-03-13', '2017-08-31', '2018-06-20', '2019-01-11']);
  });

  test('highs of the correlation with Bitcoin: ten since 2014, the last on 14 August 2025 (by another program)', () => {
    const returns = pairReturns(align(realSeries('RUT'), realSeries('BTC')));
    expect(dates(correlationHighEvents(returns))).toEqual(
      datesOf(`2015-11-04 2016-06-08 2017-06-21 2018-02-05 2018-11-21 2019-12-11 2021-05-12 2021-12-16
        2024-04-22 2025-08-14`),
    );
  });

  test('highs of the correlation with the total, which lacks sessions, equal the definition session by session', () => {
    const returns = pairReturns(align(realSeries('RUT'), realSeries('TOTAL')));
    expect(correlationHighEvents(returns)).toEqual(naiveHighs(returns));
  });
});
