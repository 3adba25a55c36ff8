import type { Text } from '../core/text.ts';
import { hours, minutes, seconds } from '../core/time.ts';
import type { DurationMs } from '../core/units.ts';

/** "in 40 s", "in 5 min", "in 24 h", rounded up, so that the wait is over when the text says so. */
export function waitText(wait: DurationMs, t: Text): string {
  const whole = (unit: DurationMs): string => String(Math.max(1, Math.ceil(wait / unit)));
  if (wait < minutes(1)) return t('wait_seconds', whole(seconds(1)));
  return Math.ceil(wait / minutes(1)) < 120 ? t('options_in_minutes', whole(minutes(1))) : t('options_in_hours', whole(hours(1)));
}
