import { finalCount } from '../market/final-count.ts';
import type { DailySeries } from '../market/series.ts';
import type { PairData } from './pair-data.ts';

/** Raised with every change of what is computed, so that what another version kept is not taken for this one's. */
const VERSION = 2;

/**
 * What the evidence of a pair depends on, as a short text: the version of its computation, which series, and each of their
 * final closes with the factors at which providers are joined. Equal keys mean equal evidence; when closes were fetched,
 * and the bar that is still open, change nothing.
 */
export function evidenceKey({ equity, crypto, spx, atClose }: PairData): string {
  return [VERSION, ...[equity, crypto, spx, atClose].map(seriesKey)].join(' ');
}

function seriesKey(series: DailySeries | undefined): string {
  if (!series) return '-';
  const count = finalCount(series);
  const [days, close] = [series.days.subarray(0, count), series.close.subarray(0, count)];
  const joined = series.segments.map(({ from, factor }) => `${from}*${factor}`).join(',');
  return [series.id, series.market, count, hashOf(days), hashOf(close), joined].join(':');
}

/** Start and multiplier of the 32-bit hash of Fowler, Noll and Vo (FNV-1a), here over words of 32 bits. */
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A hash of a column's bits. Each step can be undone, so one value that differs always changes it. */
function hashOf(column: Int32Array | Float64Array): string {
  const words = new Uint32Array(column.buffer, column.byteOffset, column.byteLength / Uint32Array.BYTES_PER_ELEMENT);
  let hash = FNV_START;
  for (const word of words) {
    hash = Math.imul(hash ^ word, FNV_PRIME);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0).toString(36);
}
