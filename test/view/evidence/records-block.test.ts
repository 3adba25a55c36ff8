import { describe, expect, test } from 'vitest';
import type { OutperformanceStreak } from '../../../lib/analytics/outperformance-streak.ts';
import type { PairData } from '../../../lib/view/pair-data.ts';
import { recordsBlock } from '../../../lib/view/evidence/records-block.ts';
import type { PairEvidence } from '../../../lib/view/pair-evidence.ts';
import { day, series } from '../made-up.ts';
import { madeUpSay } from './made-up-say.ts';

const data = (equity: 'RUT' | 'SPX' = 'RUT'): PairData => ({
  wanted: { equity, crypto: 'TOTAL' },
  equity: series(equity, [], []),
  crypto: series('TOTAL', [], []),
  aligned: { days: new Int32Array(0), x: new Float64Array(0), y: new Float64Array(0) },
  asOfDay: day('2026-11-20'),
  market: 'live',
});
const HIGHS: PairEvidence['highs'] = {
  equity: {
    day: day('2026-11-20'),
    value: 2534.06,
    distance: 0,
    daysSince: 0,
    ytd: { value: 0.0712, from: day('2025-12-31'), to: day('2026-11-20') },
    firstSessions: { value: 0.0689, from: day('2025-12-31'), to: day('2026-01-23') },
  },
  crypto: { day: day('2025-10-06'), value: 4.28e12, distance: -0.231, daysSince: 411 },
};
const blockOf = (evidence: Partial<PairEvidence>) => recordsBlock({ highs: {}, valueAdded: {}, ...evidence }, data(), madeUpSay());

describe('records', () => {
  test('a series at its record and one below it, each with its own dates', () => {
    expect(blockOf({ highs: HIGHS }).sentence).toBe(
      'Russell 2000: the close of 20 Nov 2026 was its record. Crypto market cap: the close of 21 Nov 2026 was 23.1 % below its record of 6 Oct 2025.',
    );
  });

  test('an equal close later is not the record, and not below it either', () => {
    const equal = { ...HIGHS.equity, day: day('2026-11-19'), value: 2534, distance: 0, daysSince: 1 };
    expect(blockOf({ highs: { equity: equal } }).sentence).toBe(
      'Russell 2000: the close of 20 Nov 2026 equalled its record of 19 Nov 2026.',
    );
  });

  test('the table has both series side by side, with a dash where there is nothing', () => {
    expect(blockOf({ highs: HIGHS }).highs).toMatchObject({
      head: ['Measure', 'Russell', 'Crypto cap'],
      rows: [
        ['Record close', '2,534.1', '$4.28tn'],
        ['Date', '20 Nov 2026', '6 Oct 2025'],
        ['Calendar days since', '0', '411'],
        ['Distance', '0.0 %', '−23.1 %'],
        ['Year to date, 2026', '+7.1 %', '–'],
        ['First 15 sessions of the year', '+6.9 %', '–'],
      ],
    });
  });

  test('too little data: no closed day', () => {
    const block = blockOf({});
    expect([block.sentence, block.highs, block.note]).toEqual(['No closed day yet.', undefined, undefined]);
  });
});

test('market value added is about a figure, with the published one that it rests on', () => {
  const ytd = {
    value: 2.2e11,
    start: 3.14e12,
    return: 0.07,
    from: day('2025-12-31'),
    to: day('2026-11-20'),
    published: { day: day('2024-02-22'), value: 2.95e12, source: 'A publisher, 22 February 2024', url: 'https://example.com' },
  };
  expect(blockOf({ valueAdded: { ytd } }).figures).toEqual([
    {
      name: 'Market value added in 2026',
      value: 'about +$220bn',
      note: 'on about $3.14tn at the start: $2.95tn of 22 Feb 2024, moved with the index. A publisher, 22 February 2024.',
    },
  ]);
});

describe('streaks', () => {
  const STREAK: OutperformanceStreak = {
    asOf: day('2026-11-20'),
    current: { length: 5, from: day('2026-11-16') },
    longest: { length: 15, from: day('2026-01-02'), to: day('2026-01-23') },
    lastAsLong: { length: 6, from: day('2026-08-03'), to: day('2026-08-10') },
  };
  const said = (own: Partial<OutperformanceStreak>): string => blockOf({ streak: { ...STREAK, ...own } }).streak;

  test('a running one is dated, with the last one as long', () => {
    expect(said({})).toBe(
      'Russell 2000 was ahead of the S&P 500 on 5 sessions in a row to 20 Nov 2026. The last streak as long ended on 10 Aug 2026.',
    );
  });

  test('its place among all of them', () => {
    expect(said({ rank: { place: 12, of: 840 } })).toContain(
      ' to 20 Nov 2026. Of 840 such streaks 11 were longer. The last streak as long',
    );
  });

  test('one that was never matched says so', () => {
    const { lastAsLong: _, ...never } = STREAK;
    expect(blockOf({ streak: never }).streak).toBe(
      'Russell 2000 was ahead of the S&P 500 on 5 sessions in a row to 20 Nov 2026. No earlier one was as long.',
    );
  });

  test('one and two sessions are not compared with the past', () => {
    expect(said({ current: { length: 1, from: day('2026-11-20') } })).toBe(
      'Russell 2000 was ahead of the S&P 500 on 20 Nov 2026, after a session on which it was not.',
    );
    expect(said({ current: { length: 2, from: day('2026-11-19') } })).toBe(
      'Russell 2000 was ahead of the S&P 500 on 2 sessions in a row to 20 Nov 2026.',
    );
  });

  test('none at the moment', () => {
    expect(said({ current: { length: 0 } })).toBe('Russell 2000 was not ahead of the S&P 500 on 20 Nov 2026: no streak.');
    expect(blockOf({ streak: { ...STREAK, current: { length: 0 } } }).figures.map(({ name }) => name)).not.toContain(
      'Sessions in a row ahead of the S&P 500',
    );
  });

  test('the longest and the last one as long are listed with their dates', () => {
    expect(blockOf({ streak: STREAK }).figures).toEqual([
      { name: 'Sessions in a row ahead of the S&P 500', value: '5 sessions' },
      { name: 'Longest streak ahead of the S&P 500', value: '15 sessions', note: '2 Jan 2026 to 23 Jan 2026' },
      { name: 'Last one as long', value: '6 sessions', note: '3 Aug 2026 to 10 Aug 2026' },
    ]);
  });

  test('without the S&P 500, or against itself, there is none, and the reason is told', () => {
    expect(blockOf({}).streak).toBe('No streak yet: it needs the closes of the S&P 500.');
    expect(recordsBlock({ highs: {}, valueAdded: {} }, data('SPX'), madeUpSay({ equity: 'SPX' })).streak).toBe(
      'No streak against the S&P 500: the equity series is the S&P 500 itself.',
    );
  });
});
