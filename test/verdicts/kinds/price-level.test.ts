import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../lib/claims/claim.ts';
import type { DailySeries } from '../../../lib/market/series.ts';
import { dayOf, makeSeries } from '../../market/make-series.ts';
import { judged, told } from '../given.ts';
import { type Bar, ranged, steady } from '../ranged.ts';

const level = (value: number, more: Partial<Claim> = {}): Claim => ({
  kind: 'price-level',
  subject: 'BTC',
  isSubjectNamed: true,
  value,
  unit: 'USD',
  halfDigit: 0.5,
  direction: 'at',
  ...more,
});

const TODAY = { window: { kind: 'day' } } as const;

/** A year and a half at 90 to 92 thousand up to 12 January 2026, then these days, and six more as the first ones. */
const bitcoin = (...last: readonly Bar[]): readonly DailySeries[] => [
  ranged('BTC', '2024-07-31', [...steady(531, [90_000, 92_000, 91_000]), ...last, ...steady(6, [90_000, 92_000, 91_000])]),
];
const QUIET = bitcoin([90_000, 92_000, 91_000], [93_000, 96_000, 95_500], [95_000, 97_500, 96_800]);

/** Of a text of 15 January 2026, 14:00 UTC: the days are the 14th (93,000 to 96,000) and the 15th (95,000 to 97,500). */
const on15th = (claim: Claim, series = QUIET): string => told(judged(claim, '2026-01-15T14:00:00Z', { series }));

const beside = (claim: Claim, other: Claim): string => told(judged(claim, '2026-01-15T14:00:00Z', { series: QUIET }, [other]));

describe('a price at a level', () => {
  test('by hand: within the low and the high of a candidate day it matches', () => {
    expect(on15th(level(93_500))).toBe('matches: 93000 to 96000 USD on 2026-01-14');
    expect(on15th(level(97_000))).toBe('matches: 95000 to 97500 USD on 2026-01-15');
  });

  test('tells the day that decided first, its low and high, and their provider', () => {
    const verdict = judged(level(97_000), '2026-01-15T14:00:00Z', { series: QUIET });
    expect(verdict).toMatchObject({ days: [dayOf('2026-01-15'), dayOf('2026-01-14')], tolerance: 485, sources: ['alpha'] });
    expect(verdict.steps?.map(({ what, value, day }) => [what, value, day])).toEqual([
      ['low', 95_000, dayOf('2026-01-15')],
      ['high', 97_500, dayOf('2026-01-15')],
    ]);
  });

  test('the day that holds the level itself decides, before one that is only near enough', () => {
    // 96,000 is the 14th's high: 96,300 is within 0.5 % of it, and within the 15th's prices.
    expect(on15th(level(96_300))).toBe('matches: 95000 to 97500 USD on 2026-01-15');
    expect(on15th(level(92_700))).toBe('matches: 93000 to 96000 USD on 2026-01-14');
  });

  test('where a price turned in between, any price of the day bears it out; a high is the day’s', () => {
    expect(on15th(level(94_000, { direction: 'high', isTurn: true, ...TODAY }))).toMatch(/^matches/);
    expect(on15th(level(94_000, { direction: 'high', asOf: '2026-01-14' }))).not.toMatch(/^matches/);
  });

  test('above and below need one price of the day there', () => {
    expect(on15th(level(97_400, { direction: 'above' }))).toMatch(/^matches/);
    expect(on15th(level(93_100, { direction: 'below' }))).toMatch(/^matches/);
    expect(on15th(level(60_000, { direction: 'above' }))).toMatch(/^matches/);
    expect(on15th(level(97_600, { direction: 'above' }))).toBe('unknown: differs');
  });

  test('$98,000 is approached by a high of 97,500, and not by one of 94,000', () => {
    const approach = level(98_000, { direction: 'near', isApproach: true });
    expect(on15th(approach)).toMatch(/^matches/);
    expect(on15th(approach, bitcoin(...steady(3, [90_000, 92_000, 91_000])))).toBe('off: 90000 to 92000 USD on 2026-01-14');
    expect(on15th(approach, bitcoin(91_000, 93_500, [93_000, 94_000, 93_500]))).toBe('unknown: differs');
  });

  test('off is a price far from all of these days and of a week beside them, and not so far that it is of something else', () => {
    expect(on15th(level(110_000, TODAY))).toMatch(/^off/);
    expect(on15th(level(80_000, TODAY))).toMatch(/^off/);
    expect(on15th(level(9_100, TODAY))).toBe('unknown: differs');
    expect(on15th(level(200_000, TODAY))).toBe('unknown: differs');
  });

  test('a level of which the text does not say when it is is never called off: it may be recalled, or hoped for', () => {
    expect(on15th(level(110_000))).toBe('unknown: differs');
  });

  test('a level of a time that the text does not date is not checked, neither right nor wrong', () => {
    for (const value of [96_000, 110_000]) {
      expect(on15th(level(value, { window: { kind: 'since-event', event: 'event' } }))).toBe('unknown: window');
      expect(on15th(level(value, { window: { kind: 'between', from: 'spring', to: 'autumn' } }))).toBe('unknown: window');
      expect(on15th(level(value, { window: { kind: 'consecutive', count: 5, unit: 'day' } }))).toBe('unknown: window');
    }
  });

  test('a change until now in its sentence says that it is of now', () => {
    const change: Claim = {
      kind: 'change-over-window',
      subject: 'BTC',
      isSubjectNamed: true,
      value: 2,
      unit: '%',
      window: { kind: 'rolling', days: 1 },
    };
    expect(beside(level(110_000), change)).toMatch(/^off/);
    expect(beside(level(110_000), { ...change, asOf: '2025-03-01' })).toBe('unknown: differs');
    expect(beside(level(110_000), { ...change, subject: 'ETH' })).toBe('unknown: differs');
    expect(beside(level(110_000, { direction: 'high' }), change)).toBe('unknown: differs');
  });

  test('a coin at a price matches within 0.5 % of the day’s prices, as exchanges differ; an index has one price', () => {
    expect(on15th(level(97_900))).toMatch(/^matches/);
    expect(on15th(level(98_100))).toBe('unknown: differs');
    const index = [ranged('SPX', '2025-12-01', steady(40, [6900, 6950, 6920]))];
    const of = { subject: 'SPX', unit: 'pts', halfDigit: 0.5 } as const;
    expect(on15th(level(6950, of), index)).toMatch(/^matches/);
    expect(on15th(level(6955, of), index)).toBe('unknown: differs');
  });

  test('a subject that the sentence does not name is never called off', () => {
    expect(on15th(level(110_000, { isSubjectNamed: false, ...TODAY }))).toBe('unknown: subject');
  });

  test('a range matches where it meets the day’s prices', () => {
    expect(on15th({ ...level(0), value: [97_000, 99_000] })).toMatch(/^matches/);
    expect(on15th({ ...level(0, TODAY), value: [108_000, 110_000] })).toMatch(/^off/);
  });
});

