import { days, epochDayOf, isoDate, parseIsoDate, weekdayOf } from '../../../lib/core/time.ts';
import { indexOfDay } from '../market/bars.ts';
import { text, type Call, type Provider, type Row, valueOf } from './provider.ts';
import { newestClosed } from './session-rows.ts';

/** FRED fredgraph.csv (docs/sources.md §4): weekdays, "." for holidays, ten years of the S&P 500, a day late. */
const LICENSED_YEARS = 10;

function weekdayRows({ url, market }: Call): readonly Row[] {
  const bars = market.equities.SPX;
  // Published the day after: the newest closed session only appears once its date is over.
  const newest = newestClosed(bars, market.nowMs - days(1));
  if (newest === undefined) return [];
  const licensed = epochDayOf(market.nowMs) - Math.round(LICENSED_YEARS * 365.25);
  const from = Math.max(licensed, parseIsoDate(url.searchParams.get('cosd') ?? '') ?? licensed);
  const to = Math.min(newest, parseIsoDate(url.searchParams.get('coed') ?? '') ?? newest);
  const rows: Row[] = [];
  for (let day = from; day <= to; day++) {
    if (weekdayOf(day) === 0 || weekdayOf(day) === 6) continue;
    const close = bars.close[indexOfDay(bars.days, day)];
    rows.push({ stampMs: day * days(1), ...(close !== undefined && { values: { close } }) });
  }
  return rows;
}

export const fred: Provider = {
  hosts: ['fred.stlouisfed.org'],
  handle(call) {
    if (call.url.pathname !== '/graph/fredgraph.csv') return undefined;
    if (call.url.searchParams.get('id') !== 'SP500')
      return text('<!DOCTYPE html><title>Not found</title>', { status: 404, type: 'text/html' });
    const lines = call
      .tamper(weekdayRows(call))
      .map((row) => `${isoDate(epochDayOf(row.stampMs))},${row.values ? valueOf(row, 'close').toFixed(2) : '.'}`);
    return text(`${['observation_date,SP500', ...lines].join('\n')}\n`, { type: 'application/csv' });
  },
};
