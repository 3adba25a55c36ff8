import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import { seconds } from '../../core/time.ts';
import { readRows } from '../read-rows.ts';
import { listingSource, type ListingRow } from './listing-source.ts';
import { readOkx } from './okx-envelope.ts';

const Market = v.object({ instId: v.string(), markPx: v.nullish(v.union([v.string(), v.number()])) });

function read(body: string): Result<readonly ListingRow[], Failure> {
  const data = readOkx(v.array(v.unknown()), body);
  if (!data.ok) return data;
  const rows = readRows(Market, data.value);
  return rows.ok ? ok(rows.value.map(({ instId, markPx }) => ({ contract: instId, price: markPx }))) : rows;
}

/** Perpetuals of OKX with their mark prices; contracts stand for any number of coins, prices always for one. */
export const okxPerpetuals = listingSource({
  id: 'okx-perpetuals',
  name: 'OKX',
  origin: 'https://www.okx.com',
  docs: 'https://www.okx.com/docs-v5/en/#public-data-rest-api-get-mark-price',
  exchange: 'okx',
  listing: 'okx',
  spacingMs: seconds(0.45),
  path: '/api/v5/public/mark-price?instType=SWAP',
  read,
});
