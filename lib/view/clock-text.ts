import type { Text } from '../core/text.ts';
import { days, hours, minutes } from '../core/time.ts';
import type { DurationMs } from '../core/units.ts';

/** A clock that is off by less changes no figure, no age and no state that is shown. */
const NOTABLE_MS = minutes(5);

/**
 * How far this computer's clock is off, in a sentence; `undefined` up to five minutes. `skewMs` is the sources' clock
 * minus this computer's.
 */
export function clockText(skewMs: DurationMs, t: Text): string | undefined {
  if (Math.abs(skewMs) <= NOTABLE_MS) return undefined;
  return t(skewMs > 0 ? 'clock_behind' : 'clock_ahead', span(Math.abs(skewMs), t));
}

function span(length: DurationMs, t: Text): string {
  const rounded = (unit: DurationMs): string => String(Math.round(length / unit));
  if (length < hours(2)) return t('clock_minutes', rounded(minutes(1)));
  return length < days(2) ? t('clock_hours', rounded(hours(1))) : t('clock_days', rounded(days(1)));
}
