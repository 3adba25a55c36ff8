import { describe, expect, test } from 'vitest';
import { assert } from '../../../lib/core/assert.ts';
import { days, epochDay, epochDayOf, hours, startOfDayMs } from '../../../lib/core/time.ts';
import { NETFLOW_PERIODS } from '../../../lib/market/exchange-balances.ts';
import { RATIO_EXCHANGES } from '../../../lib/market/ratio-history.ts';
import { SENTIMENT_ORDER } from '../../../lib/sources/sentiment-registry.ts';
import type { SentimentAsk } from '../../../lib/sources/sentiment-source.ts';
import { trueAltcoins, trueBalances, trueCloses } from '../market/altcoins/truth-of-altcoins.ts';
import { historyMarket } from '../market/history-market.ts';
import type { LoopbackMarket } from '../market/loopback-market.ts';
import { simulatedMarket } from '../market/simulated-market.ts';
import { asListed, asRanked, readSentiment, sentimentSource, told } from '../read-sentiment.ts';

/** Wednesday 18 November 2026, 17:00 UTC. */
const NOW = startOfDayMs(epochDay(2026, 11, 18)) + hours(17);
const TODAY = epochDayOf(NOW);
const simulated = simulatedMarket({ nowMs: NOW });
const { coins } = simulated.altcoins;
const hundred = trueAltcoins(simulated, 100);
const historyDir = process.env['COMOVE_MARKET_DIR'];

const read = (id: string, ask: SentimentAsk) => readSentiment(id, ask, simulated);

const RATIO_ASKS = RATIO_EXCHANGES.flatMap((exchange) =>
  (sentimentSource(SENTIMENT_ORDER.ratio[exchange]).measures ?? []).map((measure) => ({ exchange, measure })),
);

describe.each(RATIO_ASKS)('ratios of $exchange, $measure', ({ exchange, measure }) => {
  const listed = hundred.filter((coin) => coin.listed[exchange] !== undefined);

  test('are what the exchange prints, hour by hour', () => {
    expect(listed.length).toBeGreaterThan(60);
    for (const coin of listed) {
      const market = asListed(coin, exchange);
      const ask: SentimentAsk = {
        kind: 'ratio',
        nowMs: NOW,
        coin: asRanked(coin),
        measure,
        fromMs: NOW - hours(60),
        ...(market && { market }),
      };
      const answer = told(read(SENTIMENT_ORDER.ratio[exchange], ask), 'ratio');
      const found = answer.measures.find((one) => one.measure === measure);
      expect(found?.atMs.length).toBe(61);
      for (const [i, at] of (found?.atMs ?? []).entries()) expect(found?.ratio[i]).toBe(coin.ratioAt(exchange, measure, at));
    }
  });

  test('go back page by page to an instant of weeks ago, every hour once or more', () => {
    const coin = listed[0] ?? expect.unreachable();
    const market = asListed(coin, exchange);
    const fromMs = NOW - days(20);
    const seen = new Set<number>();
    for (let beforeMs: number | undefined, calls = 0; calls < 8; calls += 1) {
      const ask: SentimentAsk = {
        kind: 'ratio',
        nowMs: NOW,
        coin: asRanked(coin),
        measure,
        fromMs,
        ...(beforeMs !== undefined && { beforeMs }),
        ...(market && { market }),
      };
      const found = told(read(SENTIMENT_ORDER.ratio[exchange], ask), 'ratio').measures.find((one) => one.measure === measure);
      const [oldest] = found?.atMs ?? [];
      if (oldest === undefined || oldest >= (beforeMs ?? Infinity)) expect.unreachable('a page brings older hours');
      for (const [i, at] of (found?.atMs ?? []).entries()) {
        expect(found?.ratio[i]).toBe(coin.ratioAt(exchange, measure, at));
        seen.add(at);
      }
      if (oldest <= fromMs) break;
      beforeMs = oldest;
    }
    expect([...seen].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 * 24 + 1 }, (_, i) => fromMs + i * hours(1)));
  });

  test('are none for a coin that the exchange does not list', () => {
    const leo = coins.find(({ key }) => key === 'leo-token');
    assert(leo, 'LEO is listed nowhere');
    const ask: SentimentAsk = { kind: 'ratio', nowMs: NOW, coin: asRanked(leo), measure, fromMs: NOW - hours(60) };
    const { status, parsed } = read(SENTIMENT_ORDER.ratio[exchange], ask);
    if (status === 200) expect(parsed).toMatchObject({ ok: false, error: { kind: 'empty' } });
    else expect(sentimentSource(SENTIMENT_ORDER.ratio[exchange]).unlistedStatuses).toContain(status);
  });
});

