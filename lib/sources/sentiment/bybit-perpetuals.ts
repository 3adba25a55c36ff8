import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import { seconds } from '../../core/time.ts';
import { parsePositive } from '../parse-number.ts';
import { readRows } from '../read-rows.ts';
import { readBybitList } from './bybit-envelope.ts';
import { listingSource, type ListingRow } from './listing-source.ts';

const Price = v.nullish(v.union([v.string(), v.number()]));

const Market = v.object({ symbol: v.string(), markPrice: Price, lastPrice: Price });

function read(body: string): Result<readonly ListingRow[], Failure> {
  const list = readBybitList(v.unknown(), body);
  if (!list.ok) return list;
  const rows = readRows(Market, list.value);
  if (!rows.ok) return rows;
  return ok(rows.value.map(({ symbol, markPrice, lastPrice }) => ({ contract: symbol, price: parsePositive(markPrice) ?? lastPrice })));
}

/** Linear contracts of Bybit with their mark prices; those of other currencies and with a date are left out. */
export const bybitPerpetuals = listingSource({
  id: 'bybit-perpetuals',
  name: 'Bybit',
  origin: 'https://api.bybit.com',
  docs: 'https://bybit-exchange.github.io/docs/v5/market/tickers',
  exchange: 'bybit',
  listing: 'bybit',
  spacingMs: seconds(0.2),
  path: '/v5/market/tickers?category=linear',
  read,
});
