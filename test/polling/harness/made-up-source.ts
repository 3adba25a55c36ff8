import { err, ok } from '../../../lib/core/result.ts';
import { epochDay, epochDayOf, seconds } from '../../../lib/core/time.ts';
import type { DurationMs, EpochDay, UnixMs } from '../../../lib/core/units.ts';
import { hasSessionsOnly } from '../../../lib/market/instrument.ts';
import type { StoredSeriesId } from '../../../lib/market/instrument.ts';
import { isSession, sessionCloseMs } from '../../../lib/market/us-sessions.ts';
import type { NeedId, Parsed, ParsedSeries, Source } from '../../../lib/sources/source.ts';

/** The first day of the made-up world. */
export const WORLD_BEGINS: EpochDay = epochDay(2022, 1, 1);

export interface MadeUpOptions {
  readonly id: string;
  readonly serves: readonly NeedId[];
  readonly host?: string;
  readonly spacingMs?: DurationMs;
  /** Days of one page; absent: everything in one answer. */
  readonly pageDays?: number;
  /** First day that the provider has; absent: the world's. */
  readonly begins?: EpochDay;
  /** Level of the provider's values against the others'. */
  readonly level?: number;
  /** The series given instead of the need's own. */
  readonly standIn?: StoredSeriesId;
}

/** A provider and what stands behind it: `answer` is its server's side. */
export interface MadeUp {
  readonly source: Source;
  /** Text of the answer to a URL at an instant; days in `holes` are left out. */
  answer(url: URL, nowMs: UnixMs, holes?: ReadonlySet<EpochDay>): string;
}

const SERIES: Partial<Record<NeedId, StoredSeriesId>> = {
  RUT: 'RUT',
  SPX: 'SPX',
  BTC: 'BTC',
  ETH: 'ETH',
  TOTAL: 'TOTAL',
  STABLES: 'CAP_STABLES',
  BTC_AT_CLOSE: 'BTC_AT_CLOSE',
};

/** A bounded path without a trend, the same for every series: no day of it is jumpy enough to be taken for a misprint. */
export const madeUpClose = (day: EpochDay): number => 100 * Math.exp(0.03 * Math.sin(day * 1.9) + 0.1 * Math.sin(day * 0.013 + 1));

interface Body {
  readonly series: readonly ParsedSeries[];
  readonly nextFrom?: EpochDay;
  readonly totalUsd?: number;
}

function bodyOf(text: string): Body | undefined {
  try {
    const body: Body = JSON.parse(text);
    return body;
  } catch {
    return undefined;
  }
}

function rowsOf(id: StoredSeriesId, from: EpochDay, to: EpochDay, holes: ReadonlySet<EpochDay>): readonly EpochDay[] {
  const days = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  return days.filter((day) => !holes.has(day) && (!hasSessionsOnly(id) || isSession(day)));
}

/** A source in a shape of its own, and its server. The answer's URL says what was asked: `?need=…&from=…`. */
export function madeUpSource({
  id,
  serves,
  host = `${id}.example.com`,
  spacingMs = seconds(1),
  pageDays,
  begins = WORLD_BEGINS,
  level = 1,
  standIn,
}: MadeUpOptions): MadeUp {
  const origin = `https://${host}`;
  const source: Source = {
    id,
    name: id,
    origin,
    docs: 'https://example.com/docs',
    serves,
    spacingMs,
    request: ({ need, from }) => ({ url: `${origin}/${id}?need=${need}&from=${from ?? 'start'}` }),
    parse(ask, text) {
      const body = bodyOf(text);
      if (!body) return err({ kind: 'shape', detail: 'not JSON' });
      if (body.totalUsd !== undefined) return ok({ series: [], cap: { atMs: ask.nowMs, totalUsd: body.totalUsd } });
      const series = body.series.map((one) => {
        const open = one.days.find((day) => (hasSessionsOnly(one.id) ? sessionCloseMs(day) : (day + 1) * 86_400_000) > ask.nowMs);
        return { ...one, ...(open !== undefined && { provisionalFrom: open }) };
      });
      const parsed: Parsed = { series, ...(body.nextFrom !== undefined && { nextFrom: body.nextFrom }) };
      return series.every(({ days }) => days.length === 0) && parsed.nextFrom === undefined ? err({ kind: 'empty' }) : ok(parsed);
    },
  };
  return {
    source,
    answer(url, nowMs, holes = new Set()) {
      const need = serves.find((one) => one === url.searchParams.get('need')) ?? 'BTC';
      if (need === 'TOTAL_NOW') return JSON.stringify({ series: [], totalUsd: 3e12 * level } satisfies Body);
      const series = standIn ?? SERIES[need] ?? 'BTC';
      const asked = url.searchParams.get('from');
      const from = Math.max(begins, asked === 'start' ? begins : Number(asked));
      const today = epochDayOf(nowMs);
      const last = pageDays === undefined ? today : Math.min(today, from + pageDays - 1);
      const days = rowsOf(series, from, last, holes);
      const close = days.map((day) => Number((madeUpClose(day) * level).toPrecision(10)));
      return JSON.stringify({ series: [{ id: series, days, close }], ...(last < today && { nextFrom: last + 1 }) } satisfies Body);
    },
  };
}
