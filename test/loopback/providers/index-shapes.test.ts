import { describe, expect, test } from 'vitest';
import { simulatedMarket } from '../market/simulated-market.ts';
import { answerOf } from '../server/answer-of.ts';
import { CNBC, FRED, NASDAQ, NOW, YAHOO, body, get } from './asked.ts';

describe('Yahoo', () => {
  test('stamps finished sessions with their open, and the one in progress with the time of its last price', () => {
    const { timestamp, meta } = body(`${YAHOO}/%5ERUT?interval=1d&range=1mo`).chart.result[0];
    expect(timestamp.at(-1)).toBe(NOW / 1000);
    expect(new Date(timestamp.at(-2) * 1000).toISOString()).toBe('2026-11-17T14:30:00.000Z');
    expect(new Date(timestamp[0] * 1000).toISOString()).toBe('2026-10-19T13:30:00.000Z');
    expect(meta.currentTradingPeriod.regular.end).toBe(Date.parse('2026-11-18T21:00:00Z') / 1000);
    expect(meta.gmtoffset).toBe(-18_000);
  });

  test('gives float32 prices, aligned columns, no range name for period1', () => {
    const result = body(`${YAHOO}/%5EGSPC?interval=1d&period1=1700000000&period2=9999999999`).chart.result[0];
    const { close, volume } = result.indicators.quote[0];
    expect(close.length).toBe(result.timestamp.length);
    expect(volume.length).toBe(result.timestamp.length);
    expect(Math.fround(close[0])).toBe(close[0]);
    expect(result.meta.range).toBe('');
    expect(result.timestamp[0]).toBeGreaterThanOrEqual(1_700_000_000);
  });

  test('has no timestamp key where it has no row, and 404 for unknown symbols', () => {
    const result = body(`${YAHOO}/%5ERUT?interval=1d&period1=100&period2=200`).chart.result[0];
    expect(result).not.toHaveProperty('timestamp');
    expect(result.indicators.quote).toEqual([{}]);
    expect(get(`${YAHOO}/%5EXYZ?interval=1d&range=1mo`).status).toBe(404);
    expect(body(`${YAHOO}/%5EXYZ?interval=1d&range=1mo`).chart.error.code).toBe('Not Found');
  });
});

describe('CNBC', () => {
  test('gives text prices under New York midnights, ascending, within the asked span', () => {
    const { priceBars } = body(`${CNBC}/.RUT/1D/20261109000000/20261119000000/adjusted/EST5EDT.json`).barData;
    expect(priceBars.map((bar: { tradeTime: string }) => bar.tradeTime.slice(0, 8))).toEqual(
      ['09', '10', '11', '12', '13', '16', '17', '18'].map((day) => `202611${day}`),
    );
    expect(priceBars[0].tradeTimeinMills).toBe(Date.parse('2026-11-09T05:00:00Z'));
    expect(priceBars[0].close).toMatch(/^\d+\.\d{4}$/);
  });

  test('says errors with status 200', () => {
    const answer = get(`${CNBC}/.XYZ/1D/20261109000000/20261119000000/adjusted/EST5EDT.json`);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ status: 'ERROR' });
    expect(body(`${CNBC}/.RUT/15M/20261109000000/20261119000000/adjusted/EST5EDT.json`)).not.toHaveProperty('barData');
  });
});

describe('Nasdaq', () => {
  test('gives finished sessions newest first, in US dates and dollars, as many as asked', () => {
    const { data } = body(`${NASDAQ}/IWM/historical?assetclass=etf&fromdate=2026-10-01&todate=2026-11-18&limit=3`);
    expect(data.tradesTable.rows.map((row: { date: string }) => row.date)).toEqual(['11/17/2026', '11/16/2026', '11/13/2026']);
    expect(data.tradesTable.rows[0].close).toMatch(/^\$\d+\.\d{2}$/);
    expect(data.totalRecords).toBeGreaterThan(3);
  });

  test('has no data for the wrong asset class, with status 200', () => {
    const answer = get(`${NASDAQ}/IWM/historical?assetclass=stocks&fromdate=2026-10-01&todate=2026-11-18&limit=3`);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ data: null, status: { rCode: 400 } });
  });

  test('tells half days through the close of market-info', () => {
    const friday = simulatedMarket({ nowMs: Date.parse('2026-11-27T15:00:00Z') });
    const { data } = JSON.parse(answerOf(new URL('https://api.nasdaq.com/api/market-info'), friday, []).answer.body);
    expect(data).toMatchObject({
      isBusinessDay: true,
      mrktStatus: 'Open',
      openRaw: '2026-11-27T09:30:00',
      closeRaw: '2026-11-27T13:00:00',
    });
  });
});

test('FRED gives ten years of weekdays with a dot for holidays, a day late', () => {
  const lines = get(`${FRED}?id=SP500&cosd=2026-09-01`).body.trim().split('\n');
  expect(lines[0]).toBe('observation_date,SP500');
  expect(lines).toContain('2026-09-07,.');
  expect(lines.at(-1)).toMatch(/^2026-11-16,\d+\.\d{2}$/);
  expect(get(`${FRED}?id=SP500&cosd=2000-01-01`).body.split('\n')[1]).toMatch(/^2016-11-/);
  expect(get(`${FRED}?id=RU2000PR`).status).toBe(404);
});
