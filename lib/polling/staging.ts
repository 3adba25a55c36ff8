import type { IncomingSeries } from '../market/incoming-series.ts';
import type { NeedId, ParsedSeries } from '../sources/source.ts';

/**
 * Pages of a whole history that is to replace or lengthen one of another provider: they are joined to it only when
 * all are there, because the oldest pages come first and do not reach the stored days. Held in memory; the stored
 * history stays whole meanwhile, and after a worker's end the fetching begins anew.
 */
export interface Staging {
  /** Pages of the need from that source so far; none after pages of another. */
  pages(need: NeedId, source: string): readonly (readonly ParsedSeries[])[];
  keep(need: NeedId, source: string, pages: readonly (readonly ParsedSeries[])[]): void;
  drop(need: NeedId): void;
  clear(): void;
}

/** Makes an empty staging. */
export function createStaging(): Staging {
  const held = new Map<NeedId, { readonly source: string; readonly pages: readonly (readonly ParsedSeries[])[] }>();
  return {
    pages(need, source) {
      const known = held.get(need);
      return known?.source === source ? known.pages : [];
    },
    keep: (need, source, pages) => void held.set(need, { source, pages }),
    drop: (need) => void held.delete(need),
    clear: () => held.clear(),
  };
}

const joinedColumn = (parts: readonly ParsedSeries[], key: 'high' | 'low'): readonly number[] | undefined =>
  parts.every((part) => part[key] !== undefined) ? parts.flatMap((part) => part[key] ?? []) : undefined;

/**
 * One history of several pages, by series; pages ascend and a day that two of them hold is the later page's. A range
 * column that one page lacks is left out.
 */
export function joinPages(pages: readonly (readonly ParsedSeries[])[]): readonly IncomingSeries[] {
  const byId = Map.groupBy(pages.flat(), ({ id }) => id);
  return [...byId].map(([id, given]) => {
    const parts = given.map((part, i) => before(part, given[i + 1]?.days[0]));
    const [high, low] = [joinedColumn(parts, 'high'), joinedColumn(parts, 'low')];
    const provisionalFrom = given.at(-1)?.provisionalFrom;
    return {
      id,
      days: parts.flatMap(({ days }) => days),
      close: parts.flatMap(({ close }) => close),
      ...(high && low && { high, low }),
      ...(provisionalFrom !== undefined && { provisionalFrom }),
    };
  });
}

function before(part: ParsedSeries, day: number | undefined): ParsedSeries {
  const count = day === undefined ? part.days.length : part.days.filter((own) => own < day).length;
  return {
    ...part,
    days: part.days.slice(0, count),
    close: part.close.slice(0, count),
    ...(part.high && { high: part.high.slice(0, count) }),
    ...(part.low && { low: part.low.slice(0, count) }),
  };
}