const high = (value: number, more: Partial<Claim> = {}): Claim => level(value, { direction: 'high', ...more });

/** Of Bitcoin on 12 January 2026, a day like this among days between 98 and 102. */
const onDay = (value: number, bar: Bar): string =>
  told(
    judged(level(value, { asOf: '2026-01-12' }), '2026-01-15', {
      series: [ranged('BTC', '2025-12-20', [...steady(23, [98, 102, 100]), bar, ...steady(20, [98, 102, 100])])],
    }),
  );

const close = (value: number, more: Partial<Claim> = {}): Claim => level(value, { isClose: true, ...more });

describe('a price that a day ended with', () => {
  test('by hand: is the close of a day that was over, not another price of it', () => {
    // The 14th went from 93,000 to 96,000 and ended at 95,500; the 15th goes on.
    expect(on15th(close(95_500))).toBe('matches: 95500 USD on 2026-01-14');
    expect(on15th(close(95_000, { direction: 'above' }))).toBe('matches: 95500 USD on 2026-01-14');
    expect(on15th(close(95_800, { direction: 'above' }))).toBe('unknown: differs');
    expect(on15th(level(95_800, { direction: 'above' }))).toMatch(/^matches/);
    expect(on15th(close(96_800))).toBe('unknown: differs');
  });

  test('shows that close', () => {
    const { steps } = judged(close(95_500), '2026-01-15T14:00:00Z', { series: QUIET });
    expect(steps?.map(({ what, value }) => [what, value])).toEqual([['close', 95_500]]);
  });

  test('cannot be told of the day in progress alone', () => {
    const claim = close(96_800, { window: { kind: 'day' }, asOf: '2026-01-15', isDated: true });
    expect(on15th(claim)).toMatch(/^unknown/);
  });

  test('of a text with a date alone may be that date’s', () => {
    expect(told(judged(close(96_800), '2026-01-15', { series: QUIET }))).toBe('matches: 96800 USD on 2026-01-15');
  });

  test('is off as any price is: far from all of those days', () => {
    expect(on15th(close(110_000, TODAY))).toMatch(/^off/);
    expect(on15th(close(94_000, { ...TODAY, direction: 'below' }))).toBe('unknown: differs');
  });
});

