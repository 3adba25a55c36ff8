import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../lib/claims/claim.ts';
import { createClaimReader } from '../../../lib/claims/create-claim-reader.ts';
import { parseIsoDate } from '../../../lib/core/time.ts';
import type { LanguageCode } from '../../../lib/text/language-code.ts';
import { assetNames } from '../../../lib/text/asset-names.ts';

const names = assetNames();

/** The claims of a sentence of a text of Thursday, 15 January 2026, or of another day. */
function claimsOf(sentence: string, day = '2026-01-15', language: LanguageCode = 'en'): readonly Claim[] {
  const publishedDay = parseIsoDate(day);
  const reader = createClaimReader({ language, names, ...(publishedDay === undefined ? {} : { publishedDay }) });
  return reader.read(sentence).claims.map(({ claim }) => claim);
}

const EARLIER = { kind: 'since-event', event: 'earlier' };

describe('a level of a time that is told and not known is none of now', () => {
  test.for([
    'Ether was worth $1,900 a year ago.',
    'A decade ago, bitcoin traded at $430.',
    'Bitcoin stood at $67,000 several months ago.',
    'Bitcoin was at $69,500 on polling day.',
    'On inauguration day, Bitcoin traded at $102,000.',
    'Ether changed hands at $2,200 before the June selloff.',
    'Ahead of the Fed meeting, Bitcoin traded at $92,000.',
    'Bitcoin traded at $16,500 back then.',
    'Earlier this year, Bitcoin traded at $87,500.',
    'Solana fell to $120 on 8/4/2025.',
    'Bitcoin traded at $19,000 during the 2017 boom.',
    'Bitcoin previously traded at $91,000.',
    'Bitcoin was at $93,000 at the start of last week.',
    'Ether began the year at $2,970.',
    'Solana traded at $210 that summer.',
    'Bitcoin fell to $103,000 two Fridays ago.',
    'Bitcoin fell to $103,000 the day after.',
    'Ether traded at $3,000 this time last year.',
    'In recent months, XRP has traded at $2.',
    'Bitcoin traded at $91,000 in the second week of January.',
  ])('%s', (sentence) => {
    expect(claimsOf(sentence)).toMatchObject([{ kind: 'price-level', window: EARLIER }]);
    expect(claimsOf(sentence)[0]).not.toHaveProperty('asOf');
  });
});

test.for([
  ['Ether traded at $3,200 three days ago.', '2026-01-12'],
  ['Two weeks ago Bitcoin traded at $87,500.', '2026-01-01'],
  ['Bitcoin traded at $86,000 a month ago.', '2025-12-15'],
  ['Bitcoin ended October at $109,500.', '2025-10-31'],
  ['Ether closed 2024 at $3,330.', '2024-12-31'],
  ['Bitcoin finished last year at $87,600.', '2025-12-31'],
  ['Bitcoin closed out the third quarter at $114,000.', '2025-09-30'],
  ['Bitcoin started December at $90,400.', '2025-12-01'],
  ['On 2025-10-10, Bitcoin fell to $105,000.', '2025-10-10'],
  ['On 10/10/2025 Bitcoin fell to $105,000.', '2025-10-10'],
  ['Ether fell to $3,900 on 13/10/2025.', '2025-10-13'],
  ['Ether fell to $3,900 on 10/13/2025.', '2025-10-13'],
] as const)('the day of a level is read: %s', ([sentence, asOf]) => {
  expect(claimsOf(sentence)).toMatchObject([{ kind: 'price-level', asOf }]);
});

test('a month ago of the last day of a longer month is the last day of the shorter one', () => {
  expect(claimsOf('Bitcoin traded at $90,000 a month ago.', '2025-03-31')[0]?.asOf).toBe('2025-02-28');
});

