import type { Pair } from '../market/instrument.ts';
import { RATIO_EXCHANGES, type RatioExchange } from '../market/ratio-history.ts';

export const WINDOWS = [30, 60, 90, 180, 252] as const;
/** Length of a correlation window in paired daily returns (sessions). */
export type WindowSessions = (typeof WINDOWS)[number];

export const CORNERS = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
export type Corner = (typeof CORNERS)[number];

export const RANGES = ['1M', '3M', '6M', 'YTD', '1Y', '2Y', '5Y', 'Max'] as const;
export type Range = (typeof RANGES)[number];

export const SCALES = ['indexed', 'percent', 'two-axes', 'log'] as const;
export type Scale = (typeof SCALES)[number];

export const UNIVERSE_SIZES = [50, 100] as const;
/** How many of the largest coins get a history and ratios of their own. */
export type UniverseSize = (typeof UNIVERSE_SIZES)[number];

/** Where the badge sits: a corner, and how far from it in CSS px. */
export interface Place {
  readonly corner: Corner;
  readonly x: number;
  readonly y: number;
}

export interface SiteSettings {
  readonly enabled?: boolean;
  readonly place?: Place;
}

export interface Settings {
  readonly version: 1;
  readonly badge: { readonly enabled: boolean; readonly corner: Corner; readonly size: 'small' | 'regular' | 'large' };
  /** By site id; only sites on which a person changed something. */
  readonly sites: Readonly<Record<string, SiteSettings>>;
  /** Hosts that the person added (`example.org`); the browser's permission is the truth of whether they run. */
  readonly ownHosts: readonly string[];
  readonly pair: Pair;
  readonly windowSessions: WindowSessions;
  readonly chart: { readonly range: Range; readonly scale: Scale };
  readonly theme: 'system' | 'light' | 'dark';
  /** How often prices of today are asked for; histories follow the session calendar. */
  readonly refreshMinutes: 15 | 30 | 60 | 240;
  /** Asks for what a closed session needs and for nothing else. */
  readonly dataSaver: boolean;
  readonly universeSize: UniverseSize;
  /** Whose long/short ratios are preferred; every exchange once. */
  readonly exchangeOrder: readonly RatioExchange[];
}

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  badge: { enabled: true, corner: 'bottom-right', size: 'regular' },
  sites: {},
  ownHosts: [],
  pair: { equity: 'RUT', crypto: 'TOTAL' },
  windowSessions: 90,
  chart: { range: '2Y', scale: 'indexed' },
  theme: 'system',
  refreshMinutes: 15,
  dataSaver: false,
  universeSize: 100,
  exchangeOrder: RATIO_EXCHANGES,
};