test('on a violent day another exchange’s low may lie lower by as much as the day is wide, on a quiet one by 2 %', () => {
  // 80 to 100 is a fifth of the high: off only below 64.
  expect(onDay(70, [80, 100, 99])).toBe('unknown: differs');
  expect(onDay(62, [80, 100, 99])).toMatch(/^off/);
  expect(onDay(90, [98, 102, 100])).toMatch(/^off/);
});

test('a date of the calendar means its own days, a weekday those of the week beside it too', () => {
  // 20 December to 10 January at 98 to 102, the 11th at 120 to 125, then 98 to 102 again.
  const bars: readonly Bar[] = [...steady(22, [98, 102, 100]), [120, 125, 122], ...steady(20, [98, 102, 100])];
  const series = [ranged('BTC', '2025-12-20', bars)];
  const on13th = (more: Partial<Claim>): string =>
    told(judged(level(120, { asOf: '2026-01-13', direction: 'above', ...more }), '2026-01-15', { series }));
  expect(on13th({})).toBe('unknown: differs');
  expect(on13th({ isDated: true })).toBe('off: 98 to 102 USD on 2026-01-13');
});

describe('a high or a low', () => {
  test('of the day in progress is any price of it, as it may have gone on', () => {
    expect(on15th(high(97_480, { window: { kind: 'day' } }))).toBe('matches: 97500 USD on 2026-01-15');
    expect(on15th(high(96_500, { window: { kind: 'day' } }))).toBe('matches: 95000 to 97500 USD on 2026-01-15');
  });

  test('by hand: of a day that is over its own, up to 2 % short of it, as a day has other hours elsewhere', () => {
    // The 14th went from 93,000 to 100,000, the 15th from 93,000 to 94,000.
    const days = bitcoin(95_000, [93_000, 100_000, 93_500], [93_000, 94_000, 93_500]);
    const of14th = (claim: Claim): string => on15th({ ...claim, asOf: '2026-01-14' }, days);
    expect(of14th(high(100_400))).toBe('matches: 100000 USD on 2026-01-14');
    expect(of14th(high(98_000))).toBe('matches: 100000 USD on 2026-01-14');
    expect(of14th(high(97_000))).toBe('unknown: differs');
    expect(of14th(level(94_500, { direction: 'low' }))).toMatch(/^matches/);
    expect(of14th(level(96_500, { direction: 'low' }))).toBe('unknown: differs');
  });

  test('of a quiet day lies in the half of its prices that it ends', () => {
    // From 93,000 to 94,000 is 1 %: a high of 93,300 is nearer to the low.
    const quiet = bitcoin(...steady(3, [93_000, 94_000, 93_500]));
    const of13th = (value: number): string => on15th(high(value, { asOf: '2026-01-13' }), quiet);
    expect(of13th(93_700)).toMatch(/^matches/);
    expect(of13th(93_000)).toBe('unknown: differs');
  });

  test('of an index is told within 0.5 %, as its day has the same hours for all', () => {
    const series = [ranged('SPX', '2025-12-01', steady(40, [6800, 7000, 6900]))];
    const of12th = (value: number): string =>
      on15th(high(value, { subject: 'SPX', unit: 'pts', window: { kind: 'day' }, asOf: '2026-01-12' }), series);
    expect(of12th(6970)).toMatch(/^matches/);
    expect(of12th(6930)).toBe('unknown: differs');
  });

  test('shows the tolerance that was used, and the high alone', () => {
    const days = bitcoin(95_000, [93_000, 100_000, 93_500], [93_000, 94_000, 93_500]);
    const verdict = judged(high(98_200, { asOf: '2026-01-14' }), '2026-01-15T14:00:00Z', { series: days });
    expect(verdict).toMatchObject({ ours: 100_000, tolerance: 491 + 2000 });
    expect(verdict.steps?.map(({ what }) => what)).toEqual(['high']);
  });

  test('of two weeks is the highest price of them', () => {
    const window = { kind: 'rolling', days: 14 } as const;
    expect(on15th(high(97_500, { window }))).toMatch(/^matches/);
    expect(on15th(high(93_000, { window }))).toBe('unknown: differs');
    expect(on15th(high(110_000, { window }))).toMatch(/^off/);
  });

  test('with a comparison needs both: the level, and that nothing went further', () => {
    expect(on15th(high(97_500, { superlative: { overDays: 60 } }))).toMatch(/^matches/);
    const higherBefore = bitcoin([99_000, 105_000, 104_000], [93_000, 96_000, 95_500], [95_000, 97_500, 96_800]);
    expect(on15th(high(97_500, { superlative: { overDays: 60 } }), higherBefore)).toBe('unknown: differs');
  });

  test('without a day or a window is never called off: it may be of any time', () => {
    expect(on15th(high(110_000))).toBe('unknown: differs');
  });
});

