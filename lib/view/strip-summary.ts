import type { Text } from '../core/text.ts';
import { epochDayOf } from '../core/time.ts';
import type { Formatters } from './formatters.ts';
import type { StripModel } from './strip-model.ts';

/** The rolling correlation in one sentence, for those who do not see it. */
export function stripSummary(strip: StripModel, { t, format }: { t: Text; format: Formatters }): string {
  const known = strip.r.filter((r) => Number.isFinite(r));
  const sorted = known.toSorted();
  return t(
    'chart_strip_summary',
    String(strip.sessions),
    format.r(known.at(-1) ?? 0),
    format.r(sorted[0] ?? 0),
    format.r(sorted.at(-1) ?? 0),
    format.date(epochDayOf(strip.atMs[0] ?? 0)),
  );
}
