import { describe, expect, test } from 'vitest';
import { epochDay, hours } from '../../../lib/core/time.ts';
import { fields } from './fields.ts';
import { TOTAL_LEVEL } from './provider-level.ts';
import { BINANCE, CMC, COINBASE, COINGECKO, COINLORE, COINPAPRIKA, KRAKEN, METRICS, NOW, YAHOO, body, get, market } from './asked.ts';

describe('Binance', () => {
  test('gives at most 1000 klines from the start time on, the newest without one, the last still open', () => {
    const first = body(`${BINANCE}?symbol=BTCUSDT&interval=1d&limit=5000&startTime=0`);
    expect(first.length).toBe(1000);
    const last = body(`${BINANCE}?symbol=BTCUSDT&interval=1d&limit=2`);
    expect(last[1][6]).toBeGreaterThan(NOW);
    expect(last[0][0] + hours(24)).toBe(last[1][0]);
    expect(fields(last[0])).toEqual(['[]:number']);
    expect(last[0].map((cell: unknown) => typeof cell).join()).toBe(
      'number,string,string,string,string,string,number,string,number,string,string,string',
    );
  });

  test('gives Bitcoin’s hours between two instants, both included; they meet each other and the days', () => {
    const first = Date.UTC(2026, 10, 9, 22);
    const rows = body(`${BINANCE}?symbol=BTCUSDT&interval=1h&limit=1000&startTime=${first}&endTime=${first + hours(3)}`);
    expect(rows.map((row: readonly number[]) => row[0])).toEqual([0, 1, 2, 3].map((hour) => first + hours(hour)));
    expect(rows[0][6]).toBe(first + hours(1) - 1);
    expect(rows[1][1]).toBe(rows[0][4]);
    const [day] = body(`${BINANCE}?symbol=BTCUSDT&interval=1d&limit=1&startTime=${Date.UTC(2026, 10, 9)}`);
    expect(rows[1][4]).toBe(day[4]);
    expect(body(`${BINANCE}?symbol=BTCUSDT&interval=1h&startTime=0&limit=1000`).length).toBeLessThanOrEqual(1000);
    expect(get(`${BINANCE}?symbol=BTCUSDT&interval=2h`).status).toBe(400);
  });

  test('answers 400 with its code for an unknown symbol', () => {
    expect(get(`${BINANCE}?symbol=NOPEUSDT&interval=1d`).status).toBe(400);
    expect(body(`${BINANCE}?symbol=NOPEUSDT&interval=1d`)).toEqual({ code: -1121, msg: 'Invalid symbol.' });
  });
});

describe('Coinbase', () => {
  test('gives candles newest first as time, low, high, open, close, volume', () => {
    const [newest, before] = body(`${COINBASE}/BTC-USD/candles?granularity=86400&start=2026-11-01T00:00:00Z&end=2026-11-10T00:00:00Z`);
    expect(newest[0] - before[0]).toBe(86_400);
    expect(newest[1]).toBeLessThanOrEqual(Math.min(newest[3], newest[4]));
    expect(newest[2]).toBeGreaterThanOrEqual(Math.max(newest[3], newest[4]));
  });

  test('gives Bitcoin’s hours alike, those that open within the window', () => {
    const rows = body(`${COINBASE}/BTC-USD/candles?granularity=3600&start=2026-11-09T20:00:00Z&end=2026-11-09T20:59:59Z`);
    expect(rows).toHaveLength(1);
    expect(rows[0][0]).toBe(Date.UTC(2026, 10, 9, 20) / 1000);
    expect(get(`${COINBASE}/BTC-USD/candles?granularity=3600&start=2026-10-01T00:00:00Z&end=2026-11-09T00:00:00Z`).status).toBe(400);
  });

  test('refuses more than 300 candles', () => {
    const answer = get(`${COINBASE}/BTC-USD/candles?granularity=86400&start=2025-01-01T00:00:00Z&end=2026-11-10T00:00:00Z`);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('exceeds 300');
  });
});

test('Kraken gives the newest 720 days under its own key, the last one uncommitted, and errors with status 200', () => {
  const { result, error } = body(`${KRAKEN}?pair=XBTUSD&interval=1440&since=0`);
  expect(error).toEqual([]);
  expect(result.XXBTZUSD.length).toBe(720);
  expect(result.last).toBe(result.XXBTZUSD.at(-2)[0]);
  expect(get(`${KRAKEN}?pair=NOPE&interval=1440`)).toMatchObject({ status: 200, body: '{"error":["EQuery:Unknown asset pair"]}' });
});

test('Kraken’s newest 720 hours are those of Binance, the one of now uncommitted', () => {
  const { result } = body(`${KRAKEN}?pair=XBTUSD&interval=60&since=0`);
  const rows = result.XXBTZUSD;
  expect(rows).toHaveLength(720);
  expect(rows[1][0] - rows[0][0]).toBe(3600);
  expect(result.last * 1000 + hours(1)).toBeLessThanOrEqual(NOW);
  const [same] = body(`${BINANCE}?symbol=BTCUSDT&interval=1h&limit=1&startTime=${rows[5][0] * 1000}`);
  expect(Number(same[4])).toBe(Number(rows[5][4]));
});

