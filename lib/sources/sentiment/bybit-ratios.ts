import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { seconds } from '../../core/time.ts';
import type { Ratio } from '../../core/units.ts';
import { parsePositive } from '../parse-number.ts';
import { present } from '../present.ts';
import { readBybitList } from './bybit-envelope.ts';
import { ratioSource, type RatioRows } from './ratio-source.ts';

const Amount = v.nullish(v.union([v.string(), v.number()]));

const Row = v.object({ symbol: v.nullish(v.string()), buyRatio: Amount, sellRatio: Amount, timestamp: Amount });
type Row = v.InferOutput<typeof Row>;

/** The two are shares of accounts and add up to 1. */
function ratioOf({ buyRatio, sellRatio }: Row): Ratio | undefined {
  const [long, short] = [parsePositive(buyRatio), parsePositive(sellRatio)];
  return long === undefined || short === undefined ? undefined : long / short;
}

function read(body: string, { contract }: { readonly contract: string | undefined }): Result<RatioRows, Failure> {
  const list = readBybitList(v.nullable(Row), body);
  if (!list.ok) return list;
  const rows = present(list.value);
  const other = rows.find(({ symbol }) => symbol && symbol !== contract);
  if (other) return err({ kind: 'refused', detail: `${other.symbol} instead of ${contract}`.slice(0, 100) });
  return ok({ 'global-account': rows.map((row) => ({ atMs: parsePositive(row.timestamp), ratio: ratioOf(row) })) });
}

/**
 * Bybit: shares of accounts net long and net short since 2020, newest first; it has no figure of top traders' positions.
 * From the United States it answers 403.
 */
export const bybitRatios = ratioSource({
  id: 'bybit-ratios',
  name: 'Bybit',
  origin: 'https://api.bybit.com',
  docs: 'https://bybit-exchange.github.io/docs/v5/market/long-short-ratio',
  exchange: 'bybit',
  measures: ['global-account'],
  // 10001 is any wrong parameter: the message tells which.
  unlisted: /^10001.*symbol/i,
  // 600 requests in five seconds.
  spacingMs: seconds(0.2),
  maxRows: 500,
  path: ({ contract, rows, page }) =>
    `/v5/market/account-ratio?category=linear&symbol=${contract}&period=1h&limit=${rows}${page ? `&startTime=${page.fromMs}&endTime=${page.beforeMs - 1}` : ''}`,
  read,
});
