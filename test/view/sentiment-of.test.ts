import { sampleCorrelation } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { endOfDayMs, hours } from '../../lib/core/time.ts';
import type { CoinSeries } from '../../lib/market/coin-series.ts';
import type { RankedCoin } from '../../lib/market/coin.ts';
import type { ExchangeBalances } from '../../lib/market/exchange-balances.ts';
import type { StoredSeriesId } from '../../lib/market/instrument.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { isSession } from '../../lib/market/us-sessions.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { sentimentOf } from '../../lib/view/sentiment-of.ts';
import type { SentimentInput } from '../../lib/view/sentiment-of.ts';
import type { Sentiment } from '../../lib/view/sentiment.ts';
import { BITCOIN, ETHEREUM, makeCoin, makeCoinSeries, makeUniverse } from '../market/make-coin.ts';
import { dayOf, makeSeries } from '../market/make-series.ts';
import { normals } from '../analytics/samples.ts';

const FIRST = dayOf('2025-09-01');
const LAST = dayOf('2026-02-27');
const NOW = endOfDayMs(LAST) + hours(2);
const DAYS = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);
const TETHER = makeCoin('USDT', 3, { name: 'Tether', coingeckoId: 'tether', priceUsd: 1 });
const BNB = makeCoin('BNB', 4, { name: 'BNB', priceUsd: 850 });
/** Ranks 5 to 130. Drawdowns from 0 on down, a hundredth a rank. */
const COINS = Array.from({ length: 126 }, (_, i) => {
  const drawdown = Math.max(-1, (0 - i) / 100);
  return makeCoin(`C${i + 5}`, i + 5, { priceUsd: 10, ath: { priceUsd: 10 / (1 + drawdown), day: 20_000, drawdown } });
});
const LIST: readonly RankedCoin[] = [BITCOIN, ETHEREUM, TETHER, BNB, ...COINS];

/** Prices that share a market's moves, the more the larger `shared`. */
function walk(seed: number, shared: number, drift = 0): readonly number[] {
  const [market, own] = [normals(1), normals(seed)];
  let level = Math.log(50);
  return DAYS.map(() => Math.exp((level += 0.02 * (shared * market() + own()) + drift)));
}
const onDays = (id: StoredSeriesId, closes: readonly number[], keep: (day: number) => boolean = () => true): DailySeries =>
  makeSeries(
    id,
    DAYS.flatMap((day, i) => (keep(day) ? [[day, closes[i] ?? 0] as const] : [])),
  );
const SERIES: Readonly<Partial<Record<StoredSeriesId, DailySeries>>> = {
  RUT: onDays('RUT', walk(2, 2), isSession),
  BTC: onDays('BTC', walk(3, 1)),
  ETH: onDays('ETH', walk(4, 1)),
};
/** Histories of C5 to C104, every third one ahead of Bitcoin by a wide margin, the others far behind. */
const HISTORIES: readonly CoinSeries[] = COINS.slice(0, 100).map(({ key }, i) =>
  makeCoinSeries(key, FIRST, walk(100 + i, 0.5, i % 3 === 0 ? 0.05 : -0.05)),
);

const input = (changes: Partial<SentimentInput> = {}): SentimentInput => ({
  settings: DEFAULT_SETTINGS,
  nowMs: NOW,
  get: (id) => SERIES[id],
  universe: makeUniverse(LIST, { fetchedAtMs: NOW - hours(1) }),
  coins: HISTORIES,
  ratios: [],
  listings: [],
  balances: [],
  whyMissing: () => 'filling',
  ...changes,
});
function must(changes: Partial<SentimentInput> = {}): Sentiment {
  const sentiment = sentimentOf(input(changes));
  if (!sentiment) throw new Error('no sentiment');
  return sentiment;
}
const whyOf = (sentiment: Sentiment): Readonly<Record<string, string>> =>
  Object.fromEntries(sentiment.missing.map(({ part, why }) => [part, why]));
const coinOf = (sentiment: Sentiment, symbol: string) => sentiment.coins.find((coin) => coin.symbol === symbol);

