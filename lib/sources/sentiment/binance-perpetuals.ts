import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { seconds } from '../../core/time.ts';
import { BinanceError } from '../binance-errors.ts';
import { readBody } from '../read-body.ts';
import { readRows } from '../read-rows.ts';
import { listingSource, type ListingRow } from './listing-source.ts';

const Market = v.object({ symbol: v.string(), markPrice: v.nullish(v.union([v.string(), v.number()])) });

const Answer = v.union([v.array(v.unknown()), BinanceError]);

function read(body: string): Result<readonly ListingRow[], Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  if ('failed' in answer.value) return err({ kind: 'provider', detail: answer.value.failed });
  const rows = readRows(Market, answer.value);
  return rows.ok ? ok(rows.value.map(({ symbol, markPrice }) => ({ contract: symbol, price: markPrice }))) : rows;
}

/** Perpetuals of Binance USDⓈ-M with their mark prices, all in one call (weight 10). */
export const binancePerpetuals = listingSource({
  id: 'binance-perpetuals',
  name: 'Binance',
  origin: 'https://fapi.binance.com',
  docs: 'https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Mark-Price',
  exchange: 'binance',
  listing: 'binance',
  spacingMs: seconds(0.35),
  path: '/fapi/v1/premiumIndex',
  read,
});