describe('CoinMarketCap', () => {
  test('v3 stamps the close of a day with the start of the next', () => {
    const [quote] = body(`${CMC}/v3/global-metrics/quotes/historical?convertId=2781&interval=1d&timeStart=1767312000&timeEnd=1767312000`)
      .data.quotes;
    expect(quote.timestamp).toBe('2026-01-02T00:00:00.000Z');
    const i = market.caps.days.indexOf(epochDay(2026, 1, 1));
    expect(quote.quote[0].totalMarketCap).toBe(market.caps.total[i]);
  });

  test('v3 fails without an interval, and with a number for its error code', () => {
    const answer = get(`${CMC}/v3/global-metrics/quotes/historical?convertId=2781&timeStart=1767312000`);
    expect(answer.status).toBe(500);
    expect(JSON.parse(answer.body).status.error_code).toBe(500);
  });

  test('v4 gives a year of days, the last 30 by the hour, and now; parts add up; times are text', () => {
    const { data, status } = body(`${CMC}/v4/global-metrics/quotes/historical?convertId=2781&range=30d`);
    expect(status.error_code).toBe('0');
    const seconds = data.points.map((point: { timestamp: string }) => Number(point.timestamp));
    expect(seconds.filter((at: number) => NOW / 1000 - at <= 30 * 86_400).length).toBe(721);
    expect(seconds.at(-1)).toBe(NOW / 1000);
    for (const point of data.points)
      expect(point.btcValue + point.ethValue + point.stableValue + point.otherValue).toBeCloseTo(point.marketCap, 0);
  });

  test('v4 gives one point a week for all', () => {
    const { points } = body(`${CMC}/v4/global-metrics/quotes/historical?convertId=2781&range=all`).data;
    expect(Number(points[9].timestamp) - Number(points[8].timestamp)).toBe(7 * 86_400);
  });
});

test('the three providers of the total now differ in level, as they really do', () => {
  const [gecko, paprika, lore] = [COINGECKO, COINPAPRIKA, COINLORE].map(body);
  const cmc = market.capAt(NOW)?.total ?? 0;
  expect(gecko.data.total_market_cap.usd / cmc).toBeCloseTo(1.033, 6);
  expect(paprika.market_cap_usd / cmc).toBeCloseTo(1.012, 6);
  expect(lore[0].total_mcap / cmc).toBeCloseTo(0.987, 6);
  expect(typeof lore[0].btc_d).toBe('string');
  expect(gecko.data.updated_at).toBe(NOW / 1000);
});

/** Three days of four assets. */
const ask = (more: string) =>
  `${METRICS}?assets=btc,eth,sol,usdt&metrics=CapMrktEstUSD&frequency=1d&start_time=2026-10-01&end_time=2026-10-03${more}`;

describe('Coin Metrics', () => {
  test('gives one asset after the other whose values add up to the total of the day at the level of this provider', () => {
    const { data } = body(ask('&paging_from=start&page_size=10000'));
    expect(data.map((row: { asset: string }) => row.asset)).toEqual([
      'btc',
      'btc',
      'btc',
      'eth',
      'eth',
      'eth',
      'sol',
      'sol',
      'sol',
      'usdt',
      'usdt',
      'usdt',
    ]);
    const sum = data
      .filter((row: { time: string }) => row.time === '2026-10-02T00:00:00.000000000Z')
      .reduce((total: number, row: { CapMrktEstUSD: string }) => total + Number(row.CapMrktEstUSD), 0);
    expect(sum / (market.caps.total[market.caps.days.indexOf(epochDay(2026, 10, 2))] ?? 0)).toBeCloseTo(TOTAL_LEVEL.coinmetrics, 12);
  });

  test('turns pages from the start where asked, otherwise from the end', () => {
    const first = body(ask('&paging_from=start&page_size=5'));
    const second = body(first.next_page_url);
    const third = body(second.next_page_url);
    expect([...first.data, ...second.data, ...third.data]).toEqual(body(ask('&paging_from=start&page_size=100')).data);
    expect(third).not.toHaveProperty('next_page_url');
    expect(body(ask('&page_size=5')).data).toEqual(body(ask('&page_size=100')).data.slice(-5));
  });

  test('refuses sort, unknown assets and metrics that are not free', () => {
    expect(get(ask('&sort=time')).status).toBe(400);
    expect(get(METRICS.concat('?assets=nope&metrics=CapMrktEstUSD')).status).toBe(400);
    expect(get(METRICS.concat('?assets=btc&metrics=CapRealUSD')).status).toBe(403);
  });
});

test('every answer of the simulator is marked', () => {
  for (const address of [
    COINGECKO,
    COINPAPRIKA,
    COINLORE,
    `${BINANCE}?symbol=BTCUSDT&interval=1d`,
    `${YAHOO}/%5ERUT?interval=1d&range=1mo`,
    `${BINANCE}?symbol=NOPE`,
  ])
    expect(get(address).headers).toMatchObject({ 'x-comove-market': 'simulated' });
});