describe('what is missing', () => {
  test('history that ends before the text says from when to when it would be needed', () => {
    const until = [ranged('BTC', '2025-12-01', steady(31, [87_000, 88_500, 87_600]))];
    expect(on15th(level(95_000), until)).toBe('unknown: history 2026-01-14 to 2026-01-15');
    expect(on15th(level(95_000), [])).toBe('unknown: no-series');
    expect(on15th(level(3, { subject: 'WIF' }))).toBe('unknown: no-series');
  });

  test('a text’s date alone reaches into the next day: without that day the data differ, but nothing is off', () => {
    const until = [ranged('BTC', '2024-08-01', steady(533, [90_000, 92_000, 91_000]))];
    const on = (claim: Claim): string => told(judged(claim, '2026-01-15', { series: until }));
    expect(on(level(91_500))).toMatch(/^matches/);
    expect(on(level(110_000, TODAY))).toBe('unknown: differs');
    const toDate = {
      kind: 'change-over-window',
      unit: '%',
      direction: 'up',
      halfDigit: 0.5,
      window: { kind: 'to-date', unit: 'year' },
    } as const;
    expect(on(level(25, toDate))).toBe('unknown: differs');
  });

  test('a day still in progress bears out, and never calls off', () => {
    const running = [
      ranged('BTC', '2024-07-31', [...steady(533, [90_000, 92_000, 91_000]), [91_000, 97_500, 96_000]], {
        provisionalFrom: dayOf('2026-01-15'),
      }),
    ];
    expect(on15th(level(97_000), running)).toMatch(/^matches/);
    expect(on15th(level(110_000, TODAY), running)).toBe('unknown: differs');
  });

  test('other numbers, and IWM for the index, are none of this', () => {
    expect(on15th(level(95_000, { scope: 'ema200' }))).toBe('unknown: not-served');
    expect(on15th(level(95_000, { unit: 'EUR' }))).toBe('unknown: unclear');
    const fund = [ranged('IWM', '2025-12-01', steady(40, [240, 250, 245]))];
    expect(on15th(level(2500, { subject: 'RUT', unit: 'pts' }), fund)).toBe('unknown: no-series');
  });

  test('a date that still goes on, or lies ahead, calls nothing off', () => {
    expect(on15th(level(110_000, { asOf: '2026-01' }))).toBe('unknown: differs');
    expect(on15th(level(110_000, { asOf: '2026-03-01' }))).toBe('unknown: window');
  });

  test('closes alone are held against what a day can move besides', () => {
    const coinless = [
      makeSeries(
        'BTC',
        Array.from({ length: 550 }, (_, i) => [dayOf('2024-08-01') + i, 91_000] as const),
      ),
    ];
    expect(on15th(level(91_000), coinless)).toMatch(/^matches/);
    expect(on15th(level(115_000, TODAY), coinless)).toBe('unknown: differs');
  });
});

describe('two prices in one', () => {
  test('ETH/BTC is the quotient of the closes, of which a day may lie between two', () => {
    const series = [...bitcoin(...steady(3, 100_000)), ranged('ETH', '2024-07-31', steady(540, 3_200))];
    const ratio = { subject: 'ETH/BTC', unit: 'ratio', halfDigit: 0.0005 };
    expect(on15th(level(0.032, ratio), series)).toMatch(/^matches/);
    expect(on15th(level(0.05, { ...ratio, ...TODAY }), series)).toMatch(/^off/);
    expect(on15th(level(0.05, { ...ratio, subject: 'SPX/BTC' }), series)).toBe('unknown: no-series');
  });
});

describe('whatever the prices', () => {
  const bar = fc.tuple(
    fc.double({ min: 1, max: 1e6, noNaN: true }),
    fc.double({ min: 0, max: 0.4, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  const bars = fc.array(
    bar.map(([low, width, at]): Bar => [low, low * (1 + width), low * (1 + width * at)]),
    { minLength: 40, maxLength: 40 },
  );
  const claims = fc.record({ of: fc.integer({ min: 0, max: 1 }), at: fc.double({ min: 0, max: 1, noNaN: true }) });

  test('a level inside a candidate day’s prices is never called off, and matches', () => {
    fc.assert(
      fc.property(bars, claims, fc.constantFrom('at', 'near', 'above', 'below'), (days, { of, at: place }, direction) => {
        const series = [ranged('BTC', '2025-12-14', days)];
        const [low, top] = [series[0]?.low?.[31 + of] ?? 0, series[0]?.high?.[31 + of] ?? 0];
        const claim = level(low + place * (top - low), { direction });
        expect(told(judged(claim, '2026-01-15T14:00:00Z', { series }))).toMatch(/^matches/);
      }),
      { numRuns: 200 },
    );
  });
});
