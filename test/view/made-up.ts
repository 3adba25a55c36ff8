import { parseIsoDate } from '../../lib/core/time.ts';
import type { Text } from '../../lib/core/text.ts';
import type { EpochDay } from '../../lib/core/units.ts';
import type { SeriesId } from '../../lib/market/instrument.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { isSession } from '../../lib/market/us-sessions.ts';
import { formatters } from '../../lib/view/formatters.ts';
import type { GetSeries } from '../../lib/view/pair-data.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

/** The real catalogue, filled as the browsers fill it. */
export const t: Text = (key, ...values) =>
  messages[key].message.replaceAll(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? '').replaceAll('$$', '$');

export const format = formatters('en-GB');

/** Day of a date that exists. */
export function day(iso: string): EpochDay {
  const parsed = parseIsoDate(iso);
  if (parsed === undefined) throw new Error(`${iso} is no date`);
  return parsed;
}

/** A seeded generator of numbers in [0, 1): mulberry32. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let z = Math.imul(state ^ (state >>> 15), 1 | state);
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z;
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
}

/** A series of closes on the given days. */
export const series = (
  id: SeriesId,
  days: readonly EpochDay[],
  close: readonly number[],
  more: Partial<DailySeries> = {},
): DailySeries => ({
  id,
  days: Int32Array.from(days),
  close: Float64Array.from(close),
  segments: [{ source: 'yahoo', from: days[0] ?? 0, factor: 1 }],
  market: 'live',
  fetchedAtMs: Date.UTC(2025, 5, 30, 21, 30),
  ...more,
});

/** Every day from the first to the last one; those on which New York trades. */
export const calendar = (from: string, to: string): readonly EpochDay[] =>
  Array.from({ length: day(to) - day(from) + 1 }, (_, i) => day(from) + i);
export const sessions = (from: string, to: string): readonly EpochDay[] => calendar(from, to).filter(isSession);

/**
 * Two random walks that share `shared` of their moves: Russell 2000 on sessions, the total capitalisation on every
 * day, and the S&P 500 with moves of its own.
 */
export function walks(
  from: string,
  to: string,
  { seed = 1, shared = 0.7 } = {},
): { readonly RUT: DailySeries; readonly TOTAL: DailySeries; readonly SPX: DailySeries } {
  const next = random(seed);
  const noise = (): number => next() + next() + next() - 1.5;
  const days = calendar(from, to);
  const common = days.map(noise);
  const walk = (start: number, size: number): readonly number[] => {
    let level = start;
    return common.map((c) => (level *= Math.exp(size * (shared * c + (1 - shared) * noise()))));
  };
  const onSessions = (id: SeriesId, values: readonly number[]): DailySeries => {
    const kept = days.flatMap((d, i) => (isSession(d) ? [[d, values[i] ?? 1] as const] : []));
    return series(
      id,
      kept.map(([d]) => d),
      kept.map(([, value]) => value),
    );
  };
  return {
    RUT: onSessions('RUT', walk(2000, 0.02)),
    TOTAL: series('TOTAL', days, walk(2e12, 0.05), { stamp: 'verified' }),
    SPX: onSessions('SPX', walk(5000, 0.015)),
  };
}

/** Looks series up in a record. */
export const from =
  (record: Partial<Record<SeriesId, DailySeries>>): GetSeries =>
  (id) =>
    record[id];
