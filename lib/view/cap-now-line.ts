import type { Text } from '../core/text.ts';
import { days, minutes } from '../core/time.ts';
import type { DurationMs, UnixMs } from '../core/units.ts';
import type { CapSnapshot } from '../market/cap-snapshot.ts';
import type { Settings } from '../settings/settings.ts';
import type { Formatters } from './formatters.ts';
import type { SourceLine } from './source-lines.ts';

/** A value that was missed this many times in a row is called old. */
const MISSED_TO_BE_OLD = 3;

export interface CapNowRequest {
  readonly settings: Pick<Settings, 'refreshMinutes' | 'dataSaver'>;
  readonly nowMs: UnixMs;
  readonly t: Text;
  readonly format: Formatters;
  readonly sourceName: (id: string) => string;
}

/**
 * The total of the moment as a line of its own: value, who says so, how old. Providers count different coins, so their
 * levels differ by some per cent, and it is never joined to a history.
 */
export function capNowLine({ totalUsd, source, atMs }: CapSnapshot, { settings, nowMs, t, format, sourceName }: CapNowRequest): SourceLine {
  const ageMs = nowMs - atMs;
  const intervalMs: DurationMs = settings.dataSaver ? days(1) : minutes(settings.refreshMinutes);
  const key = ageMs > MISSED_TO_BE_OLD * intervalMs ? 'dashboard_cap_now_old' : 'dashboard_cap_now_line';
  return {
    name: t('dashboard_cap_now'),
    text: t(key, format.price(totalUsd, 'USD'), sourceName(source), format.instant(atMs), format.age(ageMs)),
  };
}
