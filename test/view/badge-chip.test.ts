import { describe, expect, test } from 'vitest';
import { chipOf } from '../../lib/view/badge-chip.ts';
import type { PageCoin } from '../../lib/view/badge-chip.ts';
import { days } from '../../lib/core/time.ts';
import { badgeConditionOf } from '../../lib/view/badge-condition.ts';
import type { BadgeFacts } from '../../lib/view/badge-facts.ts';
import { badgeFormat } from '../../lib/view/badge-format.ts';
import { coinFactOf } from '../../lib/view/coin-fact.ts';
import { coinFactsOf } from '../../lib/view/coin-facts-of.ts';
import type { Sentiment } from '../../lib/view/sentiment.ts';
import { catalogueText } from './catalogue-text.ts';
import { sentiment, SOLANA, YOUNG } from './made-up-coins.ts';
import { AS_OF, facts, NOW, windowFact } from './made-up-facts.ts';

const say = { t: catalogueText, format: badgeFormat('en-GB') };
const chip = (given: BadgeFacts | undefined, { blocked = false, nowMs = NOW } = {}) => chipOf(badgeConditionOf(given, blocked, nowMs), say);
const shown = ({ words, figure, date, ribbon }: ReturnType<typeof chip>) => [words, figure, date, ribbon].filter(Boolean).join(' | ');

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}−.]+/gu, ' ')
    .replace(/\.$/, '');

const APART = { headline: windowFact(90, -0.33, -0.5, -0.1), overall: 'move apart' } as const;
const NONE = { headline: windowFact(90, 0.05, -0.15, 0.25), overall: 'not distinguishable from none' } as const;
const WITHOUT_INTERVAL = { headline: { sessions: 90, n: 24, r: 0.4 } } as const;

test.for<[string, Partial<BadgeFacts>, string, string]>([
  ['together', {}, 'Moves with small caps | r 0.41', 'Comove: crypto moves with small caps, r 0.41.'],
  ['apart', APART, 'Moves against small caps | r −0.33', 'Comove: crypto moves against small caps, r −0.33.'],
  ['no clear link', NONE, 'No clear link with small caps | r 0.05', 'Comove: crypto, no clear link with small caps, r 0.05.'],
  [
    'windows contradict each other: no single number',
    { overall: 'depends on the window' },
    'Crypto: depends on the window',
    'Comove: the link of small caps with crypto depends on the window.',
  ],
  [
    'no interval: no words and no number',
    WITHOUT_INTERVAL,
    'Too little data to say',
    'Comove: too little data to say whether crypto moves with small caps.',
  ],
  [
    'a picked coin and index',
    { pair: { equity: 'SPX', crypto: 'BTC' }, equityShown: 'SPX' },
    'Bitcoin moves with the S&P 500 | r 0.41',
    'Comove: Bitcoin moves with the S&P 500, r 0.41.',
  ],
  [
    'a stand-in is labelled',
    { equityShown: 'IWM' },
    'Moves with small caps (IWM) | r 0.41',
    'Comove: crypto moves with small caps (IWM), r 0.41.',
  ],
  [
    'a simulated market is labelled',
    { market: 'simulated' },
    'Moves with small caps | r 0.41 | simulated market',
    'Comove: crypto moves with small caps, r 0.41, simulated market.',
  ],
  [
    'stale: with its date',
    { staleAtMs: NOW },
    'Moves with small caps | r 0.41 | 31 Dec',
    'Comove: crypto moves with small caps, r 0.41, 31 Dec 2025 close, out of date.',
  ],
  [
    'expired: words instead of the number',
    { staleAtMs: 0, expiresAtMs: NOW },
    'Data too old: 31 Dec 2025',
    'Comove: market data too old, 31 Dec 2025.',
  ],
  [
    'expired and simulated',
    { staleAtMs: 0, expiresAtMs: NOW, market: 'simulated' },
    'Data too old: 31 Dec 2025 | simulated market',
    'Comove: market data too old, 31 Dec 2025, simulated market.',
  ],
])('%s', ([, changes, line, sentence]) => {
  const model = chip(facts(changes));
  expect(shown(model)).toBe(line);
  expect(model.sentence).toBe(sentence);
  // WCAG 2.5.3: who speaks what they see reaches the button.
  expect(plain(sentence)).toContain(plain(shown(model)));
});

test('without a headline window there is too little data', () => {
  const { headline: _, ...short } = facts();
  expect(chip(short)).toEqual({
    kind: 'too little',
    words: 'Too little data to say',
    sentence: 'Comove: too little data to say whether crypto moves with small caps.',
  });
});

test('nothing stored is said as such, and a withheld host as another thing', () => {
  expect(chip(undefined)).toMatchObject({ words: 'No market data yet', sentence: 'Comove: no market data yet.' });
  expect(chip(undefined, { blocked: true })).toMatchObject({
    words: 'Market data blocked',
    sentence: 'Comove: market data blocked by the browser.',
  });
});

test('while hosts are withheld, stored facts count until they expire', () => {
  expect(chip(facts(), { blocked: true }).figure).toBe('r 0.41');
  expect(chip(facts({ expiresAtMs: NOW }), { blocked: true }).kind).toBe('blocked');
});