describe('the altcoin side', () => {
  const all = must();

  test('is not there without a ranked list', () => expect(sentimentOf(input({ universe: undefined }))).toBeUndefined());

  test('names every coin of the list, and which of them are altcoins', () => {
    expect([all.coins.length, all.universe.coins, all.coins.filter(({ isAltcoin }) => !isAltcoin).map(({ symbol }) => symbol)]).toEqual([
      130,
      130,
      ['BTC', 'USDT'],
    ]);
  });

  test('links every followed coin with a history, and Bitcoin, to the Russell 2000, over the window of the settings', () => {
    expect([all.equity, all.windowSessions, all.coins.filter(({ link }) => link).length]).toEqual(['RUT', 90, 100]);
    const sixty = must({ settings: { ...DEFAULT_SETTINGS, windowSessions: 60 } });
    expect(coinOf(sixty, 'C5')?.link).toMatchObject({ sessions: 60, n: 60 });
  });

  test('has every coin’s r as plain quotients of closes give it', () => {
    const index = SERIES.RUT?.close ?? [];
    for (const series of HISTORIES.slice(0, 20)) {
      const closes = DAYS.flatMap((day, i) => (isSession(day) ? [series.close[i] ?? 0] : []));
      const returns = closes.flatMap((close, i) =>
        i > 0 ? [[Math.log((index[i] ?? 0) / (index[i - 1] ?? 0)), Math.log(close / (closes[i - 1] ?? 0))]] : [],
      );
      const last = returns.slice(-90);
      const coin = all.coins.find(({ key }) => key === series.coin);
      expect(coin?.link?.r).toBeCloseTo(
        sampleCorrelation(
          last.map(([a = 0]) => a),
          last.map(([, b = 0]) => b),
        ),
        9,
      );
    }
  });

  test('takes Bitcoin’s and Ethereum’s closes from the stored series; Bitcoin is not held against itself', () => {
    expect(coinOf(all, 'BTC')).toMatchObject({ link: { n: 90 }, history: { source: 'alpha', asOfDay: LAST } });
    expect(coinOf(all, 'BTC')?.against90d).toBeUndefined();
    expect(coinOf(all, 'ETH')).toMatchObject({ link: { n: 90 }, against90d: expect.any(Number) });
  });

  test('says nothing of the links of coins without a history, and still their drawdown', () => {
    const last = coinOf(all, 'C130');
    expect([last?.link, last?.history, last?.against90d, last?.drawdown, last?.athDay]).toEqual([
      undefined,
      undefined,
      undefined,
      -1,
      20_000,
    ]);
  });

  test('says nothing from the closes of coins that are no longer followed: they are no longer renewed', () => {
    // C5 to C102 are among the 100 largest altcoins; C103 has a history of when it was.
    expect([coinOf(all, 'C102')?.history, coinOf(all, 'C103')?.history]).toEqual([expect.anything(), undefined]);
    expect([coinOf(all, 'C103')?.link, coinOf(all, 'C103')?.against90d]).toEqual([undefined, undefined]);
  });

  test('takes IWM where the index is not there, and no link without either', () => {
    const { RUT, ...rest } = SERIES;
    const others: typeof SERIES = rest;
    const fund = must({ get: (id) => (id === 'IWM' && RUT ? { ...RUT, id: 'IWM' } : others[id]) });
    expect([fund.equity, coinOf(fund, 'C5')?.link?.n]).toEqual(['IWM', 90]);
    const none = must({ get: (id) => others[id] });
    expect([none.coins.filter(({ link }) => link).length, none.season[0]?.members]).toEqual([0, 49]);
    expect(whyOf(none)).toMatchObject({ link: 'filling' });
  });

  test('looks at nothing of another market than the ranked list', () => {
    const simulated = must({
      coins: HISTORIES.map((series) => ({ ...series, market: 'simulated' as const })),
      totals: { exchange: 'Binance', source: 'x', netUsd: { '7d': 1 }, market: 'simulated', fetchedAtMs: NOW },
    });
    expect([simulated.market, coinOf(simulated, 'C5')?.link, simulated.netflowTotals]).toEqual(['live', undefined, undefined]);
  });
});

