import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { seconds } from '../../core/time.ts';
import { parsePositive } from '../parse-number.ts';
import { readBody } from '../read-body.ts';
import { readRows } from '../read-rows.ts';
import { GateError } from './gate-errors.ts';
import { listingSource, type ListingRow } from './listing-source.ts';

const Price = v.nullish(v.union([v.string(), v.number()]));

const Market = v.object({ contract: v.string(), mark_price: Price, last: Price });

const Answer = v.union([v.array(v.unknown()), GateError]);

function read(body: string): Result<readonly ListingRow[], Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  if ('failed' in answer.value) return err({ kind: 'provider', detail: answer.value.failed });
  const rows = readRows(Market, answer.value);
  if (!rows.ok) return rows;
  return ok(rows.value.map(({ contract, mark_price: mark, last }) => ({ contract, price: parsePositive(mark) ?? last })));
}

/** Perpetuals of Gate with their mark prices; contracts stand for any number of coins, prices always for one. */
export const gatePerpetuals = listingSource({
  id: 'gate-perpetuals',
  name: 'Gate',
  origin: 'https://api.gateio.ws',
  docs: 'https://www.gate.com/docs/developers/apiv4/en/#list-futures-tickers',
  exchange: 'gate',
  listing: 'gate',
  spacingMs: seconds(0.2),
  path: '/api/v4/futures/usdt/tickers',
  read,
});
