import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../../lib/core/assert.ts';
import { endOfDayMs, epochDayOf, isoDate, parseIsoDate, startOfDayMs } from '../../../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../../../lib/core/units.ts';
import { historyAltcoins } from './altcoins/history-altcoins.ts';
import { barsOf, indexOfDay, valueAt, type Bar } from './bars.ts';
import { parseCsv } from './csv.ts';
import type { Bars, CapColumns, CapPoint, LoopbackMarket } from './loopback-market.ts';

function dayOf(text: string | undefined, file: string): EpochDay {
  const day = parseIsoDate(text ?? '');
  assert(day !== undefined, `${file}: "${text}" is not a date`);
  return day;
}

function readBars(dir: string, file: string): Bars {
  const rows = parseCsv(readFileSync(join(dir, file), 'utf8'));
  const bars = rows.flatMap((row): readonly Bar[] => {
    const { open, high, low, close, volume } = row;
    if (!close) return [];
    return [
      {
        day: dayOf(row['date'], file),
        open: Number(open),
        high: Number(high),
        low: Number(low),
        close: Number(close),
        volume: Number(volume),
      },
    ];
  });
  return barsOf(bars);
}

/** Values of one column by day; empty cells are absent. */
function readColumn(dir: string, file: string, column: string): ReadonlyMap<EpochDay, number> {
  const rows = parseCsv(readFileSync(join(dir, file), 'utf8'));
  return new Map(rows.filter((row) => row[column]).map((row) => [dayOf(row['date'], file), Number(row[column])]));
}

function readCaps(dir: string): CapColumns {
  const total = readColumn(dir, 'crypto_total_market_cap.csv', 'total_mcap_spliced_usd');
  const btc = readColumn(dir, 'btc_mcap_coinmetrics.csv', 'mcap_usd');
  const eth = readColumn(dir, 'eth_mcap_coinmetrics.csv', 'mcap_usd');
  const days = [...total.keys()].sort((a, b) => a - b);
  const part = (values: ReadonlyMap<EpochDay, number>): Float64Array => Float64Array.from(days, (day) => values.get(day) ?? Number.NaN);
  return {
    days: Int32Array.from(days),
    total: part(total),
    btc: part(btc),
    eth: part(eth),
    stables: new Float64Array(days.length).fill(Number.NaN),
  };
}

function closeOf(caps: CapColumns, day: EpochDay): CapPoint | undefined {
  const i = indexOfDay(caps.days, day);
  if (i < 0) return undefined;
  const at = (column: Float64Array): number => column[i] ?? Number.NaN;
  return { total: at(caps.total), btc: at(caps.btc), eth: at(caps.eth), stables: at(caps.stables) };
}

/** The known close at 00:00; in between, on the straight line of the logarithms, as no hourly history is at hand. */
function capAt(caps: CapColumns, at: UnixMs): CapPoint | undefined {
  const day = epochDayOf(at);
  const before = closeOf(caps, day - 1);
  const fraction = (at - startOfDayMs(day)) / (endOfDayMs(day) - startOfDayMs(day));
  if (before === undefined || fraction === 0) return before;
  const after = closeOf(caps, day);
  if (after === undefined) return undefined;
  const between = (a: number, b: number): number => Math.exp(Math.log(a) + fraction * (Math.log(b) - Math.log(a)));
  return {
    total: between(before.total, after.total),
    btc: between(before.btc, after.btc),
    eth: between(before.eth, after.eth),
    stables: between(before.stables, after.stables),
  };
}

/**
 * The known close at 00:00; in between, on the straight line of the logarithms: an hourly history is not at hand, so what
 * is read at a US close here is made up of the two daily closes around it, and tells nothing of real hours.
 */
function priceAt({ days, close }: Bars, at: UnixMs): number | undefined {
  const day = epochDayOf(at);
  const closeOn = (one: EpochDay): number => valueAt(close, indexOfDay(days, one));
  const fraction = (at - startOfDayMs(day)) / (endOfDayMs(day) - startOfDayMs(day));
  const [before, after] = [closeOn(day - 1), fraction === 0 ? closeOn(day - 1) : closeOn(day)];
  const price = Math.exp(Math.log(before) + fraction * (Math.log(after) - Math.log(before)));
  return Number.isFinite(price) ? Math.round(price * 100) / 100 : undefined;
}

/**
 * Real history from a folder of CSV files (COMOVE_MARKET_DIR; its README names the columns), looked at when its last
 * day ends. Gaps of the files are gaps here.
 */
export function historyMarket(dir: string): LoopbackMarket {
  const caps = readCaps(dir);
  const endDay = caps.days[caps.days.length - 1];
  assert(endDay !== undefined, `${dir} has no history of the total capitalisation`);
  const nowMs = endOfDayMs(endDay);
  assert(nowMs <= Date.now(), `${isoDate(endDay)} is not over yet`);
  const prices = { BTC: readBars(dir, 'btc_usd.csv'), ETH: readBars(dir, 'eth_usd.csv') };
  return {
    kind: 'history',
    nowMs,
    endDay,
    equities: {
      RUT: readBars(dir, 'russell2000.csv'),
      SPX: readBars(dir, 'sp500.csv'),
      IWM: readBars(dir, 'iwm.csv'),
    },
    prices,
    priceAt: (coin, at) => (at > nowMs ? undefined : priceAt(prices[coin], at)),
    caps,
    capAt: (at) => (at > nowMs ? undefined : capAt(caps, at)),
    altcoins: historyAltcoins(dir, prices),
  };
}
