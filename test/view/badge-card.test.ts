import { describe, expect, test } from 'vitest';
import { days } from '../../lib/core/time.ts';
import { SENTIMENT_SOURCES } from '../../lib/sources/sentiment-registry.ts';
import { SOURCES } from '../../lib/sources/registry.ts';
import { cardOf } from '../../lib/view/badge-card.ts';
import { badgeConditionOf } from '../../lib/view/badge-condition.ts';
import type { BadgeFacts } from '../../lib/view/badge-facts.ts';
import { badgeFormat } from '../../lib/view/badge-format.ts';
import { sourceNameOf } from '../../lib/view/badge-source-name.ts';
import type { CardGiven } from '../../lib/view/badge-view.ts';
import { formatters } from '../../lib/view/formatters.ts';
import { coinFactOf } from '../../lib/view/coin-fact.ts';
import { coinFactsOf } from '../../lib/view/coin-facts-of.ts';
import type { CoinFacts } from '../../lib/view/coin-facts.ts';
import type { Sentiment } from '../../lib/view/sentiment.ts';
import { catalogueText } from './catalogue-text.ts';
import { sentiment, YOUNG } from './made-up-coins.ts';
import { AS_OF, facts, NOW, windowFact } from './made-up-facts.ts';

const say = { t: catalogueText, format: badgeFormat('en-GB'), figures: formatters('en-GB'), nowMs: NOW };
const givenOf = (of: BadgeFacts | undefined, blocked: unknown = false, nowMs = NOW): CardGiven => ({
  condition: badgeConditionOf(of, blocked, nowMs),
  coins: undefined,
  evidence: undefined,
  coin: undefined,
  nowMs,
  menuOpen: false,
  siteName: 'CoinDesk',
  corner: 'bottom-right',
});
const card = (of: BadgeFacts | undefined, blocked: unknown = false) => cardOf(givenOf(of, blocked), say);

test('holds the pair, r, its interval with n and date, and what it allows to say', () => {
  expect(card(facts())).toMatchObject({
    pair: 'Russell 2000 and crypto',
    figure: 'r 0.41',
    text: '0.22 to 0.57 with 95\u202f% confidence, 90 sessions to 31 Dec 2025.',
    words: 'Move together.',
    interval: { r: 0.41, low: 0.22, high: 0.57, label: 'r 0.41, between 0.22 and 0.57 with 95\u202f% confidence, on a scale from −1 to 1' },
    notes: [],
  });
});

test('says of every number who, for which close, and when it was checked', () => {
  expect(card(facts()).sources).toEqual([
    { kind: 'equity', name: 'Russell', source: 'Yahoo Finance', asOf: '31 Dec 2025', checked: '4 min ago' },
    { kind: 'crypto', name: 'Crypto cap', source: 'CoinMarketCap', asOf: '31 Dec 2025', checked: expect.stringMatching(/^3 h/) },
  ]);
});

test('names each source as the registry does, and one it does not know by its id', () => {
  const shown = SOURCES.filter(({ serves }) => !serves.every((need) => need === 'TOTAL_NOW'));
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.map(({ id }) => sourceNameOf(id, catalogueText))).toEqual(shown.map(({ name }) => name));
  // Sources of listings and ratios are named by their exchange.
  const coins = SENTIMENT_SOURCES.filter(({ serves }) => !serves.every((need) => need === 'listing' || need === 'ratio'));
  expect(coins.length).toBeGreaterThan(5);
  expect(coins.map(({ id }) => sourceNameOf(id, catalogueText))).toEqual(coins.map(({ name }) => name));
  expect(sourceNameOf('some-later-source', catalogueText)).toBe('some-later-source');
});

