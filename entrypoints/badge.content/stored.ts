import { parsePageMemory } from '../../lib/settings/page-memory.ts';
import type { PageMemory } from '../../lib/settings/page-memory.ts';
import { BADGE_BLOCKED_KEY } from '../../lib/view/badge-facts.ts';
import type { BadgeFacts } from '../../lib/view/badge-facts.ts';
import { badgeSettingsOf } from '../../lib/view/badge-settings.ts';
import type { BadgeSettings, SettingsOf } from '../../lib/view/badge-settings.ts';
import { parseBadgeFacts } from '../../lib/view/parse-badge-facts.ts';

const KEYS = ['badgeFacts', BADGE_BLOCKED_KEY, 'settings', 'pageMemory'];

/** What a badge reads of storage.local, repaired. */
export interface Stored {
  readonly facts: BadgeFacts | undefined;
  readonly blocked: boolean;
  readonly settings: BadgeSettings;
  readonly memory: PageMemory | undefined;
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

async function readStored(area: ReadableArea, site: SettingsOf): Promise<Stored> {
  const stored = await area.get(KEYS);
  return {
    facts: parseBadgeFacts(stored['badgeFacts']),
    blocked: stored[BADGE_BLOCKED_KEY] === true,
    settings: badgeSettingsOf(stored['settings'], site),
    memory: parsePageMemory(stored['pageMemory']),
  };
}

interface Watch {
  readonly area: ReadableArea;
  readonly site: SettingsOf;
  readonly signal: AbortSignal;
  /** Asked before each read: storage is gone once the extension was updated. */
  readonly isAlive: () => boolean;
  readonly onStored: (stored: Stored) => void;
}

/**
 * Reads what is stored now and after each change, while the tab is visible: each write to storage wakes every
 * listening tab, and a hidden one catches up when it is shown. Reads are answered in the order in which they were asked.
 */
export function watchStored({ area, site, signal, isAlive, onStored }: Watch): void {
  let listening = false;

  async function refresh(): Promise<void> {
    if (!isAlive()) return;
    const stored = await readStored(area, site);
    if (!signal.aborted) onStored(stored);
  }

  function onChanged(changes: Changes): void {
    if (KEYS.some((key) => key in changes)) void refresh();
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
}
