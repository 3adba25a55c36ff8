import { describe, expect, test } from 'vitest';
import type { Claim } from '../../lib/claims/claim.ts';
import { createClaimReader } from '../../lib/claims/create-claim-reader.ts';
import { epochDayOf, isoDate } from '../../lib/core/time.ts';
import { assetNames } from '../../lib/text/asset-names.ts';
import { sentencesOf } from '../../lib/text/sentences.ts';
import { historyOf } from '../../lib/verdicts/history-of.ts';
import type { StoredHistory } from '../../lib/verdicts/history-of.ts';
import { judge } from '../../lib/verdicts/judge.ts';
import type { Published, Verdict } from '../../lib/verdicts/verdict.ts';
import { FORECASTS, STATEMENTS } from '../loopback/pages/january-article.ts';
import { dayOf } from '../market/make-series.ts';
import { publishedOn, told } from '../verdicts/given.ts';
import { storedBefore, storedLater, storedThen } from './january-market.ts';

const PUBLISHED = publishedOn('2026-01-15');

/** The same as typed claims, by hand. */
const TYPED: readonly (readonly Claim[])[] = [
  [
    {
      kind: 'change-over-window',
      subject: 'RUT',
      isSubjectNamed: true,
      value: 7,
      unit: '%',
      halfDigit: 0.5,
      direction: 'up',
      window: { kind: 'first-days', days: 15, year: 2026 },
    },
    {
      kind: 'market-value-change',
      subject: 'RUT',
      isSubjectNamed: true,
      value: 220e9,
      unit: 'USD',
      halfDigit: 5e9,
      hedge: 'about',
      direction: 'up',
    },
  ],
  [
    {
      kind: 'streak-outperformance',
      subject: 'RUT~SPX',
      isSubjectNamed: true,
      direction: 'above',
      window: { kind: 'consecutive', count: 9, unit: 'day' },
      superlative: { since: '2017' },
    },
  ],
  [
    {
      kind: 'price-level',
      subject: 'BTC',
      isSubjectNamed: true,
      value: 98_000,
      unit: 'USD',
      halfDigit: 500,
      direction: 'near',
      isApproach: true,
    },
  ],
  [{ kind: 'drawdown-from-ath', subject: 'ALT', isSubjectNamed: true, value: [80, 90], unit: '%', halfDigit: 0.5, direction: 'down' }],
  [{ kind: 'ratio-threshold', subject: 'ALT', isSubjectNamed: true, value: 1, unit: 'ratio', direction: 'above', scope: 'long-short' }],
];

/** What the claim reader makes of the article, a list of claims a sentence. */
function read(sentences: readonly string[]): readonly (readonly Claim[])[] {
  const reader = createClaimReader({ language: 'en', names: assetNames(), publishedDay: epochDayOf(PUBLISHED.ms) });
  return sentences.map((text) => sentencesOf(text, 'en').flatMap((one) => reader.read(one.text).claims.map(({ claim }) => claim)));
}

type Judged = readonly (readonly [string, Verdict])[];

function verdicts(claims: readonly (readonly Claim[])[], stored: StoredHistory, published: Published | undefined = PUBLISHED): Judged {
  const history = historyOf(stored);
  return claims.flatMap((own) =>
    own.map((claim) => {
      const beside = own.filter((other) => other !== claim);
      return [`${claim.subject} ${claim.kind}`, judge(claim, published, history, beside)] as const;
    }),
  );
}

const wordsOf = (judged: Judged): readonly (readonly [string, string])[] => judged.map(([name, { word }]) => [name, word]);
const verdictOf = (judged: Judged, name: string): Verdict =>
  judged.find(([own]) => own === name)?.[1] ?? { word: 'unknown', missing: { why: 'unclear' } };

const STREAK = 'RUT~SPX streak-outperformance';
const NAMES = [
  'RUT change-over-window',
  'RUT market-value-change',
  STREAK,
  'BTC price-level',
  'ALT drawdown-from-ath',
  'ALT ratio-threshold',
] as const;
const all = (word: string): readonly (readonly [string, string])[] => NAMES.map((name) => [name, word]);

