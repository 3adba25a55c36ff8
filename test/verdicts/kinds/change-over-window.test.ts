import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../lib/claims/claim.ts';
import { isoDate } from '../../../lib/core/time.ts';
import type { DailySeries } from '../../../lib/market/series.ts';
import { nextSession, sessionCloseMs } from '../../../lib/market/us-sessions.ts';
import { dayOf } from '../../market/make-series.ts';
import { MARKET_DIR } from '../../market/real-history.ts';
import { claimOf, judged, told } from '../given.ts';
import { type Bar, ranged, steady } from '../ranged.ts';
import { realRanges } from '../real-market.ts';

const change = (value: number, more: Partial<Claim> = {}): Claim =>
  claimOf({
    kind: 'change-over-window',
    subject: 'BTC',
    value,
    unit: '%',
    halfDigit: 0.05,
    direction: 'up',
    window: { kind: 'rolling', days: 1 },
    ...more,
  });

/** Every day from 1 January 2025, the last three of them 13 to 15 January 2026. */
const bitcoin = (...last: readonly Bar[]): readonly DailySeries[] => [
  ranged('BTC', '2025-01-01', [...steady(380 - last.length, [99, 101, 100]), ...last, ...steady(10, [99, 101, 100])]),
];

const on15th = (claim: Claim, series: readonly DailySeries[]): string => told(judged(claim, '2026-01-15T14:00:00Z', { series }));

const stepsOf = (claim: Claim, series_: readonly DailySeries[]): readonly string[] =>
  (judged(claim, '2026-01-15T14:00:00Z', { series: series_ }).steps ?? []).map(
    ({ what, day = 0, value }) => `${what} ${isoDate(day)} ${value.toFixed(2)}`,
  );

describe('24 hours of a coin, from daily data', () => {
  const series = bitcoin([99, 104, 102], [101, 107, 106], [103, 108, 104]);

  test('by hand: 13 to 14 January 102 to 106 is +3.9 %, 14 to 15 January 106 to 104 is −1.9 %', () => {
    expect(on15th(change(3.9), series)).toBe('matches: 3.922 % on 2026-01-14');
    expect(on15th(change(1.9, { direction: 'down' }), series)).toBe('matches: -1.887 % on 2026-01-15');
  });

  test('shows the start, the close and the change that decided, and none of the other day', () => {
    expect(stepsOf(change(3.9), series)).toEqual(['base 2026-01-13 102.00', 'close 2026-01-14 106.00', 'change 2026-01-14 3.92']);
  });

  test('shows all days in the order of time where none decided, and a close that is the next day’s start once', () => {
    expect(stepsOf(change(20), series)).toEqual([
      'base 2026-01-13 102.00',
      'close 2026-01-14 106.00',
      'change 2026-01-14 3.92',
      'close 2026-01-15 104.00',
      'change 2026-01-15 -1.89',
    ]);
  });

  test('shows both closes where the figure lies between them', () => {
    const near = bitcoin(100, [99, 103, 101], [100, 103, 102.5]);
    expect(stepsOf(change(1.2), near)).toEqual([
      'base 2026-01-13 100.00',
      'close 2026-01-14 101.00',
      'change 2026-01-14 1.00',
      'close 2026-01-15 102.50',
      'change 2026-01-15 1.49',
    ]);
  });

  test('what an hour of these days could have shown is not called off, and what none could is', () => {
    expect(on15th(change(6, { halfDigit: 0.05 }), series)).toBe('unknown: differs');
    expect(on15th(change(20), series)).toBe('off: -1.887 to 3.922 % on 2026-01-14');
    expect(on15th(change(20, { direction: 'down' }), series)).toMatch(/^off/);
  });

  test('so far away that it must be of another time is not called off', () => {
    expect(on15th(change(150), series)).toBe('unknown: differs');
  });

  test('between two candidate figures that lie near each other it is borne out', () => {
    const near = bitcoin(100, [99, 103, 101], [100, 103, 102.5]);
    expect(on15th(change(1.2, { halfDigit: 0.05 }), near)).toBe('matches: 1 to 1.485 % on 2026-01-15');
  });
});

