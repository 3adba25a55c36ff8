import { describe, expect, test } from 'vitest';
import type { Claim, ClaimWindow } from '../../lib/claims/claim.ts';
import { epochDay, isoDate } from '../../lib/core/time.ts';
import type { EpochDay } from '../../lib/core/units.ts';
import { previousSession } from '../../lib/market/us-sessions.ts';
import { historyOf } from '../../lib/verdicts/history-of.ts';
import { judge } from '../../lib/verdicts/judge.ts';
import { MARKET_DIR } from '../market/real-history.ts';
import { publishedOn } from './given.ts';
import { realMarket, realRanges } from './real-market.ts';

const SUBJECTS = ['BTC', 'ETH', 'SOL', 'SPX', 'RUT'] as const;
const UNITS = ['week', 'month', 'quarter', 'year'] as const;
const [FROM, TO] = [epochDay(2023, 1, 1), epochDay(2025, 12, 31)];

const isIndex = (subject: string): boolean => subject === 'SPX' || subject === 'RUT';

/** Closes by day, read apart from the code under test. */
function closesBySubject(): ReadonlyMap<string, ReadonlyMap<EpochDay, number>> {
  const { series, coins = [] } = realMarket();
  const columns = SUBJECTS.map((subject) => series.find(({ id }) => id === subject) ?? coins.find(({ coin }) => coin === 'solana'));
  return new Map(
    SUBJECTS.map((subject, i) => [subject, new Map([...(columns[i]?.days ?? [])].map((day, row) => [day, columns[i]?.close[row] ?? 0]))]),
  );
}

/** The calendar's own unit of a day, by its ISO date. */
function unitStart(unit: (typeof UNITS)[number], day: EpochDay): EpochDay {
  // 1 January 1970 was a Thursday, three days after a Monday.
  if (unit === 'week') return day - ((day + 3) % 7);
  const [year = 0, month = 1] = isoDate(day).split('-').map(Number);
  if (unit === 'year') return epochDay(year, 1, 1);
  return epochDay(year, unit === 'month' ? month : 3 * Math.floor((month - 1) / 3) + 1, 1);
}

function closeBefore(closes: ReadonlyMap<EpochDay, number>, day: EpochDay): number | undefined {
  for (let back = 1; back <= 6; back += 1) if (closes.has(day - back)) return closes.get(day - back);
  return undefined;
}

const changeClaim = (subject: string, change: number, digits: number, time: Pick<Claim, 'window' | 'asOf'>): Claim => ({
  kind: 'change-over-window',
  subject,
  isSubjectNamed: true,
  value: Math.abs(Number(change.toFixed(digits))),
  unit: '%',
  halfDigit: 0.5 * 10 ** -digits,
  direction: change < 0 ? 'down' : 'up',
  ...time,
});

const ofSession = (change: number): Claim => changeClaim('SPX', change, 1, { window: { kind: 'day' }, asOf: '2025-04-09' });

const of3rd = (subject: string, change: number): Claim => ({
  ...changeClaim(subject, change, 0, { window: { kind: 'day' }, asOf: '2025-04-03' }),
  isDated: true,
});

