import { WINDOWS } from '../settings/settings.ts';
import type { WindowSessions } from '../settings/settings.ts';
import type { WindowFact } from './badge-facts.ts';
import type { Say } from './badge-chip.ts';

/** One window of the fan; without numbers where its history is too short. */
export interface BadgeFanBar {
  readonly sessions: WindowSessions;
  readonly selected: boolean;
  readonly r?: number;
  readonly low?: number;
  readonly high?: number;
  /** "0.58", or a dash. */
  readonly figure: string;
  /** "60", or "43 of 60" where history fills no more of the window. */
  readonly length: string;
}

export interface BadgeFan {
  readonly bars: readonly BadgeFanBar[];
  /** Limits of the scale; zero lies within. */
  readonly min: number;
  readonly max: number;
  /** The whole fan in words. */
  readonly label: string;
}

/** Steps in which the scale grows, so that it seldom changes; and the least on the side where nothing lies. */
const SCALE_STEP = 0.25;
const ROOM = 0.1;

const limitOf = (reach: number): number => (reach <= 0 ? ROOM : Math.ceil(reach / SCALE_STEP) * SCALE_STEP);

/** The windows side by side on one scale with zero; each keeps its place, with or without a number. Pure. */
export function badgeFanOf(windows: readonly WindowFact[], selected: WindowSessions, { t, format }: Say): BadgeFan {
  const bars = WINDOWS.map((sessions): BadgeFanBar => {
    const fact = windows.find((window) => window.sessions === sessions);
    const n = fact?.n ?? sessions;
    const length = n === sessions ? String(sessions) : t('badge_fan_part', String(n), String(sessions));
    const place = { sessions, selected: sessions === selected, length };
    if (!fact) return { ...place, figure: '–' };
    const { r, low, high } = fact;
    return { ...place, r, figure: format.r(r), ...(low !== undefined && high !== undefined && { low, high }) };
  });
  const parts = bars.map(({ length, r, low, high }) => {
    if (r === undefined) return t('badge_fan_none', length);
    if (low === undefined || high === undefined) return t('badge_fan_no_interval', length, format.r(r));
    return t('badge_fan_bar', length, format.r(r), format.r(low), format.r(high));
  });
  return {
    bars,
    min: -limitOf(Math.max(0, ...windows.map(({ r, low }) => -(low ?? r)))),
    max: limitOf(Math.max(0, ...windows.map(({ r, high }) => high ?? r))),
    label: `${t('badge_fan')}: ${parts.join('; ')}`,
  };
}