test('Fear & Greed of alternative.me is the market’s, by the close that each value was built from', () => {
  const answer = told(read('alternative-me', { kind: 'fear-greed', nowMs: NOW }), 'fear-greed');
  const real = new Map(simulated.altcoins.fearGreed.map(({ day, value }) => [day, value]));
  expect(answer.days.length).toBeGreaterThan(360);
  expect(answer.days.at(-1)).toBe(TODAY - 1);
  for (const [i, day] of answer.days.entries()) expect(answer.value[i]).toBe(real.get(day));
});

test('Fear & Greed of CoinMarketCap is another index with the same day labels', () => {
  const answer = told(read('coinmarketcap-fear-greed', { kind: 'fear-greed', nowMs: NOW }), 'fear-greed');
  const real = new Map(simulated.altcoins.fearGreed.map(({ day, value }) => [day, value]));
  const closed = answer.days.filter((day) => day < TODAY);
  expect(closed.length).toBeGreaterThan(360);
  expect(closed.every((day) => real.has(day))).toBe(true);
  expect(answer.days.some((day, i) => answer.value[i] !== real.get(day))).toBe(true);
});

describe.each(NETFLOW_PERIODS.map((period) => ({ period })))('balances over $period', ({ period }) => {
  test('are those of the snapshots that DefiLlama used, BNB left out', () => {
    const answer = told(read('defillama-inflows', { kind: 'netflow', nowMs: NOW, period }), 'balances');
    const length = { '24h': days(1), '7d': days(7), '30d': days(30) }[period];
    expect(Math.abs(answer.toMs - answer.fromMs - length)).toBeLessThan(hours(13));
    const real = new Map(trueBalances(simulated, answer.fromMs, answer.toMs).map((token) => [token.symbol, token]));
    expect(answer.tokens.length).toBeGreaterThan(100);
    expect(real.has('BNB')).toBe(true);
    expect(answer.tokens.some(({ symbol }) => symbol === 'BNB')).toBe(false);
    for (const token of answer.tokens) expect(token).toEqual(real.get(token.symbol));
  });
});

test('the totals of all exchanges tell Binance’s net flow of three periods', () => {
  const { netUsd } = told(read('defillama-cexs', { kind: 'netflow', nowMs: NOW, period: '24h' }), 'totals');
  expect(NETFLOW_PERIODS.map((period) => Number.isFinite(netUsd[period]))).toEqual([true, true, true]);
});

const realHistory = (): LoopbackMarket => historyMarket(historyDir ?? '');

describe.skipIf(!historyDir)('the real history', () => {
  test('tells its ranked list and the closes of those coins that it has', () => {
    const history = realHistory();
    const list = told(readSentiment('coingecko-markets', { kind: 'universe', nowMs: history.nowMs }, history), 'universe').coins;
    expect(list.length).toBe(100);
    const solana = list.find(({ key }) => key === 'solana');
    const real = history.altcoins.coins.find(({ key }) => key === 'solana');
    assert(solana && real, 'Solana is listed');
    const answer = told(
      readSentiment('binance-coins', { kind: 'coin', nowMs: history.nowMs, coin: solana, from: history.endDay - 250 }, history),
      'coin',
    );
    const closes = trueCloses(history, real);
    expect(answer.days.length).toBe(251);
    for (const [i, day] of answer.days.entries()) expect((answer.close[i] ?? 0) / (closes.get(day) ?? 1)).toBeCloseTo(1, 7);
    // Nothing was told of volumes: no share of takers is made up.
    expect(answer.takerBuyShare?.every(Number.isNaN) ?? true).toBe(true);
  });

  test('knows no positioning and no balances: those are closed, not made up', () => {
    const history = realHistory();
    const { nowMs } = history;
    const [largest] = hundred;
    assert(largest, 'there are altcoins');
    const coin = asRanked(largest);
    const closed = (id: string, ask: SentimentAsk) => readSentiment(id, ask, history);
    const ratio: SentimentAsk = { kind: 'ratio', nowMs, coin, measure: 'global-account', fromMs: nowMs - days(1) };
    expect(closed('binance-ratios', ratio).status).toBe(451);
    expect(closed('bybit-ratios', ratio).status).toBe(403);
    expect(closed('okx-ratios', ratio).parsed).toMatchObject({ ok: false, error: { kind: 'empty' } });
    expect(closed('gate-ratios', ratio).status).toBe(400);
    expect(closed('defillama-inflows', { kind: 'netflow', nowMs, period: '24h' }).status).toBe(400);
    expect(closed('defillama-cexs', { kind: 'netflow', nowMs, period: '24h' }).status).toBe(400);
  });
});