describe('a session', () => {
  const spx = [
    ranged('SPX', '2025-12-01', [...steady(29, [99, 101, 100]), [98, 101, 100], [93, 100, 95], [94, 96, 95.5], ...steady(5, [94, 96, 95])]),
  ];
  const day = { subject: 'SPX', window: { kind: 'day' } } as const;

  test('in progress may be quoted at any of its prices against the close before', () => {
    const claim = change(6.5, { ...day, direction: 'down' });
    const verdict = judged(claim, '2026-01-14T16:00:00Z', { series: spx });
    expect(told(verdict)).toBe('matches: -7 to 0 % on 2026-01-14');
    // The low and the high that the range is of, each with what it comes to.
    expect(verdict.steps?.map((step) => [step.what, isoDate(step.day ?? 0), step.value])).toEqual([
      ['base', '2026-01-13', 100],
      ['low', '2026-01-14', 93],
      ['change', '2026-01-14', expect.closeTo(-7, 9)],
      ['high', '2026-01-14', 100],
      ['change', '2026-01-14', 0],
    ]);
  });

  test('that is over is its close: its low is neither borne out nor called off', () => {
    const claim = change(6.5, { ...day, direction: 'down' });
    expect(told(judged(claim, '2026-01-14T22:00:00Z', { series: spx }))).toBe('unknown: differs');
    expect(told(judged(change(5, { ...day, direction: 'down' }), '2026-01-14T22:00:00Z', { series: spx }))).toBe(
      'matches: -5 % on 2026-01-14',
    );
    expect(told(judged(change(9, { ...day, direction: 'up' }), '2026-01-14T22:00:00Z', { series: spx }))).toBe('off: -5 % on 2026-01-14');
  });

  test('points are counted in the index’s own', () => {
    const claim = change(5, { ...day, unit: 'pts', direction: 'down', halfDigit: 0.5 });
    expect(told(judged(claim, '2026-01-14T22:00:00Z', { series: spx }))).toBe('matches: -5 pts on 2026-01-14');
    expect(told(judged({ ...claim, subject: 'BTC' }, '2026-01-14T22:00:00Z', { series: bitcoin(100) }))).toBe('unknown: unclear');
  });
});

/** 2,500 at the end of 2025; 2,670 on 14 and 2,695 on 15 January 2026: +6.8 % and +7.8 %. */
const sessions = (id: 'RUT' | 'IWM', scale = 1): DailySeries =>
  ranged(
    id,
    '2025-12-01',
    [...steady(22, 2500), ...steady(8, 2600), [2630, 2680, 2670], [2665, 2700, 2695], ...steady(4, 2700)].map((bar): Bar =>
      typeof bar === 'number' ? bar * scale : [bar[0] * scale, bar[1] * scale, bar[2] * scale],
    ),
  );
const ytd = (value: number, more: Partial<Claim> = {}): Claim =>
  change(value, { subject: 'RUT', window: { kind: 'to-date', unit: 'year' }, halfDigit: 0.5, ...more });

describe('this year', () => {
  test('by hand: 2,670 ÷ 2,500 is +6.8 %, which is 7 % in whole per cents', () => {
    expect(on15th(ytd(7), [sessions('RUT')])).toBe('matches: 6.8 % on 2026-01-14');
    expect(on15th(ytd(7, { window: { kind: 'first-days', days: 15, year: 2026 } }), [sessions('RUT')])).toBe(
      'matches: 6.8 % on 2026-01-14',
    );
  });

  test('12 % or a fall is off', () => {
    expect(on15th(ytd(12), [sessions('RUT')])).toBe('off: 6.8 % on 2026-01-14');
    expect(on15th(ytd(7, { direction: 'down' }), [sessions('RUT')])).toMatch(/^off/);
  });

  test('IWM stands in, and says so', () => {
    const verdict = judged(ytd(7), '2026-01-15T14:00:00Z', { series: [sessions('IWM', 0.1)] });
    expect(told(verdict)).toBe('matches: 6.8 % on 2026-01-14');
    expect(new Set(verdict.steps?.map(({ subject }) => subject))).toEqual(new Set(['IWM']));
  });

  test('history that ends with the old year leaves it open, and says what is missing', () => {
    const short = [ranged('RUT', '2025-12-01', steady(22, 2500))];
    expect(on15th(ytd(7), short)).toBe('unknown: history 2025-12-31 to 2026-01-14');
    const late = [ranged('RUT', '2026-01-05', steady(9, 2600))];
    expect(on15th(ytd(7), late)).toBe('unknown: history 2025-12-31 to 2026-01-14');
  });
});

describe('what cannot be told', () => {
  test('a change without a time, of another thing, without a direction or a number', () => {
    const series = bitcoin(100);
    const { window: _, ...timeless } = change(5);
    expect(on15th(timeless, series)).toBe('unknown: window');
    expect(on15th(change(5, { window: { kind: 'since-event', event: 'high' } }), series)).toBe('unknown: window');
    expect(on15th(change(5, { scope: 'volume' }), series)).toBe('unknown: not-served');
    expect(on15th(change(5, { direction: 'at' }), series)).toBe('unknown: unclear');
    expect(on15th(change(5, { subject: 'DJI' }), series)).toBe('unknown: no-series');
  });

  test('a hole where the base should be', () => {
    const [whole] = bitcoin(100, 104, 104);
    const rows = [...(whole?.days ?? [])]
      .map((_, i) => i)
      .filter((i) => whole?.days[i] !== dayOf('2026-01-07') && whole?.days[i] !== dayOf('2026-01-08'));
    const pick = (column: ArrayLike<number> | undefined): Float64Array => Float64Array.from(rows, (i) => column?.[i] ?? 0);
    if (!whole) throw new Error('a series');
    const holed = {
      ...whole,
      days: Int32Array.from(rows, (i) => whole.days[i] ?? 0),
      close: pick(whole.close),
      high: pick(whole.high),
      low: pick(whole.low),
    };
    expect(on15th(change(40, { window: { kind: 'rolling', days: 7 } }), [holed])).toBe('unknown: history 2026-01-07 to 2026-01-15');
  });

  test('a subject that the sentence does not name is never called off', () => {
    expect(on15th(change(20, { isSubjectNamed: false }), bitcoin([99, 101, 100]))).toBe('unknown: subject');
  });
});