test('shows the windows on one scale with zero; a short history keeps its place', () => {
  const { fan } = card(facts());
  expect(fan?.bars.map(({ sessions, figure, selected }) => [sessions, figure, selected])).toEqual([
    [30, '0.31', false],
    [60, '0.50', false],
    [90, '0.41', true],
    [180, '0.45', false],
    [252, '–', false],
  ]);
  expect([fan?.min, fan?.max]).toEqual([-0.25, 0.75]);
  expect(fan?.label).toContain('30 sessions r 0.31, −0.05 to 0.60; 60 sessions r 0.50, 0.28 to 0.67');
  expect(fan?.label).toContain('252 sessions too little data');
});

test('a window that history does not fill says how many sessions it has, and is marked where the headline is of it', () => {
  const short = { ...windowFact(60, 0.58, 0.3, 0.77), n: 43 };
  const { fan, text } = card(facts({ headline: short, windows: [windowFact(30, 0.5, 0.1, 0.75), short] }));
  expect(fan?.bars.map(({ length, figure, selected }) => [length, figure, selected])).toEqual([
    ['30', '0.50', false],
    ['43 of 60', '0.58', true],
    ['90', '–', false],
    ['180', '–', false],
    ['252', '–', false],
  ]);
  expect(fan?.label).toContain('43 of 60 sessions r 0.58, 0.30 to 0.77; 90 sessions too little data');
  expect(text).toContain('43 sessions to 31 Dec 2025');
});

test('a scale with all bars above zero keeps a little room below it', () => {
  const { fan } = card(facts({ windows: [windowFact(90, 0.9, 0.8, 1)] }));
  expect([fan?.min, fan?.max]).toEqual([-0.1, 1]);
});

test('without an interval the number stands without words', () => {
  const given = card(facts({ headline: { sessions: 90, n: 24, r: 0.4 } }));
  expect(given).toMatchObject({ figure: 'r 0.40', text: '24 sessions to 31 Dec 2025. Too few independent days for an interval.' });
  expect(given.words).toBeUndefined();
  expect(given.interval).toEqual({ r: 0.4, label: 'r 0.40 without an interval, on a scale from −1 to 1' });
});

test('a stale number says since when, a stand-in what it stands for', () => {
  expect(card(facts({ staleAtMs: NOW, equityShown: 'IWM' }))).toMatchObject({
    kind: 'stale',
    pair: 'IWM (Russell 2000 ETF) and crypto',
    figure: 'r 0.41',
    notes: [
      'Out of date: the close after 31 Dec 2025 has not arrived yet.',
      'IWM, a fund that follows the Russell 2000, stands in for the index.',
    ],
  });
});

test('a total whose day labels could not be checked yet says so', () => {
  expect(card(facts({ stampUnverified: true })).notes).toEqual(['The dates of the crypto total are not checked yet.']);
});

test.for<[string, BadgeFacts | undefined, boolean]>([
  ['expired', facts({ expiresAtMs: NOW }), false],
  ['nothing stored', undefined, false],
  ['blocked', undefined, true],
])('%s: words, and no number anywhere', ([, given, blocked]) => {
  const { figure, interval, fan, text } = card(given, blocked);
  expect([figure, interval, fan]).toEqual([undefined, undefined, undefined]);
  expect(text.length).toBeGreaterThan(20);
});

test('only where the browser withholds the hosts does the card ask for help', () => {
  expect(card(undefined, true).help).toBe('Allow access in settings');
  expect(card(undefined).help).toBeUndefined();
});

test.for([
  ['offline', 'No market data: the sources cannot be reached. Comove goes on trying by itself.'],
  ['refused', expect.stringMatching(/^No market data: the sources do not answer this network or country\./)],
  ['mixed', expect.stringMatching(/^No market data: the sources gave nothing usable\./)],
  [undefined, expect.stringMatching(/the first fill takes about a minute\.$/)],
  ['something else', expect.stringMatching(/the first fill takes about a minute\.$/)],
])('without facts the card says what became of asking: %s', ([why, text]) => {
  expect(card(undefined, why).text).toEqual(text);
});

