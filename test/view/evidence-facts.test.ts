import { describe, expect, test } from 'vitest';
import { hours } from '../../lib/core/time.ts';
import { cardOf } from '../../lib/view/badge-card.ts';
import type { CardGroup } from '../../lib/view/badge-card.ts';
import { badgeConditionOf } from '../../lib/view/badge-condition.ts';
import type { BadgeFacts } from '../../lib/view/badge-facts.ts';
import { badgeFormat } from '../../lib/view/badge-format.ts';
import type { EvidenceFacts } from '../../lib/view/evidence-facts.ts';
import { evidenceFactsOf } from '../../lib/view/evidence-facts-of.ts';
import { formatters } from '../../lib/view/formatters.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import { pairEvidence } from '../../lib/view/pair-evidence.ts';
import { parseEvidenceFacts } from '../../lib/view/parse-evidence-facts.ts';
import { catalogueText } from './catalogue-text.ts';
import { AS_OF, facts, NOW } from './made-up-facts.ts';
import { day, from, walks } from './made-up.ts';

const FACTS: EvidenceFacts = {
  version: 1,
  market: 'live',
  pair: { equity: 'RUT', crypto: 'TOTAL' },
  equityShown: 'RUT',
  asOfDay: AS_OF,
  staleAtMs: NOW + hours(30),
  expiresAtMs: NOW + hours(90),
  beyond: { r: 0.12, n: 90, words: 'not distinguishable from none' },
  regime: { changed: false, lastDay: day('2020-03-20') },
  lead: { k: 0, n: 252 },
  high: { day: day('2025-12-11'), change: -0.042, toDay: AS_OF },
  streak: { length: 9, toDay: AS_OF, lastAsLongDay: day('2017-06-09') },
};

const groupsOf = (evidence: unknown, shown: BadgeFacts = facts(), nowMs = NOW): readonly CardGroup[] =>
  cardOf(
    {
      condition: badgeConditionOf(shown, false, nowMs),
      coins: undefined,
      evidence,
      coin: undefined,
      nowMs,
      menuOpen: false,
      siteName: 'CoinDesk',
      corner: 'bottom-right',
    },
    { t: catalogueText, format: badgeFormat('en-GB'), figures: formatters('en-GB'), nowMs },
  ).groups;

/** The lines of the evidence as one reads them. */
const read = (...args: Parameters<typeof groupsOf>): readonly string[] =>
  groupsOf(...args).flatMap(({ title, lines }) =>
    title === 'Evidence' ? lines.map(({ label, figure, note }) => `${label}: ${figure} (${note})`) : [],
  );