describe.for([
  ['claims typed by hand', () => TYPED],
  ['sentences, read', () => read(STATEMENTS)],
] as const)('the article of 15 January 2026, from %s', ([, claims]) => {
  test('matches in every statement, by what was stored that evening', () => {
    const judged = verdicts(claims(), storedThen());
    expect(wordsOf(judged)).toEqual(all('matches'));
    const change = verdictOf(judged, 'RUT change-over-window');
    const figures = change.steps?.filter(({ what }) => what === 'change').map(({ value }) => Number(value.toFixed(1))) ?? [];
    // 2655.5 ÷ 2481.91 − 1 on 14 January.
    expect(figures).toContain(7);
    expect(told(verdictOf(judged, 'BTC price-level'))).toBe('matches: 94600 to 97800 USD on 2026-01-14');
    expect(told(verdictOf(judged, 'ALT ratio-threshold'))).toMatch(/^matches: 75 % of coins/);
  });

  test('has its nine sessions to 14 January, each ahead, and the last ones as long in 2017', () => {
    const streak = verdictOf(verdicts(claims(), storedThen()), STREAK);
    expect(told(streak)).toBe('matches: 9 days on 2026-01-14');
    const steps = streak.steps ?? [];
    const leads = steps.filter(({ what }) => what === 'lead');
    expect(leads.map(({ day }) => isoDate(day ?? 0))).toEqual([
      '2026-01-02',
      '2026-01-05',
      '2026-01-06',
      '2026-01-07',
      '2026-01-08',
      '2026-01-09',
      '2026-01-12',
      '2026-01-13',
      '2026-01-14',
    ]);
    for (const { value } of leads) expect(value).toBeGreaterThan(0);
    expect(steps).toContainEqual(expect.objectContaining({ what: 'as-long', value: 9, day: dayOf('2017-09-01') }));
  });

  test('still matches in spring, but for the run: a longer one has superseded it', () => {
    const judged = verdicts(claims(), storedLater(12));
    expect(wordsOf(judged)).toEqual(NAMES.map((name) => [name, name === STREAK ? 'superseded' : 'matches']));
    expect(verdictOf(judged, STREAK)).toMatchObject({ ours: 9, since: { value: 12 } });
    expect(wordsOf(verdicts(claims(), storedLater(9)))).toEqual(all('matches'));
  });

  test('cannot be checked by a history that ends with 2025: each says which days are missing', () => {
    const judged = verdicts(claims(), storedBefore());
    expect(wordsOf(judged)).toEqual(all('unknown'));
    for (const [name, verdict] of judged) {
      const missing = verdict.word === 'unknown' ? verdict.missing : undefined;
      expect(missing, name).toMatchObject({ why: 'history' });
      const to = missing?.why === 'history' ? missing.to : 0;
      expect(to, name).toBeGreaterThanOrEqual(dayOf('2026-01-14'));
    }
  });

  test('cannot be checked without a date of publication', () => {
    const history = historyOf(storedThen());
    for (const own of claims()) for (const claim of own) expect(told(judge(claim, undefined, history))).toBe('unknown: no-date');
  });
});

test('the article’s forecasts are read as forecasts, so they are no claims and never judged', () => {
  const reader = createClaimReader({ language: 'en', names: assetNames(), publishedDay: epochDayOf(PUBLISHED.ms) });
  const readings = FORECASTS.map((text) => ({ text, ...reader.read(text) }));
  expect(readings.map(({ claims, unchecked }) => [claims, unchecked.map(({ why }) => why)])).toEqual([
    [[], ['forecast']],
    [[], ['forecast']],
  ]);
  for (const { text, unchecked } of readings) expect(unchecked.map(({ start, end }) => text.slice(start, end)).join()).toMatch(/\d/);
});
