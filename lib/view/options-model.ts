import type { MessageKey, Text } from '../core/text.ts';
import type { CryptoId, Pair } from '../market/instrument.ts';
import { CRYPTO_CHOICES, EQUITY_CHOICES } from '../market/instrument.ts';
import type { RatioExchange } from '../market/ratio-history.ts';
import { ownHostPattern } from '../settings/own-host.ts';
import { CORNERS, UNIVERSE_SIZES, WINDOWS } from '../settings/settings.ts';
import type { Corner, Settings, UniverseSize, WindowSessions } from '../settings/settings.ts';
import { EXCHANGE_NAMES } from './exchange-names.ts';
import { hostsBySite } from './options-own-sites.ts';
import { seriesChoiceName } from './series-name.ts';

/** A site of the registry, as far as this page shows it. */
export interface ListedSite {
  readonly id: string;
  readonly name: string;
  readonly kind: 'news' | 'tracker' | 'exchange';
  readonly hosts: readonly string[];
  /** It runs only once the person has added its hosts. */
  readonly optional?: true;
}

/** A site of the registry that waits for the person's permission. */
export interface OfferedSite {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
}

export interface OptionsInput {
  readonly settings: Settings;
  readonly sites: readonly ListedSite[];
  /** Match patterns that the browser grants at the moment: it, not the settings, decides where we may run. */
  readonly isGranted: (pattern: string) => boolean;
  /** Host permissions of the manifest. */
  readonly neededPatterns: readonly string[];
  /** Whether, for what is withheld, something that a pair needs can be asked of nobody. */
  readonly blocked: boolean;
}

/** One of several values of a setting. */
export interface Choice<T> {
  readonly value: T;
  readonly label: string;
}

export interface SiteSwitch {
  readonly id: string;
  readonly name: string;
  /** Hosts, for a second line. */
  readonly hosts: string;
  readonly enabled: boolean;
  /** The person moved the badge there, so it does not follow the corner of the settings. */
  readonly moved: boolean;
}

export interface SiteGroup {
  readonly kind: ListedSite['kind'];
  readonly title: string;
  readonly sites: readonly SiteSwitch[];
}

export interface OwnSite {
  /** Its host without `www.`: its name, and its id in the settings. */
  readonly host: string;
  /** What the person added of it: with and without `www.`. */
  readonly hosts: readonly string[];
  readonly enabled: boolean;
  /** As of a listed site. */
  readonly moved: boolean;
  /** False after the person withdrew the browser's permission elsewhere. */
  readonly allowed: boolean;
}

export interface OptionsModel {
  readonly settings: Settings;
  readonly groups: readonly SiteGroup[];
  readonly own: readonly OwnSite[];
  /** Sites that came with a later version: one click and the browser's prompt away. */
  readonly offered: readonly OfferedSite[];
  /** Hosts on which the badge runs already: adding one of them by hand would change nothing. */
  readonly hosts: readonly string[];
  readonly corners: readonly Choice<Corner>[];
  readonly sizes: readonly Choice<Settings['badge']['size']>[];
  readonly equities: readonly Choice<Pair['equity']>[];
  readonly cryptos: readonly Choice<CryptoId>[];
  readonly windows: readonly Choice<WindowSessions>[];
  readonly themes: readonly Choice<Settings['theme']>[];
  readonly refreshes: readonly Choice<Settings['refreshMinutes']>[];
  readonly universeSizes: readonly Choice<UniverseSize>[];
  /** In the order in which they are asked. */
  readonly exchanges: readonly Choice<RatioExchange>[];
  /** In words, while the browser withholds access to some of the hosts that the product may use. */
  readonly withheld?: string;
}

const KIND_TITLES: Readonly<Record<ListedSite['kind'], MessageKey>> = {
  news: 'options_sites_news',
  tracker: 'options_sites_tracker',
  exchange: 'options_sites_exchange',
};

const CORNER_LABELS: Readonly<Record<Corner, MessageKey>> = {
  'top-left': 'options_corner_top_left',
  'top-right': 'options_corner_top_right',
  'bottom-left': 'options_corner_bottom_left',
  'bottom-right': 'options_corner_bottom_right',
};

