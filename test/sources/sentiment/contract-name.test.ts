import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListingId } from '../../../lib/market/contract-listing.ts';
import { coinOfContract, contractOfTicker } from '../../../lib/sources/sentiment/contract-name.ts';

const LISTINGS: readonly ListingId[] = ['binance-spot', 'binance', 'okx', 'gate', 'bybit'];

test.for<readonly [ListingId, string, string, number]>([
  ['binance', 'BTCUSDT', 'BTC', 1],
  ['binance', '1000PEPEUSDT', 'PEPE', 1000],
  ['binance', '1000000MOGUSDT', 'MOG', 1_000_000],
  ['binance', '1MBABYDOGEUSDT', 'BABYDOGE', 1_000_000],
  ['binance', '1000XUSDT', 'X', 1000],
  ['bybit', '10000SATSUSDT', 'SATS', 10_000],
  ['bybit', 'SHIB1000USDT', 'SHIB', 1000],
  ['binance-spot', '1INCHUSDT', '1INCH', 1],
  ['binance-spot', '0GUSDT', '0G', 1],
  ['binance-spot', 'API3USDT', 'API3', 1],
  ['binance-spot', 'JUPUSDT', 'JUP', 1],
  ['binance', '100XUSDT', '100X', 1],
  ['binance', '1000USDT', '1000', 1],
  ['binance', '币安人生USDT', '币安人生', 1],
  ['okx', 'PEPE-USDT-SWAP', 'PEPE', 1],
  ['gate', 'BTC_USDT', 'BTC', 1],
])('%s: %s stands for %s × %d', ([listing, contract, symbol, multiple]) => {
  expect(coinOfContract(listing, contract)).toEqual({ symbol, multiple });
});

test.for<readonly [ListingId, string]>([
  ['binance', 'BTCUSDT_260327'],
  ['binance', 'BTCUSDC'],
  ['binance-spot', 'ETHBTC'],
  ['binance-spot', 'USDT'],
  ['okx', 'BTC-USD-SWAP'],
  ['okx', 'BTC-USDT-260327'],
  ['gate', 'BTC_USD'],
  ['bybit', 'BTCPERP'],
  ['bybit', 'BTCUSDT-27MAR26'],
  ['bybit', ''],
])('%s: %s is no coin against Tether without a date', ([listing, contract]) => {
  expect(coinOfContract(listing, contract)).toBeUndefined();
});

test('without a listing the name is made of the ticker, multiples by what is known of them', () => {
  expect(contractOfTicker('binance', 'SOL')).toEqual({ contract: 'SOLUSDT', multiple: 1 });
  expect(contractOfTicker('binance', 'PEPE')).toEqual({ contract: '1000PEPEUSDT', multiple: 1000 });
  expect(contractOfTicker('binance-spot', 'PEPE')).toEqual({ contract: 'PEPEUSDT', multiple: 1 });
  expect(contractOfTicker('bybit', 'SHIB')).toEqual({ contract: 'SHIB1000USDT', multiple: 1000 });
  expect(contractOfTicker('okx', 'PEPE')).toEqual({ contract: 'PEPE-USDT-SWAP', multiple: 1 });
  expect(contractOfTicker('gate', '1INCH')).toEqual({ contract: '1INCH_USDT', multiple: 1 });
});

test('a ticker that cannot be written as a name has none; words of the language are tickers like others', () => {
  for (const ticker of ['', 'A B', 'usdc.e', 'TÜR', 'A/B', 'X'.repeat(21)]) expect(contractOfTicker('binance', ticker)).toBeUndefined();
  expect(contractOfTicker('okx', 'CONSTRUCTOR')).toEqual({ contract: 'CONSTRUCTOR-USDT-SWAP', multiple: 1 });
  expect(contractOfTicker('okx', 'toString')).toBeUndefined();
});

test('a name made of a ticker is read back as that ticker, with the same multiple', () => {
  const ticker = fc.stringMatching(/^[A-Z]{1,10}$/);
  fc.assert(
    fc.property(
      fc.constantFrom(...LISTINGS),
      fc.oneof(ticker, fc.constantFrom('PEPE', 'SHIB', 'SATS', 'MOG', 'BABYDOGE')),
      (listing, symbol) => {
        const made = contractOfTicker(listing, symbol);
        expect(coinOfContract(listing, made?.contract ?? '')).toEqual({ symbol, multiple: made?.multiple });
      },
    ),
  );
});
