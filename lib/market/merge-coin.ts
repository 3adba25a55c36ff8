import type { Failure } from '../core/failure.ts';
import { err, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import { endOfDayMs, epochDayOf } from '../core/time.ts';
import type { EpochDay, Ratio } from '../core/units.ts';
import type { CoinSeries } from './coin-series.ts';
import type { CoinAnswer, IncomingCoin } from './incoming-coin.ts';
import { layOver } from './lay-over.ts';
import { median } from './median.ts';
import { PRICE_HOLDS_MS, priceAgrees } from './price-agrees.ts';
import { columnsOfRows, levelOf, storedRows } from './series-row.ts';
import type { SeriesRow } from './series-row.ts';

/** A computer's clock may be a little behind at the turn of a day. Later days are stamps in another unit. */
const MOST_DAYS_AHEAD = 1;

/**
 * Altcoins move by half in a day and back on the next, so a misprint of a coin is told only by a move to more than four
 * times, or less than a quarter, of which the next day takes back all but a quarter (of its logarithm).
 */
const MISPRINT_LOG_MOVE = Math.log(4);
const UNDONE_SHARE = 0.25;

/** Two providers of one coin's price in USD are of one level; a contract on 1000 coins, or another coin, is not. */
const MOST_LEVEL_OFF: Ratio = 0.1;

const refused = (detail: string): Result<never, Failure> => err({ kind: 'refused', detail });
const isFinal = (row: SeriesRow): boolean => !row.provisional;

/** The answer's usable rows, ascending, of one day the last. */
function screened(incoming: IncomingCoin, { source, fetchedAtMs }: CoinAnswer): readonly SeriesRow[] {
  const { close, high, low, takerBuyShare, provisionalFrom = Infinity } = incoming;
  const latest = epochDayOf(fetchedAtMs) + MOST_DAYS_AHEAD;
  const byDay = new Map<EpochDay, SeriesRow>();
  for (const [i, day] of incoming.days.entries()) {
    const [value, share] = [close[i], takerBuyShare?.[i]];
    if (value === undefined || !Number.isFinite(value) || value <= 0 || day > latest) continue;
    const isShare = share !== undefined && share >= 0 && share <= 1;
    byDay.set(day, {
      day,
      close: value,
      high: high?.[i],
      low: low?.[i],
      provisional: day >= provisionalFrom,
      source,
      factor: 1,
      ...(isShare && { takerBuyShare: share }),
    });
  }
  return [...byDay.values()].toSorted((a, b) => a.day - b.day);
}

/** Whether the newest row can be of the coin that the ranked list speaks of: its range of the day, a quarter wider, holds the list's price. */
function agreesWithList(newest: SeriesRow, { coin, pricedAtMs, fetchedAtMs }: CoinAnswer): boolean {
  const atMs = newest.provisional ? fetchedAtMs : Math.min(fetchedAtMs, endOfDayMs(newest.day));
  if (Math.abs(atMs - pricedAtMs) >= PRICE_HOLDS_MS) return true;
  const { close, high = close, low = close } = newest;
  return [close, high, low].some((price) => priceAgrees(price, coin.priceUsd)) || (low <= coin.priceUsd && coin.priceUsd <= high);
}

/** How far the answer lies from what other providers said of the same days, as a factor; 1 where they share none. */
function levelAgainstOthers(stored: readonly SeriesRow[], answer: readonly SeriesRow[], source: string): number {
  const byDay = new Map(stored.filter((row) => isFinal(row) && row.source !== source).map((row) => [row.day, row]));
  const ratios = answer.flatMap((row) => {
    const known = byDay.get(row.day);
    return known && isFinal(row) ? [levelOf(row) / levelOf(known)] : [];
  });
  return median(ratios) ?? 1;
}

/** Whether the answer has a final value of every final day that is stored. */
function covers(answer: readonly SeriesRow[], stored: readonly SeriesRow[]): boolean {
  const finals = new Set(answer.filter(isFinal).map(({ day }) => day));
  return stored.every((row) => row.provisional || finals.has(row.day));
}

function joined(stored: readonly SeriesRow[], answer: readonly SeriesRow[], source: string): Result<readonly SeriesRow[], Failure> {
  const level = levelAgainstOthers(stored, answer, source);
  const merged = priceAgrees(level, 1, MOST_LEVEL_OFF)
    ? layOver(stored, answer, { source })
    : refused(`closes are ${level.toPrecision(3)} times those that are stored of the same days`);
  return merged.ok || !covers(answer, stored) ? merged : ok(answer);
}

/** Days whose close the next one undid. `rows` ascend. */
function misprints(rows: readonly SeriesRow[]): ReadonlySet<SeriesRow> {
  const found = new Set<SeriesRow>();
  for (const [i, row] of rows.entries()) {
    const [before, after] = [rows[i - 1], rows[i + 1]];
    if (!before || !after || found.has(before)) continue;
    const size = Math.abs(Math.log(levelOf(row) / levelOf(before)));
    if (size > MISPRINT_LOG_MOVE && Math.abs(Math.log(levelOf(after) / levelOf(before))) <= UNDONE_SHARE * size) found.add(row);
  }
  return found;
}

/**
 * What is stored of a coin's daily closes after an answer. The same provider adds days and corrects the last ten; another
 * one is joined only through the overlap of at least 30 common final days at the same level (within 10 %), brings the
 * days that are missing, and takes the series over where it has more; without that it replaces the series if it has
 * every day that is stored, and is refused if not (lay-over.ts, docs/sources.md §13.5). No stored final day is ever lost.
 * Rows that are no positive number or lie in the future are left out, and misprints that the next day undoes.
 * A ticker may be another coin's: refused is an answer whose newest close (or range of its day) is more than 25 % off
 * the price in the ranked list, where the two are less than 26 h apart. Live and simulated are never joined.
 * Failures: `refused` with the reason, `empty` for an answer without a row; what is stored then stays as it is.
 */
export function mergeCoin(stored: CoinSeries | undefined, incoming: IncomingCoin, answer: CoinAnswer): Result<CoinSeries, Failure> {
  if (stored && stored.days.length > 0 && stored.market !== answer.market) {
    return refused(`a ${answer.market} answer is never joined to ${stored.market} data`);
  }
  if (incoming.days.length === 0) return err({ kind: 'empty' });
  const rows = screened(incoming, answer);
  const newest = rows.at(-1);
  if (!newest) return refused('no usable row: no positive number of a day that is over or open');
  if (!agreesWithList(newest, answer)) {
    return refused(`closes near ${newest.close}, the ranked list has ${answer.coin.priceUsd} for ${answer.coin.symbol}: another coin`);
  }
  const merged = joined(stored ? storedCoinRows(stored) : [], rows, answer.source);
  if (!merged.ok) return merged;
  const wrong = misprints(merged.value);
  return ok(
    coinSeriesOf(
      merged.value.filter((row) => !wrong.has(row)),
      answer,
    ),
  );
}

function storedCoinRows(stored: CoinSeries): readonly SeriesRow[] {
  const shares = stored.takerBuyShare;
  return storedRows(stored).map((row, i) => {
    const share = shares?.[i];
    return share === undefined || Number.isNaN(share) ? row : { ...row, takerBuyShare: share };
  });
}

function coinSeriesOf(rows: readonly SeriesRow[], { coin, market, fetchedAtMs }: CoinAnswer): CoinSeries {
  const hasShares = rows.some(({ takerBuyShare }) => takerBuyShare !== undefined);
  return {
    coin: coin.key,
    ...columnsOfRows(rows, { market, fetchedAtMs }),
    ...(hasShares && { takerBuyShare: Float64Array.from(rows, (row) => row.takerBuyShare ?? Number.NaN) }),
  };
}