describe('a day that the text names', () => {
  // Sessions of 100, but for 13 January: from 100 to 106, with 105 at its close.
  const spx = [ranged('SPX', '2025-12-01', [...steady(29, [99, 101, 100]), [100, 106, 105], ...steady(9, [104, 106, 105])])];
  const onDay = (value: number, asOf: string, more: Partial<Claim> = {}): string =>
    told(judged(change(value, { subject: 'SPX', window: { kind: 'day' }, asOf, ...more }), '2026-01-22', { series: spx }));

  test('by a weekday may be the one of a week before or after, by month and day it is that day alone', () => {
    expect(onDay(5, '2026-01-13')).toBe('matches: 5 % on 2026-01-13');
    expect(onDay(5, '2026-01-20')).toBe('unknown: differs');
    expect(onDay(5, '2026-01-20', { isDated: true })).toBe('off: 0 % on 2026-01-20');
  });

  test('by month and day is not off for what the day may have shown on its way', () => {
    expect(onDay(5.9, '2026-01-13', { isDated: true })).toBe('unknown: differs');
    expect(onDay(3, '2026-01-13', { isDated: true })).toBe('unknown: differs');
  });
});

test('a number that is another market’s is likelier of that than off', () => {
  const ether = [ranged('ETH', '2025-01-01', [...steady(379, [99, 101, 100]), [100, 121, 120]])];
  expect(on15th(change(20), bitcoin([99, 101, 100]))).toMatch(/^off/);
  expect(on15th(change(20), [...bitcoin([99, 101, 100]), ...ether])).toBe('unknown: subject');
});

describe('whatever the prices', () => {
  const bars = fc.array(
    fc.tuple(
      fc.double({ min: 50, max: 200, noNaN: true }),
      fc.double({ min: 0, max: 0.3, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    { minLength: 60, maxLength: 60 },
  );

  test('no reading of two hours that are a day or a week apart is ever called off', () => {
    fc.assert(
      fc.property(
        bars,
        fc.constantFrom(1, 7),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (days, back, a, b) => {
          const series = [
            ranged(
              'BTC',
              '2025-12-01',
              days.map(([low, width, at]): Bar => [low, low * (1 + width), low * (1 + width * at)]),
            ),
          ];
          const priceOn = (row: number, place: number): number => {
            const [low, top] = [series[0]?.low?.[row] ?? 0, series[0]?.high?.[row] ?? 0];
            return low + place * (top - low);
          };
          const moved = (priceOn(45, a) / priceOn(45 - back, b) - 1) * 100;
          const claim = change(Math.abs(moved), { direction: moved < 0 ? 'down' : 'up', window: { kind: 'rolling', days: back } });
          expect(told(judged(claim, '2026-01-15T14:00:00Z', { series }))).not.toMatch(/^off/);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe.skipIf(!MARKET_DIR)('the Russell’s years in real history', () => {
  test('every tenth session’s return of the year so far matches, and one fourteen points away is off', () => {
    const rut = realRanges('RUT');
    const closeOf = new Map([...rut.days].map((day, i) => [day, rut.close[i] ?? 0]));
    let seen = 0;
    for (let i = 2600; i < rut.days.length; i += 10) {
      const day = rut.days[i] ?? 0;
      // A text of the year’s first days may still speak of the old one.
      if (isoDate(day).slice(5) < '01-10') continue;
      const base = [...rut.days].findLast((one) => isoDate(one) < `${isoDate(day).slice(0, 4)}-01-01`) ?? 0;
      const own = ((closeOf.get(day) ?? 0) / (closeOf.get(base) ?? 1) - 1) * 100;
      const when = new Date(Math.min(sessionCloseMs(day) + 3_600_000, sessionCloseMs(nextSession(day)))).toISOString();
      const at = (value: number): string =>
        told(
          judged(
            change(Math.abs(value), {
              subject: 'RUT',
              direction: value < 0 ? 'down' : 'up',
              window: { kind: 'to-date', unit: 'year' },
              halfDigit: 0.05,
            }),
            when,
            { series: [rut] },
          ),
        );
      expect(at(own), when).toMatch(/^matches/);
      expect(at(own + 14), when).toMatch(/^off/);
      seen += 1;
    }
    expect(seen).toBeGreaterThan(300);
  });
});
