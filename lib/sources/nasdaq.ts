import * as v from 'valibot';
import { assert } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import { err, type Result } from '../core/result.ts';
import { isoDate, parseIsoDate, seconds } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import { newYorkDay } from '../market/new-york.ts';
import { parsedSeries, type DailyRow } from './daily-series.ts';
import { parsePositive } from './parse-number.ts';
import { present } from './present.ts';
import { readBody, shape } from './read-body.ts';
import type { Ask, Parsed, Source } from './source.ts';
import { usIndexSeries } from './us-index-series.ts';

const ORIGIN = 'https://api.nasdaq.com';

/** About ten years are kept. */
const HISTORY_DAYS = 3653;

/** Above the number of sessions in HISTORY_DAYS. */
const MAX_ROWS = 9999;

const Price = v.nullish(v.union([v.string(), v.number()]));

const Answer = v.object({
  data: v.nullish(
    v.object({
      symbol: v.nullish(v.string()),
      tradesTable: v.nullish(
        v.object({
          rows: v.nullish(v.array(v.nullable(v.object({ date: v.nullish(v.string()), close: Price, high: Price, low: Price })))),
        }),
      ),
    }),
  ),
  status: v.nullish(
    v.object({
      rCode: v.nullish(v.union([v.number(), v.string()])),
      bCodeMessage: v.nullish(v.array(v.object({ errorMessage: v.nullish(v.string()) }))),
    }),
  ),
});

const US_DATE = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/** `MM/DD/YYYY` of a session; NaN for anything else. */
function sessionOf(date: string | null | undefined): EpochDay {
  const match = US_DATE.exec(date ?? '');
  return (match && parseIsoDate(`${match[3]}-${match[1]}-${match[2]}`)) ?? Number.NaN;
}

function parse(ask: Ask, body: string): Result<Parsed, Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  const { data, status } = answer.value;
  if (!data) {
    // Unknown symbol, wrong asset class: HTTP status 200, no data, at best a code and a message.
    if (!status) return shape('neither data nor status');
    const message = status.bCodeMessage?.[0]?.errorMessage;
    return err({ kind: 'provider', detail: message ?? `no data, rCode ${status.rCode ?? 'absent'}` });
  }
  const symbol = data.symbol ?? 'IWM';
  if (symbol !== 'IWM') return err({ kind: 'refused', detail: `${symbol} instead of IWM` });
  const rows: readonly DailyRow[] = present(data.tradesTable?.rows).map((row) => ({
    day: sessionOf(row.date),
    close: parsePositive(row.close),
    high: parsePositive(row.high),
    low: parsePositive(row.low),
  }));
  if (rows.length > 0 && rows.every((row) => Number.isNaN(row.day))) return shape('tradesTable.rows: dates not MM/DD/YYYY');
  return parsedSeries([usIndexSeries('IWM', rows, { nowMs: ask.nowMs })]);
}

/**
 * Nasdaq's historical quotes of IWM, the fund that follows the Russell 2000: a stand-in that keeps its own name
 * (the index itself is not known to be served here). Rows come newest first, prices with a dollar sign.
 */
export const nasdaq: Source = {
  id: 'nasdaq',
  name: 'Nasdaq',
  origin: ORIGIN,
  docs: 'https://www.nasdaq.com/market-activity/etf/iwm/historical',
  serves: ['RUT'],
  spacingMs: seconds(2),
  request({ need, nowMs, from }) {
    assert(need === 'RUT', `nasdaq does not serve ${need}`);
    const today = newYorkDay(nowMs);
    const window = `fromdate=${isoDate(from ?? today - HISTORY_DAYS)}&todate=${isoDate(today)}`;
    return { url: `${ORIGIN}/api/quote/IWM/historical?assetclass=etf&${window}&limit=${MAX_ROWS}` };
  },
  parse,
};
