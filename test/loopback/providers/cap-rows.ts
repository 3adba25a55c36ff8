import { endOfDayMs, epochDayOf, startOfDayMs } from '../../../lib/core/time.ts';
import type { UnixMs } from '../../../lib/core/units.ts';
import { firstAtOrAfter, valueAt } from '../market/bars.ts';
import type { CapPoint, LoopbackMarket } from '../market/loopback-market.ts';
import type { Row } from './provider.ts';

const valuesOf = ({ total, btc, eth, stables }: CapPoint): Readonly<Record<string, number>> => ({ total, btc, eth, stables });

/** The capitalisation at one instant as a row; none where it is unknown. */
export function capRowAt(market: LoopbackMarket, at: UnixMs): readonly Row[] {
  const point = market.capAt(at);
  return point ? [{ stampMs: at, values: valuesOf(point) }] : [];
}

/** Closed days as rows stamped with the start of the next day: the value at 00:00 of D is the close of D − 1. */
export function startStampedRows(market: LoopbackMarket, from: UnixMs, to: UnixMs): readonly Row[] {
  return closedRows(market, (day) => endOfDayMs(day), { from, to });
}

/** Closed days as rows stamped with their own start: a row of D is the close of D. */
export function dayStampedRows(market: LoopbackMarket, from: UnixMs, to: UnixMs): readonly Row[] {
  return closedRows(market, (day) => startOfDayMs(day), { from, to });
}

function closedRows(
  { caps }: LoopbackMarket,
  stampOf: (day: number) => UnixMs,
  { from, to }: { from: UnixMs; to: UnixMs },
): readonly Row[] {
  const rows: Row[] = [];
  for (let i = firstAtOrAfter(caps.days, epochDayOf(from) - 1); i < caps.days.length; i++) {
    const stampMs = stampOf(caps.days[i] ?? 0);
    if (stampMs > to) break;
    if (stampMs < from) continue;
    rows.push({
      stampMs,
      values: { total: valueAt(caps.total, i), btc: valueAt(caps.btc, i), eth: valueAt(caps.eth, i), stables: valueAt(caps.stables, i) },
    });
  }
  return rows;
}
