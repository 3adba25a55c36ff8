import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fields } from './fields.ts';
import { BINANCE, CMC, CNBC, COINGECKO, COINLORE, KRAKEN, NASDAQ, NOW, YAHOO, body } from './asked.ts';

const recordings = process.env['COMOVE_RECORDINGS'];

const GECKO = 'https://api.coingecko.com/api/v3/coins';
const PAPRIKA = 'https://api.coinpaprika.com/v1/tickers';
const SPAN = `start=${NOW / 1000 - 9 * 86_400}&end=${NOW / 1000}&convertId=2781`;
const ratio = (name: string): string => `https://fapi.binance.com/futures/data/${name}?symbol=BTCUSDT&period=1h`;

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
  // Lists whose first row is Bitcoin: what may be null is null or not by coin.
  { file: 'coingecko/coins-markets-bitcoin-2024-04.json', address: `${GECKO}/markets?vs_currency=usd`, absent: /max_supply/ },
  {
    file: 'coingecko/market_chart-range.json',
    address: `${GECKO}/solana/market_chart?vs_currency=usd&days=9&interval=daily`,
    absent: /^$/,
  },
  { file: 'coinpaprika/ticker-btc-2026-02-08.json', address: `${PAPRIKA}/btc-bitcoin`, absent: /^$/ },
  { file: 'coinpaprika/error-404-ticker.json', address: `${PAPRIKA}/nope`, absent: /^$/ },
  { file: 'coinmarketcap/data-api-v3-fear-greed-chart-30d.json', address: `${CMC}/v3/fear-greed/chart?${SPAN}`, absent: /^$/ },
  { file: 'coinmarketcap/data-api-v3-altcoin-season-chart.json', address: `${CMC}/v3/altcoin-season/chart?${SPAN}`, absent: /^$/ },
  { file: 'alternative.me/fng-limit3-2026-07-10.json', address: 'https://api.alternative.me/fng/?limit=3', absent: /^$/ },
  // Times are numbers in reality, texts in the sample of the documentation.
  { file: 'binance/fapi-globalLongShortAccountRatio.json', address: ratio('globalLongShortAccountRatio'), absent: /timestamp/ },
  { file: 'binance/fapi-topLongShortPositionRatio.json', address: ratio('topLongShortPositionRatio'), absent: /timestamp/ },
  { file: 'binance/fapi-topLongShortAccountRatio.json', address: ratio('topLongShortAccountRatio'), absent: /timestamp/ },
  { file: 'binance/fapi-takerlongshortRatio.json', address: ratio('takerlongshortRatio'), absent: /timestamp/ },
  { file: 'binance/fapi-premiumIndex.json', address: 'https://fapi.binance.com/fapi/v1/premiumIndex?symbol=BTCUSDT', absent: /^$/ },
  {
    file: 'bybit/account-ratio.json',
    address: 'https://api.bybit.com/v5/market/account-ratio?category=linear&symbol=BTCUSDT&period=1h',
    absent: /^$/,
  },
  {
    file: 'okx/long-short-account-ratio.json',
    address: 'https://www.okx.com/api/v5/rubik/stat/contracts/long-short-account-ratio-contract?instId=BTC-USDT-SWAP&period=1H',
    absent: /^$/,
  },
  {
    // Some of its numbers are texts by now.
    file: 'gate/contract_stats-docsample.json',
    address: 'https://api.gateio.ws/api/v4/futures/usdt/contract_stats?contract=BTC_USDT&interval=1h',
    absent: /open_interest:|liq_size|mark_price/,
  },
  {
    file: 'defillama/inflows-compound-v3-docs-example.json',
    address: 'https://api.llama.fi/inflows/binance-cex/1794000000?end=1794600000&tokensToExclude=BNB',
    absent: /tvl\./,
  },
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
