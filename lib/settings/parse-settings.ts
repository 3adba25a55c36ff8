import * as v from 'valibot';
import { type Migrations, migrate, SETTINGS_MIGRATIONS, type StoredObject } from './migrate.ts';
import { MAX_OWN_HOSTS } from './own-host.ts';
import * as field from './setting-schemas.ts';
import { DEFAULT_SETTINGS, type Settings, type SiteSettings } from './settings.ts';

const CURRENT_VERSION = DEFAULT_SETTINGS.version;
const fallback = DEFAULT_SETTINGS;

const settingsSchema = v.object({
  version: v.fallback(v.literal(CURRENT_VERSION), CURRENT_VERSION),
  badge: v.fallback(
    v.object({
      enabled: v.fallback(field.enabled, fallback.badge.enabled),
      corner: v.fallback(field.corner, fallback.badge.corner),
      size: v.fallback(field.size, fallback.badge.size),
    }),
    fallback.badge,
  ),
  sites: v.pipe(v.unknown(), v.transform(keptSites)),
  ownHosts: v.pipe(v.unknown(), v.transform(keptHosts)),
  pair: v.fallback(
    v.object({ equity: v.fallback(field.equity, fallback.pair.equity), crypto: v.fallback(field.crypto, fallback.pair.crypto) }),
    fallback.pair,
  ),
  windowSessions: v.fallback(field.windowSessions, fallback.windowSessions),
  chart: v.fallback(
    v.object({ range: v.fallback(field.range, fallback.chart.range), scale: v.fallback(field.scale, fallback.chart.scale) }),
    fallback.chart,
  ),
  theme: v.fallback(field.theme, fallback.theme),
  refreshMinutes: v.fallback(field.refreshMinutes, fallback.refreshMinutes),
  dataSaver: v.fallback(field.dataSaver, fallback.dataSaver),
  universeSize: v.fallback(field.universeSize, fallback.universeSize),
  exchangeOrder: v.fallback(field.exchangeOrder, [...fallback.exchangeOrder]),
});

function keptSites(stored: unknown): Settings['sites'] {
  if (!isObject(stored)) return fallback.sites;
  const entries = Object.entries(stored).map(([id, site]) => [id, keptSite(site)] as const);
  return Object.fromEntries(entries.filter(([id, site]) => v.is(field.siteId, id) && Object.keys(site).length > 0));
}

function keptSite(stored: unknown): SiteSettings {
  if (!isObject(stored)) return {};
  const enabled = v.safeParse(field.enabled, stored['enabled']);
  const place = v.safeParse(field.place, stored['place']);
  return { ...(enabled.success && { enabled: enabled.output }), ...(place.success && { place: place.output }) };
}

function keptHosts(stored: unknown): Settings['ownHosts'] {
  if (!Array.isArray(stored)) return fallback.ownHosts;
  const hosts = stored.filter((host): host is string => v.is(field.host, host));
  return [...new Set(hosts)].slice(0, MAX_OWN_HOSTS);
}

const isObject = (value: unknown): value is StoredObject => typeof value === 'object' && value !== null && !Array.isArray(value);

export interface RepairedSettings {
  readonly settings: Settings;
  /** Dotted paths whose stored value is not what is used: damaged, missing, unknown. Empty where nothing was stored. */
  readonly repaired: readonly string[];
}

/**
 * Settings of whatever is stored: migrated to the current version, each bad field replaced by its default and the
 * good ones beside it kept. A later version's object keeps what is valid here. Pure; never throws.
 */
export function repairSettings(stored: unknown, migrations: Migrations = SETTINGS_MIGRATIONS): RepairedSettings {
  const migrated = isObject(stored) ? migrate(stored, migrations, CURRENT_VERSION) : {};
  // Missing keys of v.unknown() are an issue to valibot, so both are always there.
  const settings: Settings = v.parse(settingsSchema, { sites: {}, ownHosts: [], ...migrated });
  return { settings, repaired: stored === undefined ? [] : differences(migrated, settings, []) };
}

/** Settings of whatever is stored, as `repairSettings` finds them. The parser of the stored item: pure, never throws. */
export const parseSettings = (stored: unknown): Settings => repairSettings(stored).settings;

/** Whether a later version of the product stored it: what is unknown here is not damage then. */
const isFromLater = (stored: unknown): stored is StoredObject =>
  isObject(stored) && typeof stored['version'] === 'number' && stored['version'] > CURRENT_VERSION;

/**
 * What a start of the background has to write back over what is stored: the repaired settings, where something of the
 * stored ones is damaged or older. A later version's are left as they are: reads take what is valid in them, and going
 * forward again loses nothing. Pure.
 */
export function settingsToWriteBack(stored: unknown): RepairedSettings | undefined {
  const found = repairSettings(stored);
  return found.repaired.length === 0 || isFromLater(stored) ? undefined : found;
}

/** What to store after a change, over what is stored: of a later version's object only the changed fields are replaced. Pure. */
export function changedSettings(stored: unknown, before: Settings, after: Settings): Settings {
  if (!isFromLater(stored)) return after;
  const old = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(old.get(key)));
  return { ...after, ...stored, ...Object.fromEntries(changed) };
}

function differences(stored: unknown, kept: unknown, path: readonly string[]): readonly string[] {
  if (isObject(stored) && isObject(kept)) {
    const keys = [...new Set([...Object.keys(kept), ...Object.keys(stored)])];
    return keys.flatMap((key) => differences(stored[key], kept[key], [...path, key]));
  }
  return JSON.stringify(stored) === JSON.stringify(kept) ? [] : [path.join('.')];
}
