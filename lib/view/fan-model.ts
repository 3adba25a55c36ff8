import type { CorrelationWindow } from '../analytics/correlation-window.ts';
import type { Text } from '../core/text.ts';
import { WINDOWS } from '../settings/settings.ts';
import type { WindowSessions } from '../settings/settings.ts';
import type { Formatters } from './formatters.ts';

/** One stroke of the fan: an open dot at r on a thick stroke from low to high. */
export interface FanBar {
  readonly sessions: WindowSessions;
  readonly selected: boolean;
  readonly r?: number;
  readonly low?: number;
  readonly high?: number;
  /** "90 sessions: r 0.58, 0.40 to 0.72", or why there is nothing. */
  readonly label: string;
}

export interface FanModel {
  readonly bars: readonly FanBar[];
  /** Limits of r that are drawn: whole or half units around zero, so that the fan's height means the same on every day. */
  readonly min: number;
  readonly max: number;
}

/** Zero is always inside, with this much room on the side on which nothing lies. */
const ROOM_AT_ZERO = 0.1;

/** The windows side by side; a window without enough history keeps its place, empty. */
export function fanModel(windows: readonly CorrelationWindow[], selected: WindowSessions, say: { t: Text; format: Formatters }): FanModel {
  const lows = windows.map(({ interval, pearson }) => interval?.low ?? pearson);
  const highs = windows.map(({ interval, pearson }) => interval?.high ?? pearson);
  return {
    bars: WINDOWS.map((sessions) =>
      bar(
        sessions,
        windows.find((window) => window.sessions === sessions),
        { selected, ...say },
      ),
    ),
    min: -limit(Math.max(0, ...lows.map((low) => -low))),
    max: limit(Math.max(0, ...highs)),
  };
}

function limit(reach: number): number {
  if (reach > 0.5) return 1;
  return reach > 0 ? 0.5 : ROOM_AT_ZERO;
}

interface Saying {
  readonly selected: WindowSessions;
  readonly t: Text;
  readonly format: Formatters;
}

function bar(sessions: WindowSessions, window: CorrelationWindow | undefined, { selected, t, format }: Saying): FanBar {
  const place = { sessions, selected: sessions === selected };
  const n = String(sessions);
  if (!window) return { ...place, label: t('popup_fan_none', n) };
  const r = format.r(window.pearson);
  if (!window.interval) return { ...place, r: window.pearson, label: t('popup_fan_no_interval', n, r) };
  const { low, high } = window.interval;
  return { ...place, r: window.pearson, low, high, label: t('popup_fan_bar', n, r, format.r(low), format.r(high)) };
}