test('facts age by the clock alone: fresh, stale from the one instant, expired from the other', () => {
  const given = facts();
  const kindAt = (nowMs: number) => chip(given, { nowMs }).kind;
  expect([given.staleAtMs - 1, given.staleAtMs, given.expiresAtMs - 1, given.expiresAtMs].map(kindAt)).toEqual([
    'fresh',
    'stale',
    'stale',
    'expired',
  ]);
});

const coinFacts = (changes: Partial<Sentiment> = {}) => coinFactsOf(sentiment(changes));
const coinChip = (coin: PageCoin, given: BadgeFacts | undefined = facts(), nowMs = NOW) =>
  chipOf(badgeConditionOf(given, false, nowMs), say, coin);

describe("on a coin's page", () => {
  const coinOn = (symbol: string, of = coinFacts(), nowMs = NOW): PageCoin => {
    const row = of.coins.find((coinRow) => coinRow[1] === symbol);
    if (!row) throw new Error(`no row of ${symbol}`);
    return { fact: coinFactOf(row, of, nowMs), market: of.market, equity: of.equity, isGuess: false };
  };
  const linked = (r: number, interval?: { low: number; high: number }) => {
    const link = { sessions: 90, n: 90, asOfDay: AS_OF, r, ...(interval && { interval }) };
    return coinOn('SOL', coinFacts({ coins: [{ ...SOLANA, link }] }));
  };

  test.for<[string, PageCoin, string, string]>([
    ['together', coinOn('SOL'), 'SOL moves with small caps | r 0.41', 'Comove: Solana (SOL) moves with small caps, r 0.41.'],
    [
      'apart',
      linked(-0.3, { low: -0.5, high: -0.1 }),
      'SOL moves against small caps | r −0.30',
      'Comove: Solana (SOL) moves against small caps, r −0.30.',
    ],
    [
      'no clear link',
      linked(0.05, { low: -0.1, high: 0.2 }),
      'SOL: no clear link with small caps | r 0.05',
      'Comove: Solana (SOL), no clear link with small caps, r 0.05.',
    ],
    [
      'without an interval',
      linked(0.4),
      'SOL: too little data',
      'Comove: too little data to say whether Solana (SOL) moves with small caps.',
    ],
    [
      'a stand-in of the index',
      coinOn('SOL', coinFacts({ equity: 'IWM' })),
      'SOL moves with small caps (IWM) | r 0.41',
      'Comove: Solana (SOL) moves with small caps (IWM), r 0.41.',
    ],
    [
      'a simulated market: few words',
      coinOn('SOL', coinFacts({ market: 'simulated' })),
      'SOL with small caps | r 0.41 | simulated market',
      'Comove: Solana (SOL) moves with small caps, r 0.41, simulated market.',
    ],
    [
      'closes that have not come: the market, named as such',
      coinOn('YNG'),
      'Market moves with small caps | r 0.41',
      'Comove: no number of Young (YNG) yet, crypto moves with small caps, r 0.41.',
    ],
    [
      'a coin too young',
      coinOn('YNG', coinFacts({ coins: [{ ...YOUNG, history: { source: 'binance-coins', asOfDay: AS_OF, fetchedAtMs: NOW } }] })),
      'Market moves with small caps | r 0.41',
      'Comove: too little history of Young (YNG), crypto moves with small caps, r 0.41.',
    ],
    [
      'a coin that is not followed',
      coinOn('YNG', coinFactsOf(sentiment(), { universeSize: 3 })),
      'Market moves with small caps | r 0.41',
      'Comove: Young (YNG) is not followed, crypto moves with small caps, r 0.41.',
    ],
    [
      'a coin whose closes ended long ago',
      coinOn('SOL', coinFacts(), NOW + days(30)),
      'Market moves with small caps | r 0.41',
      'Comove: closes of Solana (SOL) out of date, crypto moves with small caps, r 0.41.',
    ],
  ])('%s', ([, coin, looks, sentence]) => {
    const made = coinChip(coin);
    expect([shown(made), made.sentence]).toEqual([looks, sentence]);
  });

  test('a coin that is called by its ticker is named once', () => {
    const coins = [{ ...SOLANA, name: 'SOL' }];
    expect(coinChip(coinOn('SOL', coinFacts({ coins }))).sentence).toBe('Comove: SOL moves with small caps, r 0.41.');
  });

  test('its number ages by its own last session, then gives way to the market', () => {
    const of = coinFacts();
    const day = of.days[0];
    if (!day) throw new Error('made up');
    const stale = coinOn('SOL', of, day.staleAtMs);
    expect([shown(coinChip(stale)), coinChip(stale).kind]).toEqual(['SOL moves with small caps | r 0.41 | 31 Dec', 'stale']);
    expect(coinChip(stale).sentence).toBe('Comove: Solana (SOL) moves with small caps, r 0.41, 31 Dec 2025 close, out of date.');
    const expired = coinOn('SOL', of, day.expiresAtMs);
    expect(coinChip(expired, facts({ expiresAtMs: NOW }), NOW).words).toBe('Data too old: 31 Dec 2025');
  });

  test('it does not need the market to be known', () => {
    expect(chipOf(badgeConditionOf(undefined, true, NOW), say, coinOn('SOL')).words).toBe('SOL moves with small caps');
  });
});