test('a simulated market carries a ribbon, expired or not', () => {
  expect(card(facts({ market: 'simulated' })).ribbon).toBe('Simulated market: made-up prices');
  expect(card(facts({ market: 'simulated', expiresAtMs: NOW })).ribbon).toBe('Simulated market: made-up prices');
  expect(card(facts()).ribbon).toBeUndefined();
});

const lines = (of: CoinFacts | 'none' | undefined) => cardOf({ ...givenOf(facts()), coins: of }, say).groups;

const found = (of: CoinFacts, label: string) => lines(of)[0]?.lines.find((line) => line.label.startsWith(label));

describe('the altcoins on every card', () => {
  const made = coinFactsOf(sentiment());
  const set = made.longShort ?? expect.unreachable();
  const known: CoinFacts = { ...made, longShort: { ...set, above: 61, of: 69 } };

  test('positioning with its exchange, season, Fear & Greed in its own word, drawdowns: each with where and when', () => {
    expect(lines(known)).toEqual([
      {
        title: 'Altcoins',
        lines: [
          { label: 'More accounts long than short, Binance', figure: '61 of 69', note: '1 Jan 2026, 09:00 UTC', isStale: false },
          {
            label: 'Altcoin season',
            figure: '33 · Neither leads',
            note: '48 of the top 50 altcoins, 90 days to 31 Dec 2025',
            isStale: false,
          },
          { label: 'Fear & Greed', figure: '41 · Fear', note: 'alternative.me, 31 Dec 2025', isStale: false },
          {
            label: '80\u202f% / 90\u202f% below their high',
            figure: '41 / 17 of 100',
            note: expect.stringMatching(/^CoinGecko, 1 h/),
            isStale: false,
          },
        ],
      },
    ]);
  });

  test.for([
    [75, 'Altcoins lead'],
    [74.9, 'Neither leads'],
    [25.1, 'Neither leads'],
    [25, 'Bitcoin leads'],
  ] as const)('a season index of %d: %s', ([index, words]) => {
    const [season] = sentiment().season;
    if (!season) throw new Error('made up');
    const of = coinFactsOf(sentiment({ season: [{ ...season, index }] }));
    expect(found(of, 'Altcoin season')?.figure).toBe(`${Math.round(index)} · ${words}`);
  });

  test('top traders are named as what they are', () => {
    const of = coinFactsOf(sentiment({ longShort: sentiment().longShort.slice(0, 1) }));
    const whole = { ...of, longShort: { ...(of.longShort ?? expect.unreachable()), above: 7, of: 20 } };
    expect(found(whole, 'Top traders net long, OKX')?.figure).toBe('7 of 20');
  });

  test('of fewer than ten altcoins nothing is counted', () => {
    for (const [of, line] of [
      [10, { figure: '4 of 10' }],
      [9, { note: 'too little data' }],
    ] as const)
      expect(found({ ...known, longShort: { ...set, above: 4, of } }, 'More accounts')).toMatchObject(line);
  });

  test('a part that is missing says why, and takes no other with it', () => {
    const { fearGreed: _, drawdown: __, ...rest } = sentiment();
    const missing = [
      { part: 'longShort', why: 'not-available-here' },
      { part: 'season', why: 'filling' },
      { part: 'fearGreed', why: 'no-answer' },
      { part: 'drawdown', why: 'too-little-data' },
    ] as const;
    expect(lines(coinFactsOf({ ...rest, longShort: [], season: [], missing }))[0]?.lines).toEqual([
      { label: 'Long/short ratio', note: 'not available here', isStale: false },
      { label: 'Altcoin season', note: 'being fetched', isStale: false },
      { label: 'Fear & Greed', note: 'no answer yet', isStale: false },
      { label: '80\u202f% / 90\u202f% below their high', note: 'too little data', isStale: false },
    ]);
  });

  test('a stale line says so with its date', () => {
    const of = { ...known, fearGreed: { ...(known.fearGreed ?? { source: '', value: 0, classification: '' }), asOfDay: AS_OF - 4 } };
    expect(found(of, 'Fear')).toMatchObject({ isStale: true, note: 'Out of date: alternative.me, 27 Dec 2025' });
  });

  test('before they are read there is nothing, and where there are none words say so', () => {
    expect(lines(undefined)).toEqual([]);
    expect(lines('none')).toEqual([
      { title: 'Altcoins', lines: [], words: expect.stringMatching(/^Nothing is known of the altcoins yet/) },
    ]);
  });
});