describe('the evidence on the card', () => {
  test('says in five lines what is left beyond the S&P 500, whether the link changed, who leads, the record and the streak', () => {
    expect(read(FACTS)).toEqual([
      'Beyond the S&P 500: r 0.12 (Not distinguishable from none, 90 sessions to 31 Dec 2025)',
      'Change of the link: None found (Two windows of 90 sessions, to 31 Dec 2025; had changed by 20 Mar 2020)',
      'Lead: None found (252 sessions to 31 Dec 2025)',
      'Russell 2000 record close: 11 Dec 2025 (−4.2\u202f% since, to 31 Dec 2025)',
      'Ahead of the S&P 500: 9 sessions in a row (To 31 Dec 2025; last as long to 9 Jun 2017)',
    ]);
  });

  test.for<[string, Partial<EvidenceFacts>, string]>([
    ['a link that stays', { beyond: { r: 0.4, n: 90, words: 'move together' } }, 'r 0.40 (Still move together, 90 sessions'],
    ['one that turns round', { beyond: { r: -0.4, n: 90, words: 'move apart' } }, 'r −0.40 (Then move apart, 90 sessions'],
    ['one without an interval', { beyond: { r: 0.4, n: 24 } }, 'r 0.40 (No interval, 24 sessions'],
    ['a change', { regime: { changed: true } }, 'Change of the link: Changed lately (Two windows of 90 sessions, to 31 Dec 2025)'],
    ['a lead of crypto', { lead: { k: -3, n: 252 } }, 'Lead: crypto, by 3 sessions (252 sessions to 31 Dec 2025)'],
    ['a lead by a session', { lead: { k: 1, n: 252 } }, 'Lead: Russell 2000, by one session (May be their clocks; 252 sessions'],
    ['a record at the newest close', { high: { day: AS_OF, change: 0, toDay: AS_OF } }, 'record close: 31 Dec 2025 (The newest close)'],
    ['a streak that is the longest', { streak: { length: 14, toDay: AS_OF } }, '14 sessions in a row (To 31 Dec 2025; the longest so far)'],
    ['a streak of one', { streak: { length: 1, toDay: AS_OF, lastAsLongDay: AS_OF - 7 } }, '1 session (To 31 Dec 2025; last as long'],
  ])('puts %s into words', ([, changes, words]) => {
    expect(read({ ...FACTS, ...changes }).join('\n')).toContain(words);
  });

  test('has no line for what is not known, and none for a streak that is none', () => {
    const { beyond: _beyond, lead: _lead, ...less } = FACTS;
    expect(read({ ...less, streak: { length: 0, toDay: AS_OF } })).toHaveLength(2);
  });

  test('is dimmed and dated once it is stale, and gone once it has expired', () => {
    const stale = { ...FACTS, staleAtMs: NOW };
    expect(groupsOf(stale)[0]?.lines.every(({ isStale }) => isStale)).toBe(true);
    expect(read(stale)[2]).toBe('Lead: None found (Out of date: 252 sessions to 31 Dec 2025)');
    expect(read({ ...FACTS, expiresAtMs: NOW })).toEqual([]);
    expect(read(FACTS, facts({ expiresAtMs: NOW }))).toEqual([]);
  });

  test.for<[string, unknown]>([
    ['another pair', { ...FACTS, pair: { equity: 'RUT', crypto: 'BTC' } }],
    ['another market', { ...FACTS, market: 'simulated' }],
    ['the index where the fund stands in', { ...FACTS, equityShown: 'IWM' }],
    ['nothing', undefined],
    ['another version', { ...FACTS, version: 2 }],
  ])('is absent where what is stored is of %s', ([, stored]) => {
    expect(read(stored)).toEqual([]);
  });
});

describe('evidence facts', () => {
  const record = walks('2019-01-02', '2025-06-27');
  const outcome = pairData({ equity: 'RUT', crypto: 'TOTAL' }, from(record), Date.UTC(2025, 5, 30));
  const data = outcome.kind === 'pair' ? outcome.data : expect.unreachable('a pair');
  const evidence = pairEvidence(data);
  const made = evidenceFactsOf(data, evidence, hours(1));

  test('hold the figures of the evidence, dated, and age by this computer’s clock', () => {
    expect(made.beyond?.r).toBe(evidence.explained?.equityGivenBenchmark?.r);
    expect(made.high).toEqual({ day: evidence.highs.equity?.day, change: evidence.highs.equity?.distance, toDay: day('2025-06-27') });
    expect(made.lead?.n).toBe(252);
    expect(made.staleAtMs).toBe(evidenceFactsOf(data, evidence, 0).staleAtMs - hours(1));
  });

  test('take less than 2 kB, and come back as they were written', () => {
    const text = JSON.stringify(made);
    expect(text.length).toBeLessThan(2000);
    expect(parseEvidenceFacts(JSON.parse(text))).toEqual(made);
    expect(parseEvidenceFacts(structuredClone(FACTS))).toEqual(FACTS);
  });

  test('lose a damaged part and keep the rest; without market, pair or days there are none', () => {
    const { high: _high, ...withoutHigh } = FACTS;
    expect(parseEvidenceFacts({ ...FACTS, high: { day: 'x' } })).toEqual(withoutHigh);
    expect(parseEvidenceFacts({ ...FACTS, beyond: { r: 2, n: 90 } })).not.toHaveProperty('beyond');
    expect(parseEvidenceFacts({ ...FACTS, beyond: { r: 0.1, n: 90, words: 'rise' } })?.beyond).toEqual({ r: 0.1, n: 90 });
    for (const key of ['market', 'pair', 'equityShown', 'asOfDay', 'staleAtMs', 'expiresAtMs', 'version'])
      expect(parseEvidenceFacts({ ...FACTS, [key]: 'x' })).toBeUndefined();
    expect([undefined, null, 3, 'x', []].map(parseEvidenceFacts)).toEqual(Array(5).fill(undefined));
  });
});
