import { describe, expect, test } from 'vitest';
import { days } from '../../../lib/core/time.ts';
import { body, get, market, NOW } from './asked.ts';

const GECKO = 'https://api.coingecko.com/api/v3/coins';
const SPOT = 'https://data-api.binance.vision/api/v3';
const CMC = 'https://api.coinmarketcap.com/data-api/v3';
const PAPRIKA = 'https://api.coinpaprika.com/v1/tickers';
const INFLOWS = 'https://api.llama.fi/inflows/binance-cex';

const SECONDS = NOW / 1000;

describe('CoinGecko', () => {
  test('gives pages by capitalisation, 100 unless asked otherwise, at most 250, lower-case tickers', () => {
    const first = body(`${GECKO}/markets?vs_currency=usd`);
    expect(first.length).toBe(100);
    expect(first[0]).toMatchObject({ id: 'bitcoin', symbol: 'btc', market_cap_rank: 1 });
    const all = body(`${GECKO}/markets?vs_currency=usd&order=market_cap_desc&per_page=900&page=1`);
    expect(all.length).toBe(250);
    const second = body(`${GECKO}/markets?vs_currency=usd&per_page=250&page=2`);
    expect(second[0].market_cap_rank).toBe(251);
    expect(body(`${GECKO}/markets?vs_currency=usd&order=market_cap_asc&per_page=1`)[0].market_cap_rank).toBe(market.altcoins.coins.length);
    expect(
      body(`${GECKO}/markets?vs_currency=usd&ids=solana,ripple`)
        .map(({ id }: { id: string }) => id)
        .toSorted(),
    ).toEqual(['ripple', 'solana']);
    expect(get(`${GECKO}/markets`).status).toBe(400);
  });

  test('tells changes over the periods that are asked for, none where a coin is younger', () => {
    const rows = body(`${GECKO}/markets?vs_currency=usd&per_page=250&price_change_percentage=24h,7d,1y`);
    const solana = rows.find(({ id }: { id: string }) => id === 'solana');
    const coin = market.altcoins.coins.find(({ key }) => key === 'solana');
    expect(solana.price_change_percentage_7d_in_currency).toBeCloseTo(100 * ((coin?.priceUsd ?? 0) / (coin?.closeAgo(7) ?? 1) - 1), 4);
    expect(solana).not.toHaveProperty('price_change_percentage_30d_in_currency');
    expect(rows.some((row: Record<string, unknown>) => row['price_change_percentage_1y_in_currency'] === null)).toBe(true);
  });

  test('stamps the close of a day with the next midnight, the last point is now; no more than a year without a key', () => {
    const {
      prices,
      market_caps: caps,
      total_volumes: volumes,
    } = body(`${GECKO}/hyperliquid/market_chart?vs_currency=usd&days=30&interval=daily`);
    expect([prices.length, caps.length, volumes.length]).toEqual([31, 31, 31]);
    expect(prices.at(-1)[0]).toBe(NOW);
    expect(prices.at(-2)[0]).toBe(Math.floor(NOW / days(1)) * days(1));
    expect(prices.at(-2)[1]).toBe(market.altcoins.coins.find(({ key }) => key === 'hyperliquid')?.closeAgo(1));
    const refused = get(`${GECKO}/hyperliquid/market_chart?vs_currency=usd&days=366&interval=daily`);
    expect(refused.status).toBe(401);
    expect(JSON.parse(refused.body).error.status.error_code).toBe(10_012);
    expect(get(`${GECKO}/nope/market_chart?vs_currency=usd&days=30&interval=daily`)).toMatchObject({
      status: 404,
      body: '{"error":"coin not found"}',
    });
  });
});

describe('Binance spot', () => {
  test('gives klines of every listed symbol, in the units of the symbol', () => {
    const [row] = body(`${SPOT}/klines?symbol=1000SATSUSDT&interval=1d&limit=2`);
    const sats = market.altcoins.coins.find(({ key }) => key === 'sats-ordinals');
    expect(Number(row[4]) / 1000).toBeCloseTo(sats?.closeAgo(1) ?? 0, 14);
    expect(get(`${SPOT}/klines?symbol=SATSUSDT&interval=1d&limit=2`).status).toBe(400);
    expect(get(`${SPOT}/klines?symbol=HYPEUSDT&interval=1d&limit=2`).status).toBe(400);
  });

  test('takers buy part of each volume', () => {
    for (const row of body(`${SPOT}/klines?symbol=SOLUSDT&interval=1d&limit=300`)) {
      expect(Number(row[9]) / Number(row[5])).toBeGreaterThan(0.25);
      expect(Number(row[9]) / Number(row[5])).toBeLessThan(0.75);
    }
  });

  test('lists prices of all pairs at once, whatever they are quoted in, or one', () => {
    const all = body(`${SPOT}/ticker/price`);
    expect(all.length).toBeGreaterThan(250);
    const symbols = all.map(({ symbol }: { symbol: string }) => symbol);
    for (const symbol of ['SOLUSDT', 'SOLBTC', 'SOLUSDC', 'USDCUSDT', '1MBABYDOGEUSDT', '1INCHUSDT']) expect(symbols).toContain(symbol);
    expect(symbols).not.toContain('HYPEUSDT');
    expect(new Set(symbols).size).toBe(symbols.length);
    expect(body(`${SPOT}/ticker/price?symbol=SOLUSDT`)).toEqual(all.find(({ symbol }: { symbol: string }) => symbol === 'SOLUSDT'));
    expect(get(`${SPOT}/ticker/price?symbol=NOPE`).status).toBe(400);
  });
});