describe.skipIf(!MARKET_DIR)('changes of real history, as a text may state them', () => {
  const history = historyOf(MARKET_DIR ? realMarket() : { series: [] });
  const closesOf = MARKET_DIR ? closesBySubject() : new Map<string, ReadonlyMap<EpochDay, number>>();

  test('a true change of this week, month, quarter or year is never off, on any day of 2023 to 2025', () => {
    const wrong: string[] = [];
    let matched = 0;
    let all = 0;
    for (const subject of SUBJECTS) {
      const closes = closesOf.get(subject) ?? new Map<EpochDay, number>();
      for (let day = FROM; day <= TO; day += 1) {
        for (const unit of UNITS) {
          // By the close of the text's own day, or by the last one before it.
          for (const end of [day, isIndex(subject) ? previousSession(day) : day - 1]) {
            const [close, base] = [closes.get(end), closeBefore(closes, unitStart(unit, end))];
            if (close === undefined || base === undefined) continue;
            const claim = changeClaim(subject, (close / base - 1) * 100, 0, { window: { kind: 'to-date', unit } });
            const { word } = judge(claim, publishedOn(isoDate(day)), history);
            all += 1;
            if (word === 'matches') matched += 1;
            if (word === 'off') wrong.push(`${subject} ${unit} ${(close / base - 1) * 100} by ${isoDate(end)} on ${isoDate(day)}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(matched / all).toBeGreaterThan(0.99);
  });

  test('a session before the text’s date is judged by its close, "today" in the evening of New York by that day’s', () => {
    // 9 April 2025: the S&P 500 closed 9.52 % higher, between −0.7 % and +9.9 % on its way.
    expect(judge(ofSession(9.5), publishedOn('2025-04-10'), history).word).toBe('matches');
    expect(judge(ofSession(2.5), publishedOn('2025-04-10'), history).word).toBe('unknown');
    expect(judge(ofSession(2.5), publishedOn('2025-04-09T16:00:00Z'), history).word).toBe('matches');
    const atNine = { ms: Date.parse('2025-04-10T01:00:00Z'), isDayOnly: false };
    expect(judge({ ...ofSession(9.5), asOf: '2025-04-10' }, atNine, history).word).toBe('matches');
    expect(judge(ofSession(9.5), { ...atNine, day: epochDay(2025, 4, 9) }, history).word).toBe('matches');
  });

  test('a true change of a day that is named by month and day matches by its close, and is never off by its low or its high', () => {
    const wrong: string[] = [];
    for (const id of ['BTC', 'ETH', 'SPX', 'RUT'] as const) {
      const { days, close, high, low } = realRanges(id);
      for (const [row, day] of days.entries()) {
        const base = close[row - 1];
        if (day < FROM || day > TO - 30 || base === undefined) continue;
        for (const [price = 0, words] of [
          [close[row], ['matches']] as const,
          ...[high, low].map((of) => [of?.[row], ['matches', 'unknown']] as const),
        ]) {
          const claim = {
            ...changeClaim(id, (price / base - 1) * 100, 1, { window: { kind: 'day' }, asOf: isoDate(day) }),
            isDated: true,
          } as const;
          const told = [day, day + 1, day + 30].map((on) => judge(claim, publishedOn(isoDate(on)), history).word);
          if (!told.every((word) => words.some((one) => one === word))) wrong.push(`${id} ${isoDate(day)} at ${price}: ${told.join()}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('of 3 April 2025 a rise of 2 % of the S&P 500, which fell 4.8 %, and one of 10 % of Bitcoin, which rose 0.7 %, are off', () => {
    for (const published of ['2025-04-04', '2025-07-23', '2026-11-22'].map(publishedOn)) {
      expect(judge(of3rd('SPX', 2), published, history).word).toBe('off');
      expect(judge(of3rd('BTC', 10), published, history).word).toBe('off');
      expect(judge(of3rd('SPX', -5), published, history).word).toBe('matches');
    }
  });

  /** Years, quarters and months of 2023 to 2025 as a text names them: first and last month, and the calendar days. */
  const spans = [12, 3, 1].flatMap((months) =>
    Array.from({ length: 36 / months }, (_, i) => {
      const first = i * months;
      const name = (month: number): string => {
        const year = 2023 + Math.floor(month / 12);
        return months === 12 ? `${year}` : `${year}-${`${(month % 12) + 1}`.padStart(2, '0')}`;
      };
      const start = epochDay(2023 + Math.floor(first / 12), (first % 12) + 1, 1);
      const last = epochDay(2023 + Math.floor((first + months) / 12), ((first + months) % 12) + 1, 1) - 1;
      return { window: { kind: 'between', from: name(first), to: name(first + months - 1) } satisfies ClaimWindow, start, last };
    }),
  );

  test('of a year, a quarter or a month that is over, the true change matches, and no other of half its size or the other sign', () => {
    const wrong: string[] = [];
    for (const subject of SUBJECTS) {
      const closes = closesOf.get(subject) ?? new Map<EpochDay, number>();
      for (const { window, start, last } of spans) {
        const [base, close] = [closeBefore(closes, start), closeBefore(closes, last + 1)];
        if (base === undefined || close === undefined) continue;
        const change = (close / base - 1) * 100;
        for (const asOf of [undefined, ...(window.from === window.to ? [window.from] : [])]) {
          for (const published of [last + 1, last + 2, last + 30, last + 300].map((day) => publishedOn(isoDate(day)))) {
            const time = { window, ...(asOf !== undefined && { asOf }) };
            const wordOf = (value: number): string => judge(changeClaim(subject, value, 1, time), published, history).word;
            if (wordOf(change) !== 'matches') wrong.push(`${subject} ${window.from}–${window.to}: true is ${wordOf(change)}`);
            if (Math.abs(change) < 1) continue;
            if (wordOf(-change) === 'matches') wrong.push(`${subject} ${window.from}–${window.to}: the other sign matches`);
            if (wordOf(change / 2) === 'matches') wrong.push(`${subject} ${window.from}–${window.to}: half of it matches`);
          }
        }
      }
    }
    expect([...new Set(wrong)]).toEqual([]);
  });
});
