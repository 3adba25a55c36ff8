import { CORNERS, DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { Place, Settings } from '../settings/settings.ts';
import { placeAt } from './badge-place.ts';

/** What one badge on one site has to know of the settings. */
export interface BadgeSettings {
  readonly shown: boolean;
  readonly place: Place;
  readonly size: Settings['badge']['size'];
  readonly theme: Settings['theme'];
}

const SIZES: readonly Settings['badge']['size'][] = ['small', 'regular', 'large'];
const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark'];

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
}

const oneOf = <T>(choices: readonly T[], value: unknown, otherwise: T): T => choices.find((choice) => choice === value) ?? otherwise;

const isOffset = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

function placeOf(stored: unknown): Place | undefined {
  const x = fieldOf(stored, 'x');
  const y = fieldOf(stored, 'y');
  const corner = CORNERS.find((choice) => choice === fieldOf(stored, 'corner'));
  return corner && isOffset(x) && isOffset(y) ? { corner, x, y } : undefined;
}

/**
 * The badge's part of the stored settings, for one site. Repairs while reading: what is damaged or absent is the
 * default. (The whole shape is repaired by lib/settings/parse-settings.ts, whose schemas are too heavy for a tab.)
 */
export function badgeSettingsOf(stored: unknown, siteId: string): BadgeSettings {
  const badge = fieldOf(stored, 'badge');
  const site = fieldOf(fieldOf(stored, 'sites'), siteId);
  const { badge: defaults, theme } = DEFAULT_SETTINGS;
  return {
    shown: (fieldOf(badge, 'enabled') ?? defaults.enabled) !== false && fieldOf(site, 'enabled') !== false,
    place: placeOf(fieldOf(site, 'place')) ?? placeAt(oneOf(CORNERS, fieldOf(badge, 'corner'), defaults.corner)),
    size: oneOf(SIZES, fieldOf(badge, 'size'), defaults.size),
    theme: oneOf(THEMES, fieldOf(stored, 'theme'), theme),
  };
}