describe('season and drawdown', () => {
  const all = must();

  test('the index of the 50 and the 100 largest altcoins counts exactly; those without history leave the denominator', () => {
    // The 50 largest: Ethereum, BNB (no history), C5 to C52; of those 48, 16 were made to be ahead.
    const ethereum = (coinOf(all, 'ETH')?.against90d ?? 0) > 0 ? 1 : 0;
    expect(all.season.map(({ of, members, ahead }) => [of, members, ahead])).toEqual([
      [50, 49, 16 + ethereum],
      [100, 99, 33 + ethereum],
    ]);
    expect(all.season[0]).toMatchObject({ index: (100 * (16 + ethereum)) / 49, asOfDay: LAST });
  });

  test('its members are listed best first, each as its coin has it', () => {
    const assets = all.season[0]?.assets ?? [];
    expect(assets.map(({ against90d }) => against90d)).toEqual(assets.map(({ against90d }) => against90d).toSorted((a, b) => b - a));
    for (const { key, against90d } of assets) expect(all.coins.find((coin) => coin.key === key)?.against90d).toBe(against90d);
  });

  test('every comparison ends on one day: a coin whose close of it is missing leaves, and keeps its own', () => {
    const lagging = HISTORIES.map((series, i) =>
      i < 5 ? { ...series, days: series.days.slice(0, -1), close: series.close.slice(0, -1) } : series,
    );
    const late = must({ coins: lagging });
    expect(late.season.map(({ members, asOfDay }) => [members, asOfDay])).toEqual([
      [44, LAST],
      [94, LAST],
    ]);
    expect([coinOf(late, 'C5')?.againstDay, coinOf(late, 'C10')?.againstDay]).toEqual([LAST - 1, LAST]);
    expect(late.season[0]?.assets.some(({ symbol }) => symbol === 'C5')).toBe(false);
  });

  test('the newest day counts once nearly all have it; until then all end the day before', () => {
    const begun = HISTORIES.map((series, i) =>
      i >= 30 ? { ...series, days: series.days.slice(0, -1), close: series.close.slice(0, -1) } : series,
    );
    const early = must({ coins: begun });
    expect(early.season.map(({ members, asOfDay }) => [members, asOfDay])).toEqual([
      [49, LAST - 1],
      [99, LAST - 1],
    ]);
    expect(coinOf(early, 'C5')?.againstDay).toBe(LAST - 1);
    for (const { key, against90d } of early.season[0]?.assets ?? [])
      expect(early.coins.find((coin) => coin.key === key)?.against90d).toBe(against90d);
  });

  test('a group of 100 is not told where 50 are followed', () => {
    const fifty = must({ settings: { ...DEFAULT_SETTINGS, universeSize: 50 } });
    expect([fifty.season.map(({ of }) => of), fifty.drawdown?.of]).toEqual([[50], 48]);
  });

  test('an index of fewer than ten members is not told, and said to be on its way', () => {
    const few = must({ coins: HISTORIES.slice(0, 8) });
    expect([few.season[0]?.members, few.season[0]?.index, whyOf(few)]).toEqual([
      9,
      undefined,
      expect.objectContaining({ season: 'filling' }),
    ]);
  });

  test('short histories everywhere are too little data, whatever polling waits for', () => {
    const short = must({
      coins: HISTORIES.map(({ coin, close }) => makeCoinSeries(coin, LAST - 15, Array.from(close.slice(-16)))),
      get: (id) => (id === 'ETH' ? undefined : SERIES[id]),
    });
    expect(whyOf(short)).toMatchObject({ link: 'too-little-data', season: 'too-little-data', longShort: 'filling' });
  });

  test('drawdowns are of the altcoins that are followed: −80 % itself counts', () => {
    // Ethereum and BNB have no high here; C5 to C102 are the other 98 of the 100.
    expect(all.drawdown).toMatchObject({ of: 98, atMost80: 18, atMost90: 8 });
    expect(all.drawdown?.assets[0]).toEqual({ key: COINS[0]?.key, symbol: 'C5', rank: 5, drawdown: 0 });
  });
});