test.for([
  ['Bitcoin gained 5% last year.', { kind: 'between', from: '2025', to: '2025' }],
  ['Last month, Bitcoin gained 5%.', { kind: 'between', from: '2025-12', to: '2025-12' }],
  ['Bitcoin gained 5% last week.', { kind: 'between', from: '2026-01-05', to: '2026-01-11' }],
  ['Bitcoin gained 5% last quarter.', { kind: 'between', from: '2025-10', to: '2025-12' }],
  ['Bitcoin gained 5% in the last year.', { kind: 'rolling', days: 365 }],
  ['Bitcoin gained 5% over the past month.', { kind: 'rolling', days: 30 }],
  ['Bitcoin gained 5% in the last three weeks.', { kind: 'rolling', days: 21 }],
  ['Bitcoin gained 5% in the third quarter.', { kind: 'between', from: '2025-07', to: '2025-09' }],
  ['In the first quarter of 2024, Bitcoin gained 5%.', { kind: 'between', from: '2024-01', to: '2024-03' }],
  ['Bitcoin gained 5% in April of last year.', { kind: 'between', from: '2025-04', to: '2025-04' }],
  ['Bitcoin gained 5% in the first half of 2025.', { kind: 'between', from: '2025-01', to: '2025-06' }],
  ['Bitcoin gained 5% over the weekend.', { kind: 'between', from: '2026-01-10', to: '2026-01-11' }],
  ['Bitcoin gained 5% in the second week of December.', EARLIER],
  ['Bitcoin gained 5% over the past few weeks.', EARLIER],
  ['Bitcoin gained 5% in the last week of December.', EARLIER],
  ['Bitcoin rose 5% from a week ago.', { kind: 'rolling', days: 7 }],
  ['Bitcoin ended November up 5%.', { kind: 'between', from: '2025-11', to: '2025-11' }],
] as const)('the time of a change is read: %s', ([sentence, window]) => {
  expect(claimsOf(sentence)).toMatchObject([{ kind: 'change-over-window', value: 5, window }]);
});

test('at a weekend nobody can tell which week the last one is', () => {
  expect(claimsOf('Bitcoin gained 5% last week.', '2026-01-17')).toMatchObject([{ window: EARLIER }]);
});

test('a level of a stretch of the calendar keeps the stretch', () => {
  expect(claimsOf('Last week, Bitcoin fell below $91,000.')).toMatchObject([
    { direction: 'below', window: { kind: 'between', from: '2026-01-05', to: '2026-01-11' } },
  ]);
  expect(claimsOf('Bitcoin touched $124,000 in the third quarter.')).toMatchObject([
    { window: { kind: 'between', from: '2025-07', to: '2025-09' } },
  ]);
});

test('a place in a row counts a run, and is no length', () => {
  expect(claimsOf('Ether fell for the fourth straight week.')).toMatchObject([{ window: { kind: 'consecutive', count: 4, unit: 'week' } }]);
});

test.for([
  ['Bitcoin stieg im vergangenen Jahr um 5 Prozent.', { kind: 'between', from: '2025', to: '2025' }],
  ['Letzten Monat stieg Bitcoin um 5 Prozent.', { kind: 'between', from: '2025-12', to: '2025-12' }],
  ['Bitcoin stieg in den vergangenen zwölf Monaten um 5 Prozent.', { kind: 'rolling', days: 365 }],
  ['Bitcoin stieg im dritten Quartal um 5 Prozent.', { kind: 'between', from: '2025-07', to: '2025-09' }],
] as const)('in German: %s', ([sentence, window]) => {
  expect(claimsOf(sentence, '2026-01-15', 'de')).toMatchObject([{ kind: 'change-over-window', value: 5, window }]);
});

test.for([
  ['Vor einem Monat stand Bitcoin bei 86.000 Dollar.', { asOf: '2025-12-15' }],
  ['Am 10.10.2025 fiel Bitcoin auf 105.000 Dollar.', { asOf: '2025-10-10', isDated: true }],
  ['Am 10. Oktober fiel Bitcoin auf 105.000 Dollar.', { asOf: '2025-10-10', isDated: true }],
  ['Vor einem Jahr stand Bitcoin bei 99.000 Dollar.', { window: EARLIER }],
  ['Damals stand Bitcoin bei 16.500 Dollar.', { window: EARLIER }],
] as const)('a German level: %s', ([sentence, time]) => {
  expect(claimsOf(sentence, '2026-01-15', 'de')).toMatchObject([{ kind: 'price-level', ...time }]);
});

test.each([
  ['Bitcoin fell to $82,000 on April 3, 2025.', true],
  ['On April 3 Bitcoin fell to $82,000.', true],
  ['Bitcoin fell by 5% on 3 April.', true],
  ['Bitcoin hit an all-time high of $126,000 on October 6, 2025.', true],
  ['Bitcoin fell to $82,000 on Thursday.', undefined],
  ['Bitcoin fell to $82,000 yesterday.', undefined],
  ['Bitcoin fell to $82,000 ten days ago.', undefined],
  ['Bitcoin fell to $82,000 in April 2025.', undefined],
] as const)('a day that is given by month and day is told apart from other ways to name one: %s', (sentence, isDated) => {
  expect(claimsOf(sentence)[0]?.isDated).toBe(isDated);
});
