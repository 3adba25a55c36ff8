import * as v from 'valibot';
import { err, type Result } from '../core/result.ts';
import type { ContractListing } from '../market/contract-listing.ts';
import { parseWith } from './parse-with.ts';
import { finite, market, positive, soundRows, text } from './sound-rows.ts';

const listed = v.object({ contract: text, symbol: text, multiple: positive, priceUsd: v.exactOptional(positive) });

const listing: v.GenericSchema<unknown, ContractListing> = v.object({
  id: v.picklist(['binance-spot', 'binance', 'okx', 'gate', 'bybit']),
  markets: soundRows(listed),
  market,
  fetchedAtMs: finite,
});

/**
 * The listing that a stored record holds, or what is wrong with it. Damaged markets are left out; a listing without a
 * market is none, because every coin would count as not listed.
 */
export function parseListing(stored: unknown): Result<ContractListing, string> {
  const parsed = parseWith(listing, stored);
  return parsed.ok && parsed.value.markets.length === 0 ? err('markets') : parsed;
}
