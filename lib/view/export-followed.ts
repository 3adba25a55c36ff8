import type { EventStudy } from '../analytics/event-study.ts';
import { isoDate } from '../core/time.ts';
import type { ExportEvents, ExportNewHigh, ExportReplay } from './export-evidence-document.ts';
import type { NewHighEvidence } from './new-high-evidence.ts';

/** What followed the events of one kind. */
export const exportEvents = ({ horizons, rows, base, summary }: EventStudy): ExportEvents => ({
  horizons,
  rows: rows.map(({ day, returns }) => ({ date: isoDate(day), returns: returns.map((value) => value ?? null) })),
  base: base.map(({ horizon, n, median, hitRate }) => ({ horizon, n, median, hitRate })),
  p: summary.map(({ p }) => p ?? null),
  summary: summary.map(({ horizon, n, median, hitRate }) => ({ horizon, n, median: median ?? null, hitRate: hitRate ?? null })),
});

/** The chance of a new high, with how such chances did before; `null` without the first. */
export function exportNewHigh({ newHigh, replay }: NewHighEvidence): ExportNewHigh | null {
  if (!newHigh) return null;
  const { by, days, sigma, brownian, bootstrap, asOf, close, high, highDay, paths } = newHigh;
  return {
    by: isoDate(by),
    days,
    sigma,
    brownian,
    bootstrap: bootstrap ?? null,
    asOf: isoDate(asOf),
    close,
    high,
    highDate: isoDate(highDay),
    paths,
    replay: replay ? exportReplay(replay) : null,
  };
}

const exportReplay = ({ n, hits, from, to, brier, againstBase, forecasts }: NonNullable<NewHighEvidence['replay']>): ExportReplay => ({
  n,
  hits,
  from: isoDate(from),
  to: isoDate(to),
  brier,
  againstBase,
  forecasts: forecasts.map(({ day, by, base, brownian, bootstrap, hit }) => ({
    date: isoDate(day),
    by: isoDate(by),
    base,
    brownian,
    bootstrap,
    hit,
  })),
});
