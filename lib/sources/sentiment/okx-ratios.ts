import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import { seconds } from '../../core/time.ts';
import type { RatioMeasure } from '../../market/ratio-history.ts';
import { parsePositive } from '../parse-number.ts';
import { present } from '../present.ts';
import { readOkx } from './okx-envelope.ts';
import { ratioSource, type RatioRows } from './ratio-source.ts';

const ENDPOINTS: Readonly<Record<RatioMeasure, string>> = {
  'global-account': 'long-short-account-ratio-contract',
  'top-position': 'long-short-position-ratio-contract-top-trader',
};

const Field = v.nullable(v.union([v.string(), v.number()]));

/** Milliseconds and ratio, both as text. */
const Rows = v.array(v.nullable(v.looseTuple([Field, Field])));

function read(body: string, { measure }: { readonly measure: RatioMeasure }): Result<RatioRows, Failure> {
  const rows = readOkx(Rows, body);
  if (!rows.ok) return rows;
  return ok({ [measure]: present(rows.value).map(([atMs, ratio]) => ({ atMs: parsePositive(atMs), ratio: parsePositive(ratio) })) });
}

/**
 * OKX: accounts net long ÷ net short of everybody, and the position of the top traders (the largest 5 % by open
 * interest); about 30 days of hours, newest first, a hundred a call. It answers from the United States.
 */
export const okxRatios = ratioSource({
  id: 'okx-ratios',
  name: 'OKX',
  origin: 'https://www.okx.com',
  docs: 'https://www.okx.com/docs-v5/en/#trading-statistics-rest-api-get-contract-long-short-ratio',
  exchange: 'okx',
  measures: ['global-account', 'top-position'],
  // 51001: the instrument does not exist. 51000: "Parameter instId error".
  unlisted: /^51001|^51000.*instId/,
  // Five requests in two seconds.
  spacingMs: seconds(0.45),
  maxRows: 100,
  // Rows newer than `begin` and older than `end`, so the first instant is asked for by the one before it.
  path: ({ contract, measure, rows, page }) =>
    `/api/v5/rubik/stat/contracts/${ENDPOINTS[measure]}?instId=${contract}&period=1H&limit=${rows}${page ? `&begin=${page.fromMs - 1}&end=${page.beforeMs}` : ''}`,
  read,
});