const balances = (tokens: ExchangeBalances['tokens'], more: Partial<ExchangeBalances> = {}): ExchangeBalances => ({
  exchange: 'Binance',
  period: '7d',
  source: 'made-up',
  fromMs: NOW - hours(170),
  toMs: NOW - hours(2),
  tokens,
  market: 'live',
  fetchedAtMs: NOW,
  ...more,
});

const flowsOf = (tokens: ExchangeBalances['tokens'], changes: Partial<SentimentInput> = {}, more: Partial<ExchangeBalances> = {}) =>
  must({ balances: [balances(tokens, more)], ...changes }).netflow;

describe('netflow', () => {
  test('is the change in tokens, of the balance at the start, in USD at the list’s price; largest first', () => {
    const [flow] = flowsOf([
      { symbol: 'C5', before: 1000, after: 1100 },
      { symbol: 'ETH', before: 1000, after: 900 },
    ]);
    expect(flow?.assets).toEqual([
      { key: 'ethereum', symbol: 'ETH', rank: 2, tokens: -100, share: -0.1, usd: -290_000 },
      { key: COINS[0]?.key, symbol: 'C5', rank: 5, tokens: 100, share: 0.1, usd: 1000 },
    ]);
    expect(flow?.totalUsd).toBe(-289_000);
  });

  test('leaves out BNB, Bitcoin, stablecoins and tickers that no coin of the list has', () => {
    const tokens = ['BNB', 'BTC', 'USDT', 'NOPE', 'C5'].map((symbol) => ({ symbol, before: 100, after: 90 }));
    expect(flowsOf(tokens)[0]?.assets.map(({ symbol }) => symbol)).toEqual(['C5']);
  });

  test('leaves what is likelier a relabelling out of the sum, and marks it', () => {
    const [flow] = flowsOf([
      { symbol: 'C5', before: 1000, after: 100 },
      { symbol: 'C6', before: 1000, after: 900 },
    ]);
    expect([flow?.totalUsd, flow?.assets.map(({ symbol, clipped }) => [symbol, clipped])]).toEqual([
      -1000,
      [
        ['C5', true],
        ['C6', undefined],
      ],
    ]);
  });

  test('leaves out a ticker that two coins of like size share, unless the exchange’s listing tells them apart', () => {
    const twin = makeCoin('C5', 6, { name: 'Another C5', priceUsd: 2 });
    const universe = makeUniverse([...LIST, twin], { fetchedAtMs: NOW });
    const tokens = [{ symbol: 'C5', before: 100, after: 90 }];
    expect(flowsOf(tokens, { universe })).toEqual([]);
    const listing = {
      id: 'binance-spot' as const,
      market: 'live' as const,
      fetchedAtMs: NOW,
      markets: [{ contract: 'C5USDT', symbol: 'C5', multiple: 1, priceUsd: 2.1 }],
    };
    expect(flowsOf(tokens, { universe, listings: [listing] })[0]?.assets).toMatchObject([{ key: 'another-c5', usd: -20 }]);
  });

  test('leaves out a balance that is worth more than the whole coin: its ticker is another coin’s', () => {
    const tokens = [{ symbol: 'C130', before: 1e12, after: 0.9e12 }];
    expect(flowsOf(tokens)).toEqual([]);
  });

  test('of a period that ended days ago is priced at the close of then', () => {
    const toMs = endOfDayMs(LAST - 2) + hours(1);
    const [flow] = flowsOf(
      [
        { symbol: 'C5', before: 10, after: 9 },
        { symbol: 'C130', before: 10, after: 9 },
      ],
      {},
      { toMs },
    );
    expect(flow?.assets.map(({ symbol, usd }) => [symbol, usd])).toEqual([['C5', -(HISTORIES[0]?.close.at(-3) ?? 0)]]);
  });

  test('is nothing once the balances ended three days ago, and the exchange’s total takes its place', () => {
    const tokens = [{ symbol: 'C5', before: 10, after: 9 }];
    const totals = { exchange: 'Binance' as const, source: 'x', netUsd: { '7d': -5 }, market: 'live' as const, fetchedAtMs: NOW };
    const endedAt = (hoursAgo: number, more: Partial<SentimentInput> = {}) =>
      must({ balances: [balances(tokens, { toMs: NOW - hours(hoursAgo) })], ...more });
    expect([endedAt(72, { totals }).netflow.length, endedAt(72, { totals }).netflowTotals]).toEqual([1, undefined]);
    expect([endedAt(73, { totals }).netflow.length, endedAt(73, { totals }).netflowTotals?.netUsd]).toEqual([0, { '7d': -5 }]);
    expect(whyOf(endedAt(73))).toMatchObject({ netflow: 'filling' });
    const old = { ...totals, fetchedAtMs: NOW - hours(73) };
    expect([endedAt(400, { totals: old }).netflowTotals, whyOf(endedAt(400, { totals: old }))['netflow']]).toEqual([undefined, 'filling']);
  });

  test('where only the exchange’s total is known says that, and nothing of it where coins are told apart', () => {
    const totals = {
      exchange: 'Binance' as const,
      source: 'defillama-cexs',
      netUsd: { '24h': -5 },
      market: 'live' as const,
      fetchedAtMs: NOW,
    };
    const only = must({ totals });
    expect([only.netflow, only.netflowTotals, whyOf(only)]).toEqual([
      [],
      { source: 'defillama-cexs', fetchedAtMs: NOW, netUsd: { '24h': -5 } },
      expect.not.objectContaining({ netflow: expect.anything() }),
    ]);
    expect(must({ totals, balances: [balances([{ symbol: 'C5', before: 10, after: 9 }])] }).netflowTotals).toBeUndefined();
  });
});

