import { expect, test } from 'vitest';
import { days, hours } from '../../lib/core/time.ts';
import { formatters } from '../../lib/view/formatters.ts';
import type { Say } from '../../lib/view/say.ts';
import { sentimentTab } from '../../lib/view/sentiment-tab.ts';
import { catalogueText } from './catalogue-text.ts';
import { madeUpSentiment } from './two-coins.ts';

const NOW = Date.UTC(2026, 2, 3, 12);
const SAY: Say = { t: catalogueText, format: formatters('en-GB'), sourceName: (id) => `<${id}>`, nowMs: NOW, pace: { dataSaver: false } };

function staleAt(nowMs: number, dataSaver = false): readonly (string | false | undefined)[] {
  const choice = { measure: 'global-account', period: '7d', universeSize: 100 } as const;
  const tab = sentimentTab(madeUpSentiment(), choice, { ...SAY, nowMs, pace: { dataSaver } });
  const { longShort, season, drawdown, fearGreed, netflow, coins } = tab;
  return [longShort, season, drawdown, fearGreed, netflow, coins].map((part) => part.kind === 'known' && part.stale);
}

test('every group that is out of date says so in words, with the day or instant that it is of', () => {
  expect(staleAt(NOW)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
  expect(staleAt(NOW + days(14))).toEqual([
    'Out of date: 3 Mar 2026, 10:00 UTC',
    'Out of date: 3 Mar 2026',
    'Out of date: 3 Mar 2026, 11:00 UTC',
    'Out of date: 2 Mar 2026',
    'Out of date: 3 Mar 2026, 00:00 UTC',
    'Out of date: 2 Mar 2026',
  ]);
});

test('the hourly list is after three hours, with data saver, which asks daily, after three days', () => {
  const { fetchedAtMs } = madeUpSentiment().universe;
  const isStale = (age: number, dataSaver: boolean): boolean => staleAt(fetchedAtMs + age, dataSaver)[2] !== undefined;
  expect([isStale(hours(3), false), isStale(hours(3) + 1, false)]).toEqual([false, true]);
  expect([isStale(days(3), true), isStale(days(3) + 1, true)]).toEqual([false, true]);
});

test('six-hourly balances of a daily table are after a day and eighteen hours, with data saver after four days', () => {
  const toMs = madeUpSentiment().netflow[0]?.toMs ?? expect.unreachable();
  const isStale = (age: number, dataSaver: boolean): boolean => staleAt(toMs + age, dataSaver)[4] !== undefined;
  expect([isStale(hours(42), false), isStale(hours(42) + 1, false)]).toEqual([false, true]);
  expect([isStale(days(4), true), isStale(days(4) + 1, true)]).toEqual([false, true]);
});
