import * as v from 'valibot';
import { assert } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import { err, type Result } from '../core/result.ts';
import { seconds } from '../core/time.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';
import { isSession, sessionCloseMs, sessionOpenMs } from '../market/us-sessions.ts';
import { parsedSeries, type DailyRow } from './daily-series.ts';
import { fromEpochSeconds, startOfDaySeconds } from './epoch-seconds.ts';
import { localDayIn } from './local-day.ts';
import { parsePositive } from './parse-number.ts';
import { readBody, shape } from './read-body.ts';
import type { Ask, NeedId, Parsed, Source } from './source.ts';
import { usIndexSeries } from './us-index-series.ts';

const ORIGIN = 'https://query1.finance.yahoo.com';

const SYMBOLS: Partial<Record<NeedId, '^RUT' | '^GSPC'>> = { RUT: '^RUT', SPX: '^GSPC' };

/** Seconds. Accepted as "until now"; `range=max` would silently coarsen daily bars. */
const FAR_FUTURE_S = 9_999_999_999;

const Column = v.array(v.nullable(v.number()));

const Chart = v.object({
  meta: v.object({
    symbol: v.optional(v.string()),
    dataGranularity: v.optional(v.string()),
    exchangeTimezoneName: v.string(),
    currentTradingPeriod: v.nullish(v.object({ regular: v.nullish(v.object({ end: v.nullish(v.number()) })) })),
  }),
  // An answer without data has no `timestamp` and an empty quote.
  timestamp: v.nullish(v.array(v.number())),
  indicators: v.object({
    quote: v.array(v.object({ close: v.nullish(Column), high: v.nullish(Column), low: v.nullish(Column) })),
  }),
});
type Chart = v.InferOutput<typeof Chart>;

const ProviderError = v.nullish(v.object({ code: v.nullish(v.string()), description: v.nullish(v.string()) }));

const Answer = v.object({
  chart: v.optional(v.object({ result: v.nullish(v.array(Chart)), error: ProviderError })),
  finance: v.optional(v.object({ error: ProviderError })),
});

/** The first of the charts, or why there is none. */
function firstChart(body: string): Result<Chart, Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  const { chart, finance } = answer.value;
  const error = chart?.error ?? finance?.error;
  if (error) return err({ kind: 'provider', detail: error.description ?? error.code ?? 'unnamed error' });
  const first = chart?.result?.[0];
  if (first === undefined) return shape('chart.result: neither a chart nor an error');
  return { ok: true, value: first };
}

/** Rows labelled by the exchange's own calendar day; `undefined` when the columns do not line up. */
function rowsOf({ timestamp, indicators }: Chart, dayOf: (at: UnixMs) => EpochDay): readonly DailyRow[] | undefined {
  const { close, high, low } = indicators.quote[0] ?? {};
  const stamps = timestamp ?? [];
  if ([close, high, low].some((column) => column && column.length !== stamps.length) || (stamps.length > 0 && !close)) return undefined;
  return stamps.map((stamp, i) => ({
    day: dayOf(fromEpochSeconds(stamp)),
    close: parsePositive(close?.[i]),
    high: parsePositive(high?.[i]),
    low: parsePositive(low?.[i]),
  }));
}

/** The day of the newest row if that is stamped within its session: with the last trade's time, not with the open's. */
function runningDay({ timestamp }: Chart, rows: readonly DailyRow[]): EpochDay | undefined {
  const last = rows.findLastIndex(({ close }) => close !== undefined);
  const [day, stamp] = [rows[last]?.day, timestamp?.[last]];
  if (day === undefined || stamp === undefined || !isSession(day)) return undefined;
  const atMs = fromEpochSeconds(stamp);
  return atMs > sessionOpenMs(day) && atMs < sessionCloseMs(day) ? day : undefined;
}

/**
 * The bar of the session in progress carries the last trade's time instead of the open's; it stays open however late
 * the answer is read (delayed prices, a kept copy). A bar is open too while the regular trading period that ends on its
 * day has not ended. After hours the period may be the next session's.
 */
function isInProgress(chart: Chart, rows: readonly DailyRow[], dayOf: (at: UnixMs) => EpochDay, nowMs: UnixMs) {
  const running = runningDay(chart, rows);
  const end = chart.meta.currentTradingPeriod?.regular?.end;
  const endDay = end === undefined || end === null || nowMs >= fromEpochSeconds(end) ? undefined : dayOf(fromEpochSeconds(end));
  return (day: EpochDay): boolean => day === endDay || day === running;
}

function parse(ask: Ask, body: string): Result<Parsed, Failure> {
  const chart = firstChart(body);
  if (!chart.ok) return chart;
  const { meta, timestamp } = chart.value;
  if (!timestamp?.length) return err({ kind: 'empty' });
  const symbol = SYMBOLS[ask.need];
  if (meta.symbol !== undefined && meta.symbol !== symbol) return err({ kind: 'refused', detail: `${meta.symbol} instead of ${symbol}` });
  const granularity = meta.dataGranularity ?? '1d';
  if (granularity !== '1d') return err({ kind: 'refused', detail: `bars of ${granularity} instead of a day` });
  const dayOf = localDayIn(meta.exchangeTimezoneName);
  if (dayOf === undefined) return shape(`meta.exchangeTimezoneName: ${meta.exchangeTimezoneName.slice(0, 40)}`);
  const rows = rowsOf(chart.value, dayOf);
  if (rows === undefined) return shape('indicators.quote: columns of another length than timestamp');
  const id = ask.need === 'SPX' ? 'SPX' : 'RUT';
  return parsedSeries([usIndexSeries(id, rows, { nowMs: ask.nowMs, isOpen: isInProgress(chart.value, rows, dayOf, ask.nowMs) })]);
}

/**
 * Yahoo Finance chart: index closes since 1987 (Russell 2000) and 1970 (S&P 500). Undocumented. Stamps are the
 * session's open, 13:30Z or 14:30Z; volume is the composite's and ignored. Holes (null rows) are left out.
 */
export const yahoo: Source = {
  id: 'yahoo',
  name: 'Yahoo Finance',
  origin: ORIGIN,
  docs: 'https://github.com/gadicc/yahoo-finance2/blob/devel/docs/modules/chart.md',
  serves: ['RUT', 'SPX'],
  spacingMs: seconds(1),
  request({ need, from }) {
    const symbol = SYMBOLS[need];
    assert(symbol, `yahoo does not serve ${need}`);
    const period1 = from === undefined ? 0 : startOfDaySeconds(from);
    return {
      url: `${ORIGIN}/v8/finance/chart/${encodeURIComponent(symbol)}?period1=${period1}&period2=${FAR_FUTURE_S}&interval=1d`,
    };
  },
  parse,
};
