import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fields } from './fields.ts';
import { BINANCE, CMC, CNBC, COINGECKO, COINLORE, KRAKEN, NASDAQ, YAHOO, body } from './asked.ts';

const recordings = process.env['COMOVE_RECORDINGS'];

/** Recorded answer, the same question here, and documented fields that a made-up answer leaves out. */
const RECORDED = [
  { file: 'yahoo/k88-RUT-1mo-2026-08-21T2337Z.json', address: `${YAHOO}/%5ERUT?interval=1d&range=1mo`, absent: /fiftyTwoWeek/ },
  { file: 'cnbc/bars-dxy-1D.json', address: `${CNBC}/.RUT/1D/20261101000000/20261119000000/adjusted/EST5EDT.json`, absent: /^$/ },
  {
    file: 'nasdaq/historical-NDX-index-2026-08-25.json',
    address: `${NASDAQ}/IWM/historical?assetclass=etf&fromdate=2026-10-01&todate=2026-11-18&limit=9`,
    absent: /^$/,
  },
  {
    file: 'coinmarketcap/data-api-v4-global-metrics-historical-range30d.json',
    address: `${CMC}/v4/global-metrics/quotes/historical?range=30d`,
    absent: /^$/,
  },
  { file: 'coingecko/global-2025-04-07.json', address: COINGECKO, absent: /total_market_cap|total_volume|percentage\.(?!btc|eth)/ },
  { file: 'coinlore/global-2018-11.json', address: COINLORE, absent: /^$/ },
  { file: 'kraken/ohlc.json', address: `${KRAKEN}?pair=XBTUSD&interval=1440`, absent: /^$/ },
  { file: 'binance/spot-klines.json', address: `${BINANCE}?symbol=BTCUSDT&interval=1d&limit=1`, absent: /^$/ },
  { file: 'binance/error-400-invalid-symbol.json', address: `${BINANCE}?symbol=NOPE&interval=1d`, absent: /^$/ },
  { file: 'yahoo/error-404-not-found.json', address: `${YAHOO}/NOPE?interval=1d&range=1mo`, absent: /^$/ },
] as const;

test.skipIf(!recordings).each(RECORDED)(
  'the answer has every field of the recording $file, of the same type',
  ({ file, address, absent }) => {
    const recorded = fields(JSON.parse(readFileSync(join(recordings ?? '', file), 'utf8')));
    const here = new Set(fields(body(address)));
    expect(recorded.filter((field) => !absent.test(field) && !here.has(field))).toEqual([]);
  },
);