describe('CoinMarketCap', () => {
  test('lists coins under its own names and ids, with the columns that are asked for', () => {
    const { cryptoCurrencyList: list } = body(`${CMC}/cryptocurrency/listing?start=1&limit=250&aux=ath,cmc_rank`).data;
    expect(list.length).toBe(250);
    expect(list[0]).toMatchObject({ id: 1, symbol: 'BTC', slug: 'bitcoin', cmcRank: 1, ath: expect.any(Number) });
    expect(list.find(({ symbol }: { symbol: string }) => symbol === 'LEO').name).toBe('UNUS SED LEO');
    expect(list[0]).not.toHaveProperty('circulatingSupply');
    expect(body(`${CMC}/cryptocurrency/listing?start=251&limit=5`).data.cryptoCurrencyList[0]).not.toHaveProperty('cmcRank');
    expect(get(`${CMC}/cryptocurrency/listing?start=0`).status).toBe(400);
  });

  test('tells fear and greed and altcoin season between two times, the last point being now', () => {
    const span = `start=${SECONDS - 3 * 86_400}&end=${SECONDS}&convertId=2781`;
    const fear = body(`${CMC}/fear-greed/chart?${span}`).data;
    expect(fear.dataList.length).toBe(4);
    expect(fear.dataList.at(-1).timestamp).toBe(String(SECONDS));
    expect(fear.dataList[0].btcPrice).toBe(market.prices.BTC.close.at(-4)?.toFixed(2));
    const season = body(`${CMC}/altcoin-season/chart?${span}`).data;
    expect(season.points.at(-1).timestamp).toBe(String(SECONDS));
    expect(season.topCryptos.length).toBe(100);
    for (const { altcoinIndex } of season.points) expect(Number(altcoinIndex)).toBeLessThanOrEqual(100);
    expect(get(`${CMC}/fear-greed/chart?start=9&end=5`).status).toBe(400);
  });
});

test('CoinPaprika gives as many tickers as asked, else all of its thousands, most without a market', () => {
  expect(body(`${PAPRIKA}?quotes=USD&limit=250`).length).toBe(250);
  const all = body(`${PAPRIKA}?quotes=USD`);
  expect(all.length).toBe(12_800);
  expect(all.at(-1).quotes.USD).toMatchObject({ market_cap: 0, ath_price: null });
  expect(body(`${PAPRIKA}/sol-solana`).symbol).toBe('SOL');
  expect(get(`${PAPRIKA}/nope`)).toMatchObject({ status: 404, body: '{"error":"id not found"}' });
});

test('alternative.me gives texts newest first, time until the next only in the first, all for 0', () => {
  const { data, metadata } = body('https://api.alternative.me/fng/?limit=3&format=json');
  expect(data.map(({ timestamp }: { timestamp: string }) => Number(timestamp))).toEqual(
    [0, 1, 2].map((ago) => Math.floor(SECONDS / 86_400) * 86_400 - ago * 86_400),
  );
  expect(data.map((row: object) => 'time_until_update' in row)).toEqual([true, false, false]);
  expect(metadata).toEqual({ error: null });
  expect(body('https://api.alternative.me/fng/?limit=0').data.length).toBe(market.altcoins.fearGreed.length);
});

describe('DefiLlama', () => {
  test('tells units of two snapshots near the asked times, and their worth with the sign of what came in', () => {
    const told = body(`${INFLOWS}/${SECONDS - 7 * 86_400}?end=${SECONDS}&tokensToExclude=BNB`);
    expect(Math.abs(told.oldTokens.date - (SECONDS - 7 * 86_400))).toBeLessThan(13 * 3600);
    expect(SECONDS - told.currentTokens.date).toBeLessThan(2 * 3600);
    expect(told.oldTokens.tvl).not.toHaveProperty('BNB');
    const prices = new Map(market.altcoins.coins.filter(({ listed }) => listed.spot).map(({ symbol, priceUsd }) => [symbol, priceUsd]));
    prices.set('USDT', market.altcoins.coins.find(({ key }) => key === 'tether')?.priceUsd ?? 0);
    const worth = Object.entries<number>(told.currentTokens.tvl).reduce(
      (sum, [symbol, units]) => sum + (units - told.oldTokens.tvl[symbol]) * (prices.get(symbol) ?? 0),
      0,
    );
    expect(told.outflows / worth).toBeCloseTo(1, 9);
  });

  test('refuses in plain words', () => {
    expect(get(`https://api.llama.fi/inflows/nope/${SECONDS - 86_400}?end=${SECONDS}`)).toMatchObject({
      status: 400,
      body: 'Protocol not found',
    });
    expect(get(`${INFLOWS}/${SECONDS - 60}?end=${SECONDS}`).status).toBe(400);
    expect(get(`${INFLOWS}/1500000000?end=${SECONDS}`)).toMatchObject({ status: 400, body: 'No data' });
  });

  test('tells of all exchanges, of some nothing', () => {
    const { cexs } = body('https://api.llama.fi/cexs');
    expect(cexs[0]).toMatchObject({
      slug: 'Binance-CEX',
      inflows_24h: expect.any(Number),
      inflows_1w: expect.any(Number),
      inflows_1m: expect.any(Number),
    });
    expect(cexs[1]).toMatchObject({ slug: null, inflows_24h: null });
  });
});