interface Page {
  readonly condition?: BadgeFacts | 'none';
  readonly nowMs?: number;
  readonly isGuess?: boolean;
  readonly coins?: CoinFacts;
}

const coinCard = (symbol: string, change: Partial<Sentiment> = {}, page: Page = {}) => {
  const { condition = facts(), nowMs = NOW, isGuess = false, coins = coinFactsOf(sentiment(change)) } = page;
  const row = coins.coins.find((coinRow) => coinRow[1] === symbol);
  if (!row) throw new Error(`no row of ${symbol}`);
  const coin = { fact: coinFactOf(row, coins, nowMs), market: coins.market, equity: coins.equity, isGuess };
  return cardOf({ ...givenOf(condition === 'none' ? undefined : condition, false, nowMs), coins, coin }, { ...say, nowMs });
};

describe("a coin's card", () => {
  test('is its own r with interval and window, and names whose closes that rests on', () => {
    const made = coinCard('SOL');
    expect(made).toMatchObject({
      title: 'Solana',
      kind: 'fresh',
      pair: 'Russell 2000 and Solana',
      figure: 'r 0.41',
      interval: { r: 0.41235, low: 0.22, high: 0.57 },
      text: '0.22 to 0.57 with 95\u202f% confidence, 90 sessions to 31 Dec 2025.',
      words: 'Move together.',
      notes: [],
    });
    expect(made.sources.map(({ name, source }) => [name, source])).toEqual([
      ['Russell', 'Yahoo Finance'],
      ['SOL', 'Binance (USDT)'],
    ]);
    expect(made).not.toHaveProperty('fan');
  });

  test('has β, drawdown, ratio with measure and exchange, and netflow; then one line of the market, then the altcoins', () => {
    const { groups } = coinCard('SOL');
    expect(groups.map(({ title }) => title)).toEqual(['Solana (SOL)', 'Market', 'Altcoins']);
    expect(groups[0]?.lines).toEqual([
      { label: 'Move for 1\u202f% of Russell 2000 (β)', figure: '1.83\u202f%', note: '90 sessions to 31 Dec 2025', isStale: false },
      { label: 'Below its high', figure: '−45.2\u202f%', note: expect.stringMatching(/^CoinGecko, 1 h/), isStale: false },
      { label: 'Accounts long for each short, Binance', figure: '2.35', note: '1 Jan 2026, 09:00 UTC', isStale: false },
      {
        label: 'Binance balance, change in 7 days',
        figure: '−$12.3m',
        note: '−1.2\u202f% of the balance, DefiLlama, to 1 Jan 2026, 10:00 UTC',
        isStale: false,
      },
    ]);
    expect(groups[1]?.lines).toEqual([
      { label: 'Russell 2000 and crypto', figure: 'r 0.41', note: '90 sessions to 31 Dec 2025', isStale: false },
    ]);
  });

  test.for<[string, string, Page & { change?: Partial<Sentiment> }, string]>([
    ['whose closes have not come', 'YNG', {}, 'Young (YNG) has no number yet: the closes that it needs have not come.'],
    [
      'with too little history',
      'YNG',
      { change: { coins: [{ ...YOUNG, history: { source: 'binance-coins', asOfDay: AS_OF, fetchedAtMs: NOW } }] } },
      'Young (YNG) has too little history of its own for a number.',
    ],
    [
      'that is not followed',
      'YNG',
      { coins: coinFactsOf(sentiment(), { universeSize: 3 }) },
      'Young (YNG) has no number: only the largest altcoins are followed day by day.',
    ],
    ['whose closes are too old', 'SOL', { nowMs: NOW + days(40) }, 'Solana (SOL) has no number: its newest closes are out of date.'],
  ])("of a coin %s says so, and is the market's", ([, symbol, { change, ...page }, note]) => {
    const made = coinCard(symbol, change, { ...page, condition: facts({ expiresAtMs: NOW + days(50), staleAtMs: NOW + days(50) }) });
    expect(made).toMatchObject({ title: 'Market', pair: 'Russell 2000 and crypto', figure: 'r 0.41' });
    expect(made.notes).toEqual([note, 'The r shown here is the market’s.']);
    expect(made.groups.map(({ title }) => title)).toEqual([expect.stringMatching(symbol), 'Altcoins']);
  });

  test('without a number of the market none is called the market’s', () => {
    expect(coinCard('YNG', {}, { condition: 'none' }).notes).toEqual([
      'Young (YNG) has no number yet: the closes that it needs have not come.',
    ]);
  });

  test('has the lines that are known without a number', () => {
    expect(coinCard('YNG').groups[0]?.lines.map(({ label, figure, note }) => [label, figure ?? note])).toEqual([
      ['Below its high', expect.stringMatching(/^−90\.0/)],
      ['Accounts long for each short, Binance', 'none known at Binance'],
      ['Binance balance, change in 7 days', 'none known at Binance'],
    ]);
  });

  test('of a ticker that may be another coin’s says which coin it takes it for, and why', () => {
    expect(coinCard('SOL', {}, { isGuess: true }).notes).toEqual([
      'More than one coin has the ticker SOL, and the page does not say which. This card takes it for Solana (SOL), the largest.',
    ]);
  });

  test('Bitcoin is no altcoin: nothing is said of its positioning and netflow', () => {
    expect(coinCard('BTC').groups[0]?.lines.map(({ label }) => label)).toEqual(['Move for 1\u202f% of Russell 2000 (β)', 'Below its high']);
  });

  test('a netflow that looks like a relabelling is no figure', () => {
    const [netflow] = sentiment().netflow;
    if (!netflow) throw new Error('made up');
    const assets = netflow.assets.map((asset) => ({ ...asset, clipped: true as const }));
    const line = coinCard('SOL', { netflow: [{ ...netflow, assets }] }).groups[0]?.lines.at(-1);
    expect(line).toEqual({
      label: 'Binance balance, change in 7 days',
      note: 'more likely wallets relabelled than a flow',
      isStale: false,
    });
  });

  test('stale figures are dimmed with their date, the market line too', () => {
    const day = coinFactsOf(sentiment()).days[0];
    if (!day) throw new Error('made up');
    const made = coinCard('SOL', {}, { condition: facts({ staleAtMs: day.staleAtMs }), nowMs: day.staleAtMs });
    expect([made.kind, made.notes]).toEqual(['stale', ['Out of date: the close after 31 Dec 2025 has not arrived yet.']]);
    expect(made.groups[0]?.lines[0]).toMatchObject({ isStale: true, note: 'Out of date: 90 sessions to 31 Dec 2025' });
    expect(made.groups[1]?.lines[0]).toMatchObject({ isStale: true });
  });

  test('stands without the market, and carries the ribbon of a simulated one', () => {
    const made = coinCard('SOL', { market: 'simulated' }, { condition: 'none' });
    expect([made.figure, made.ribbon, made.groups.map(({ title }) => title)]).toEqual([
      'r 0.41',
      'Simulated market: made-up prices',
      ['Solana (SOL)', 'Altcoins'],
    ]);
  });
});
