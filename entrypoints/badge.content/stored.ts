import { BADGE_BLOCKED_KEY } from '../../lib/view/badge-facts.ts';
import type { BadgeFacts } from '../../lib/view/badge-facts.ts';
import { badgeSettingsOf } from '../../lib/view/badge-settings.ts';
import type { BadgeSettings, SettingsOf } from '../../lib/view/badge-settings.ts';
import { coinListOf } from '../../lib/view/coin-list.ts';
import { COIN_FACTS_KEY } from '../../lib/view/coin-facts.ts';
import type { CoinFacts } from '../../lib/view/coin-facts.ts';
import { EVIDENCE_FACTS_KEY } from '../../lib/view/evidence-facts.ts';
import { parseBadgeFacts } from '../../lib/view/parse-badge-facts.ts';

const KEYS = ['badgeFacts', BADGE_BLOCKED_KEY, 'settings', 'pageMemory'];
/** With what only a card and a coin's page show. */
const ALL_KEYS = [...KEYS, COIN_FACTS_KEY, EVIDENCE_FACTS_KEY];

/** What a badge reads of storage.local, repaired. */
export interface Stored {
  readonly facts: BadgeFacts | undefined;
  /** As it is stored: looked into where it is put into words. */
  readonly blocked: unknown;
  /** `undefined` where they were not wanted; `none`: there are none, or none that can be read. */
  readonly coins: CoinFacts | 'none' | undefined;
  /** As it is stored: the card's script parses it. `undefined` where the coins are. */
  readonly evidence: unknown;
  readonly settings: BadgeSettings;
  /** As it is stored (lib/settings/hidden-page.ts). */
  readonly memory: unknown;
}

type Changes = Readonly<Record<string, unknown>>;

/** What is needed of `browser.storage.local`. */
export interface ReadableArea {
  get(keys: string[]): Promise<Readonly<Record<string, unknown>>>;
  readonly onChanged: {
    addListener(listener: (changes: Changes) => void): void;
    removeListener(listener: (changes: Changes) => void): void;
  };
}

async function readStored(area: ReadableArea, site: SettingsOf, keys: string[]): Promise<Stored> {
  const stored = await area.get(keys);
  return {
    facts: parseBadgeFacts(stored['badgeFacts']),
    blocked: stored[BADGE_BLOCKED_KEY],
    coins: keys === ALL_KEYS ? (coinListOf(stored[COIN_FACTS_KEY]) ?? 'none') : undefined,
    evidence: stored[EVIDENCE_FACTS_KEY],
    settings: badgeSettingsOf(stored['settings'], site),
    memory: stored['pageMemory'],
  };
}

interface Watch {
  readonly area: ReadableArea;
  readonly site: SettingsOf;
  readonly signal: AbortSignal;
  /** Asked before each read: storage is gone once the extension was updated. */
  readonly isAlive: () => boolean;
  /** Whether the facts of coins and the evidence are read too: they are larger than all else together, and few pages need them. */
  readonly wantsCoins: () => boolean;
  readonly onStored: (stored: Stored) => void;
}

export interface StoredWatch {
  /** Reads again, because more is wanted now. */
  readonly refresh: () => void;
}

/**
 * Reads what is stored now and after each change, while the tab is visible: each write to storage wakes every
 * listening tab, and a hidden one catches up when it is shown. Reads are answered in the order in which they were asked.
 */
export function watchStored({ area, site, signal, isAlive, wantsCoins, onStored }: Watch): StoredWatch {
  let listening = false;
  const keys = (): string[] => (wantsCoins() ? ALL_KEYS : KEYS);

  async function refresh(): Promise<void> {
    if (signal.aborted || !isAlive()) return;
    const stored = await readStored(area, site, keys());
    if (!signal.aborted) onStored(stored);
  }

  function onChanged(changes: Changes): void {
    if (keys().some((key) => key in changes)) void refresh();
  }

  function listen(wanted: boolean): void {
    if (wanted === listening || (wanted && !isAlive())) return;
    listening = wanted;
    if (wanted) area.onChanged.addListener(onChanged);
    else area.onChanged.removeListener(onChanged);
  }

  function follow(): void {
    const visible = document.visibilityState === 'visible';
    listen(visible);
    if (visible) void refresh();
  }

  follow();
  document.addEventListener('visibilitychange', follow, { signal });
  signal.addEventListener('abort', () => listen(false), { once: true });
  return { refresh: () => void refresh() };
}
