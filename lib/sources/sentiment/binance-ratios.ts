import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { seconds } from '../../core/time.ts';
import type { Ratio } from '../../core/units.ts';
import type { RatioMeasure } from '../../market/ratio-history.ts';
import { BinanceError } from '../binance-errors.ts';
import { parsePositive } from '../parse-number.ts';
import { present } from '../present.ts';
import { readBody } from '../read-body.ts';
import { ratioSource, type RatioRows } from './ratio-source.ts';

const ENDPOINTS: Readonly<Record<RatioMeasure, string>> = {
  'global-account': 'globalLongShortAccountRatio',
  'top-position': 'topLongShortPositionRatio',
};

/** Numbers in answers, text in the documentation's sample. */
const Amount = v.nullish(v.union([v.string(), v.number()]));

const Row = v.object({
  symbol: v.nullish(v.string()),
  longShortRatio: Amount,
  longAccount: Amount,
  shortAccount: Amount,
  timestamp: Amount,
});
type Row = v.InferOutput<typeof Row>;

const Answer = v.union([v.array(v.nullable(Row)), BinanceError]);

/** Where the ratio itself is missing, its two sides give it. */
function ratioOf({ longShortRatio, longAccount, shortAccount }: Row): Ratio | undefined {
  const [long, short] = [parsePositive(longAccount), parsePositive(shortAccount)];
  return parsePositive(longShortRatio) ?? (long === undefined || short === undefined ? undefined : long / short);
}

function read(
  body: string,
  { contract, measure }: { readonly contract: string | undefined; readonly measure: RatioMeasure },
): Result<RatioRows, Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  if ('failed' in answer.value) return err({ kind: 'provider', detail: answer.value.failed });
  const rows = present(answer.value);
  const other = rows.find(({ symbol }) => symbol && symbol !== contract);
  if (other) return err({ kind: 'refused', detail: `${other.symbol} instead of ${contract}`.slice(0, 100) });
  return ok({ [measure]: rows.map((row) => ({ atMs: parsePositive(row.timestamp), ratio: ratioOf(row) })) });
}

/**
 * Binance USDⓈ-M: accounts net long ÷ net short of everybody, and the position of the top traders; the last 30 days,
 * usually oldest first. An unknown symbol is an empty list. 1000 requests in 5 minutes for the whole family.
 */
export const binanceRatios = ratioSource({
  id: 'binance-ratios',
  name: 'Binance',
  origin: 'https://fapi.binance.com',
  docs: 'https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Long-Short-Ratio',
  exchange: 'binance',
  measures: ['global-account', 'top-position'],
  unlistedStatuses: [400],
  unlisted: /invalid symbol/i,
  spacingMs: seconds(0.35),
  maxRows: 500,
  path: ({ contract, measure, rows, page }) =>
    `/futures/data/${ENDPOINTS[measure]}?symbol=${contract}&period=1h&limit=${rows}${page ? `&startTime=${page.fromMs}&endTime=${page.beforeMs - 1}` : ''}`,
  read,
});
