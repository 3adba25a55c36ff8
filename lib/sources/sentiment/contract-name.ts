import type { ListingId } from '../../market/contract-listing.ts';
import { isTicker } from './is-ticker.ts';

/** What follows the coin in the name of a market against Tether. Dated futures and other currencies end otherwise. */
const SUFFIX: Readonly<Record<ListingId, string>> = {
  'binance-spot': 'USDT',
  binance: 'USDT',
  okx: '-USDT-SWAP',
  gate: '_USDT',
  bybit: 'USDT',
};

/**
 * Coins that are listed in multiples, by ticker: needed only where no listing is at hand to look the name up in. A coin
 * that is missing here is then asked for under its bare ticker, and the exchange says that it does not know it.
 */
const MULTIPLES: Readonly<Record<ListingId, Readonly<Record<string, string>>>> = {
  'binance-spot': { SATS: '1000SATS', CAT: '1000CAT', CHEEMS: '1000CHEEMS', BABYDOGE: '1MBABYDOGE' },
  binance: {
    PEPE: '1000PEPE',
    SHIB: '1000SHIB',
    BONK: '1000BONK',
    FLOKI: '1000FLOKI',
    LUNC: '1000LUNC',
    XEC: '1000XEC',
    SATS: '1000SATS',
    RATS: '1000RATS',
    CAT: '1000CAT',
    CHEEMS: '1000CHEEMS',
    WHY: '1000WHY',
    X: '1000X',
    BABYDOGE: '1MBABYDOGE',
    MOG: '1000000MOG',
  },
  okx: {},
  gate: {},
  bybit: {
    PEPE: '1000PEPE',
    SHIB: 'SHIB1000',
    BONK: '1000BONK',
    FLOKI: '1000FLOKI',
    LUNC: '1000LUNC',
    XEC: '1000XEC',
    SATS: '10000SATS',
    RATS: '1000RATS',
    CAT: '1000CAT',
    TURBO: '1000TURBO',
    BTT: '1000BTT',
    X: '1000X',
    BABYDOGE: '1000000BABYDOGE',
    CHEEMS: '1000000CHEEMS',
    MOG: '1000000MOG',
  },
};

/** 1000PEPE, 10000SATS, 1000000MOG, 1MBABYDOGE. A lone digit belongs to the ticker: 1INCH, 0G. */
const MULTIPLE_BEFORE = /^(10{3,8}|1M)(\D.*)$/;
/** SHIB1000. */
const MULTIPLE_AFTER = /^(\D+)(10{3,8})$/;

/** Ticker and multiple: "1000PEPE" → PEPE, 1000. */
function splitMultiple(base: string): { readonly symbol: string; readonly multiple: number } {
  const [, before, coin] = MULTIPLE_BEFORE.exec(base) ?? [];
  if (before && coin) return { symbol: coin, multiple: before === '1M' ? 1e6 : Number(before) };
  const [, ticker, after] = MULTIPLE_AFTER.exec(base) ?? [];
  if (ticker && after) return { symbol: ticker, multiple: Number(after) };
  return { symbol: base, multiple: 1 };
}

/**
 * The coin's ticker in the name of a market, with the multiple taken off: "1000PEPEUSDT" → PEPE, 1000.
 * `undefined` for a market that is not the coin against Tether: dated futures, other currencies.
 */
export function coinOfContract(listing: ListingId, contract: string): { readonly symbol: string; readonly multiple: number } | undefined {
  const suffix = SUFFIX[listing];
  const base = contract.slice(0, -suffix.length).toUpperCase();
  return contract.endsWith(suffix) && base !== '' ? splitMultiple(base) : undefined;
}

/**
 * The name that a listing most likely has for a ticker, for when the listing itself is not at hand. `undefined` for a
 * ticker that cannot be written as one.
 */
export function contractOfTicker(listing: ListingId, ticker: string): { readonly contract: string; readonly multiple: number } | undefined {
  if (!isTicker(ticker)) return undefined;
  const known = MULTIPLES[listing];
  const base = Object.hasOwn(known, ticker) ? known[ticker] : undefined;
  const contract = `${base ?? ticker}${SUFFIX[listing]}`;
  return { contract, multiple: base === undefined ? 1 : splitMultiple(base).multiple };
}
