import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { seconds } from '../../core/time.ts';
import { BinanceError } from '../binance-errors.ts';
import { readBody } from '../read-body.ts';
import { readRows } from '../read-rows.ts';
import { listingSource, type ListingRow } from './listing-source.ts';

const Market = v.object({ symbol: v.string(), price: v.nullish(v.union([v.string(), v.number()])) });

const Answer = v.union([v.array(v.unknown()), BinanceError]);

function read(body: string): Result<readonly ListingRow[], Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  if ('failed' in answer.value) return err({ kind: 'provider', detail: answer.value.failed });
  const rows = readRows(Market, answer.value);
  return rows.ok ? ok(rows.value.map(({ symbol, price }) => ({ contract: symbol, price }))) : rows;
}

/** Spot markets of Binance with their last prices, from its market-data host: where the coins' histories are. */
export const binanceSpotPrices = listingSource({
  id: 'binance-spot-prices',
  name: 'Binance (USDT)',
  origin: 'https://data-api.binance.vision',
  docs: 'https://github.com/binance/binance-spot-api-docs/blob/master/faqs/market_data_only.md',
  exchange: 'binance',
  listing: 'binance-spot',
  spacingMs: seconds(0.25),
  path: '/api/v3/ticker/price',
  read,
});