const SIZE_LABELS: readonly (readonly [Settings['badge']['size'], MessageKey])[] = [
  ['small', 'options_size_small'],
  ['regular', 'options_size_regular'],
  ['large', 'options_size_large'],
];

const THEME_LABELS: readonly (readonly [Settings['theme'], MessageKey])[] = [
  ['system', 'options_theme_system'],
  ['light', 'options_theme_light'],
  ['dark', 'options_theme_dark'],
];

const REFRESH_LABELS: readonly (readonly [Settings['refreshMinutes'], MessageKey])[] = [
  [15, 'options_refresh_15'],
  [30, 'options_refresh_30'],
  [60, 'options_refresh_60'],
  [240, 'options_refresh_240'],
];

/** Whether the badge shows itself on a site: sites are on until the person switches them off. */
const isEnabled = (settings: Settings, id: string): boolean => settings.sites[id]?.enabled !== false;

const isMoved = (settings: Settings, id: string): boolean => settings.sites[id]?.place !== undefined;

/** What the options page shows, but for the sources (options-sources.ts). Pure. */
export function optionsModel({ settings, sites, isGranted, neededPatterns, blocked }: OptionsInput, t: Text): OptionsModel {
  const choices = <T>(labels: readonly (readonly [T, MessageKey])[]): readonly Choice<T>[] =>
    labels.map(([value, key]) => ({ value, label: t(key) }));
  const withheld = neededPatterns.filter((pattern) => !isGranted(pattern)).length;
  return {
    settings,
    groups: (['news', 'tracker', 'exchange'] as const).map((kind) => ({ kind, title: t(KIND_TITLES[kind]), sites: switches(kind) })),
    own: ownSites(),
    offered: sites.filter((site) => !isIn(site)).map(({ id, name, hosts }) => ({ id, name, hosts })),
    hosts: sites.filter(isIn).flatMap((site) => site.hosts),
    corners: CORNERS.map((value) => ({ value, label: t(CORNER_LABELS[value]) })),
    sizes: choices(SIZE_LABELS),
    equities: EQUITY_CHOICES.map((value) => ({ value, label: seriesChoiceName(value, t) })),
    cryptos: CRYPTO_CHOICES.map((value) => ({ value, label: seriesChoiceName(value, t) })),
    windows: WINDOWS.map((value) => ({ value, label: String(value) })),
    themes: choices(THEME_LABELS),
    refreshes: choices(REFRESH_LABELS),
    universeSizes: UNIVERSE_SIZES.map((value) => ({ value, label: String(value) })),
    exchanges: settings.exchangeOrder.map((value) => ({ value, label: EXCHANGE_NAMES[value] })),
    ...(withheld > 0 && {
      withheld: t(blocked ? 'options_blocked' : 'options_withheld', String(withheld), String(neededPatterns.length)),
    }),
  };

  /** What the person added, but for sites of the registry, which are switched where they are listed. */
  function ownSites(): readonly OwnSite[] {
    const added = settings.ownHosts.filter((host) => !sites.some((site) => isIn(site) && site.hosts.includes(host)));
    return [...hostsBySite(added)].map(([host, hosts]) => ({
      host,
      hosts,
      enabled: isEnabled(settings, host),
      moved: isMoved(settings, host),
      allowed: hosts.every((each) => isGranted(ownHostPattern(each))),
    }));
  }

  /** A site of a later version is in once all its hosts were added and the browser still grants them. */
  function isIn({ optional, hosts }: ListedSite): boolean {
    return !optional || hosts.every((host) => settings.ownHosts.includes(host) && isGranted(ownHostPattern(host)));
  }

  function switches(kind: ListedSite['kind']): readonly SiteSwitch[] {
    const listed = sites.filter((site) => site.kind === kind && isIn(site)).toSorted((a, b) => a.name.localeCompare(b.name));
    return listed.map(({ id, name, hosts }) => ({
      id,
      name,
      hosts: [...new Set(hosts.map((host) => host.replace(/^www\./, '')))].join(', '),
      enabled: isEnabled(settings, id),
      moved: isMoved(settings, id),
    }));
  }
}