describe('what is not there', () => {
  test('has the reason that polling gives', () => {
    const empty = must({
      coins: [],
      get: () => undefined,
      universe: makeUniverse(LIST.slice(0, 4)),
      whyMissing: (part) => (part === 'longShort' ? 'not-available-here' : 'no-answer'),
    });
    expect(whyOf(empty)).toEqual({
      link: 'no-answer',
      season: 'no-answer',
      drawdown: 'no-answer',
      longShort: 'not-available-here',
      netflow: 'no-answer',
      fearGreed: 'no-answer',
    });
  });

  test('is nothing where everything is', () => {
    const ratios = COINS.slice(0, 20).map(({ key }) => ({
      exchange: 'binance' as const,
      measure: 'global-account' as const,
      coin: key,
      atMs: Float64Array.of(NOW - hours(1)),
      ratio: Float64Array.of(1.5),
      market: 'live' as const,
      fetchedAtMs: NOW,
    }));
    const fearGreed = {
      source: 'alternative-me',
      days: Int32Array.from(DAYS),
      value: Float64Array.from(DAYS, () => 40),
      classification: 'Fear',
      market: 'live' as const,
      fetchedAtMs: NOW,
    };
    const totals = { exchange: 'Binance' as const, source: 'x', netUsd: {}, market: 'live' as const, fetchedAtMs: NOW };
    const all = must({ ratios, fearGreed, totals });
    expect([all.missing, all.longShort[0]?.assets.length, all.fearGreed?.value, all.fearGreed?.asOfDay]).toEqual([[], 20, 40, LAST]);
  });

  test('Fear & Greed shows the newest year, with the provider’s own word', () => {
    const days = Array.from({ length: 800 }, (_, i) => LAST - 799 + i);
    const fearGreed = {
      source: 'a',
      days: Int32Array.from(days),
      value: Float64Array.from(days, (_, i) => i % 100),
      classification: 'Greed',
      market: 'live' as const,
      fetchedAtMs: NOW,
    };
    const { fearGreed: shown } = must({ fearGreed });
    expect([shown?.days.length, shown?.days[0], shown?.values.length, shown?.value, shown?.classification]).toEqual([
      365,
      LAST - 364,
      365,
      99,
      'Greed',
    ]);
  });
});
