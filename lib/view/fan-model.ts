import type { CorrelationWindow } from '../analytics/correlation-window.ts';
import type { Text } from '../core/text.ts';
import { WINDOWS } from '../settings/settings.ts';
import type { WindowSessions } from '../settings/settings.ts';
import type { Formatters } from './formatters.ts';

/** One stroke of the fan: an open dot at r on a thick stroke from low to high. */
export interface FanBar {
  readonly sessions: WindowSessions;
  /** Whether the headline is of this window. */
  readonly selected: boolean;
  /** Paired returns in it: fewer than `sessions` where history is shorter. */
  readonly n?: number;
  readonly r?: number;
  readonly low?: number;
  readonly high?: number;
  /** "90 sessions: r 0.58, 0.40 to 0.72", with its n where that is another number, or why there is nothing. */
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

/**
 * The windows side by side; a window without enough history keeps its place, empty. `headline` is the window that the
 * headline is of, where there is one: with a short history not the one chosen.
 */
export function fanModel(
  windows: readonly CorrelationWindow[],
  headline: WindowSessions | undefined,
  say: { t: Text; format: Formatters },
): FanModel {
  const lows = windows.map(({ interval, pearson }) => interval?.low ?? pearson);
  const highs = windows.map(({ interval, pearson }) => interval?.high ?? pearson);
  return {
    bars: WINDOWS.map((sessions) =>
      bar(
        sessions,
        windows.find((window) => window.sessions === sessions),
        { headline, ...say },
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
  readonly headline: WindowSessions | undefined;
  readonly t: Text;
  readonly format: Formatters;
}

function bar(sessions: WindowSessions, window: CorrelationWindow | undefined, { headline, t, format }: Saying): FanBar {
  const place = { sessions, selected: sessions === headline };
  if (!window) return { ...place, label: t('popup_fan_none', String(sessions)) };
  const { n } = window;
  const length = n === sessions ? t('popup_fan_length', String(sessions)) : t('popup_fan_length_short', String(sessions), String(n));
  const r = format.r(window.pearson);
  if (!window.interval) return { ...place, n, r: window.pearson, label: t('popup_fan_no_interval', length, r) };
  const { low, high } = window.interval;
  return { ...place, n, r: window.pearson, low, high, label: t('popup_fan_bar', length, r, format.r(low), format.r(high)) };
}
