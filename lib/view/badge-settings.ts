import { CORNERS } from '../settings/settings.ts';
import type { Place, Settings } from '../settings/settings.ts';
import { placeAt } from './badge-place.ts';
import { isFields, isNumber, isOneOf } from '../core/guards.ts';
import type { Fields } from '../core/guards.ts';

/** What one badge on one site has to know of the settings. */
export interface BadgeSettings {
  readonly shown: boolean;
  readonly place: Place;
  readonly size: Settings['badge']['size'];
  readonly theme: Settings['theme'];
}

// The first of each is the default, as for CORNERS: a test holds them to DEFAULT_SETTINGS, whose other parts a tab does not need.
const SIZES = ['regular', 'small', 'large'] as const satisfies readonly Settings['badge']['size'][];
const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

const fieldsOf = (value: unknown, key: string): Fields => (isFields(value) && isFields(value[key]) ? value[key] : {});

const oneOf = <T>(choices: readonly [T, ...T[]], value: unknown): T => (isOneOf(choices, value) ? value : choices[0]);

function placeOf({ corner, x, y }: Fields): Place | undefined {
  return isOneOf(CORNERS, corner) && isNumber(x) && isNumber(y) && x >= 0 && y >= 0 ? { corner, x, y } : undefined;
}

/** The site whose badge reads settings. */
export interface SettingsOf {
  readonly id: string;
  /** Its host, where the badge runs only for as long as that is on the person's own list. */
  readonly ownHost?: string | undefined;
}

const isListed = (stored: unknown, host: string): boolean =>
  isFields(stored) && Array.isArray(stored['ownHosts']) && stored['ownHosts'].includes(host);

/**
 * The badge's part of the stored settings, for one site. Repairs while reading: what is damaged or absent is the
 * default. (The whole shape is repaired by lib/settings/parse-settings.ts, whose schemas are too heavy for a tab.)
 * A host that the person took off their list is not shown any more, in tabs that are open too: the browser takes back
 * its permission, not the script that runs already.
 */
export function badgeSettingsOf(stored: unknown, { id, ownHost }: SettingsOf): BadgeSettings {
  const badge = fieldsOf(stored, 'badge');
  const site = fieldsOf(fieldsOf(stored, 'sites'), id);
  const isWanted = ownHost === undefined || isListed(stored, ownHost);
  return {
    shown: isWanted && badge['enabled'] !== false && site['enabled'] !== false,
    place: placeOf(fieldsOf(site, 'place')) ?? placeAt(oneOf(CORNERS, badge['corner'])),
    size: oneOf(SIZES, badge['size']),
    theme: oneOf(THEMES, isFields(stored) ? stored['theme'] : undefined),
  };
}
