import type { Browser } from 'webextension-polyfill';
import { tellPages } from '../../lib/platform/broadcast.ts';
import { systemNow } from '../../lib/platform/clock.ts';
import { keepAliveDuring } from '../../lib/platform/keep-alive.ts';
import { hasHosts } from '../../lib/platform/permissions.ts';
import { schedulePollAlarm } from '../../lib/platform/poll-alarm.ts';
import { waitFor } from '../../lib/platform/wait-for.ts';
import { clockSkewOf } from '../../lib/polling/clock-skew-of.ts';
import { POLL_STATE_KEY } from '../../lib/polling/poll-store.ts';
import { createPoller, type RunOutcome } from '../../lib/polling/run.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { SOURCE_ORDER, SOURCES } from '../../lib/sources/registry.ts';
import { SENTIMENT_ORDER, SENTIMENT_SOURCES } from '../../lib/sources/sentiment-registry.ts';
import { badgeFactsItem } from '../../lib/storage/badge-facts-item.ts';
import type { Item } from '../../lib/storage/item.ts';
import type { Stores } from '../../lib/storage/open-stores.ts';
import type { BadgeFacts } from '../../lib/view/badge-facts.ts';
import { parseBadgeFacts } from '../../lib/view/parse-badge-facts.ts';
import { createFactsKeeper, type Stage } from './facts-keeper.ts';
import { quietly } from './quietly.ts';

/** The data's way from the providers to the store and the badge facts. Rejects where the storage takes no more. */
export interface Polling {
  readonly runDue: () => Promise<void>;
  readonly refresh: () => Promise<void>;
  /** Forgets what is stored; it is asked for again by and by. */
  readonly forget: () => Promise<void>;
  readonly updateFacts: (stage: Stage) => Promise<void>;
}

/** What follows the altcoin side. Neither rejects. */
export interface AltcoinFollower {
  /** Something that its figures rest on changed, and more may follow at once. */
  readonly changed: () => Promise<void>;
  /** A run is over: what it changed is all there. */
  readonly settled: () => Promise<void>;
}

const NOBODY: AltcoinFollower = { changed: async () => undefined, settled: async () => undefined };

/** Who is told of what polling brings. */
export interface Followers {
  readonly altcoins?: AltcoinFollower;
  /** Badges may have facts now, or none and a reason. */
  readonly onFacts?: () => Promise<void>;
  /** Nothing of the market is on its way any more: evidence is computed from what there is now. Never rejects. */
  readonly updateEvidence?: () => Promise<void>;
}

/** Joins poller, stores, badge facts, what follows the altcoin side, and open pages. */
export function createPolling(
  browser: Browser,
  stores: Stores,
  settings: Item<Settings>,
  { altcoins = NOBODY, onFacts = NOBODY.changed, updateEvidence = NOBODY.settled }: Followers = {},
): Polling {
  const facts = createFactsKeeper({
    getAll: () => stores.series.getAll(),
    settings: () => settings.read(),
    item: badgeFactsItem(browser.storage.local, parseBadgeFacts),
    now: systemNow,
    clockSkew: async () => clockSkewOf(await stores.state.get(POLL_STATE_KEY)),
    onFacts: (current) => void quietly(browser.action.setTitle({ title: titleOf(browser, current) })),
  });
  let followed: Promise<void> = Promise.resolve();
  /** Whoever asks for fresh numbers waits for the market, not for a hundred coins. */
  let marketThrough = Promise.withResolvers<void>();
  const poller = createPoller({
    sources: SOURCES,
    order: SOURCE_ORDER,
    store: stores.series,
    values: stores.state,
    sentiment: { sources: SENTIMENT_SOURCES, order: SENTIMENT_ORDER, store: stores.sentiment },
    settings: () => settings.read(),
    fetch: (input, init) => fetch(input, init),
    hasAccess: (origin) => hasHosts(browser.permissions, [origin]),
    now: systemNow,
    timeoutSignal: (ms) => AbortSignal.timeout(ms),
    random: Math.random,
    wait: waitFor,
    schedule: (atMs) => schedulePollAlarm(browser.alarms, atMs, systemNow()),
    announce(kind) {
      // Pages read what is computed of the altcoin side, and whoever computes it tells them; its sources' status is news at once.
      tellPages({ kind: kind === 'series' ? 'series' : 'status' });
      if (kind === 'status') return;
      const updates = [altcoins.changed(), ...(kind === 'series' ? [facts.update('coming')] : [])];
      followed = Promise.all([followed, ...updates.map(quietly)]).then(() => undefined);
    },
    onMarketThrough() {
      void quietly(updateFacts('settled')).then(updateEvidence);
      marketThrough.resolve();
      marketThrough = Promise.withResolvers();
    },
    version: browser.runtime.getManifest().version,
  });
  const updateFacts = async (stage: Stage): Promise<void> => {
    await facts.update(stage);
    await onFacts();
  };
  const finish = async (run: Promise<RunOutcome>): Promise<void> => {
    const outcome = await run;
    await followed;
    await Promise.all([quietly(updateFacts('settled')), quietly(altcoins.settled())]);
    if (!outcome.ok) throw new Error(`storage: ${outcome.error.kind}`);
  };
  /** The worker stays for the evidence too; whoever asked does not wait for that. */
  const awake = (run: Promise<RunOutcome>): Promise<void> => {
    const finished = finish(run);
    void keepAliveDuring(finished.then(updateEvidence, updateEvidence), () => browser.runtime.getPlatformInfo());
    return finished;
  };
  return {
    runDue: () => awake(poller.runDue()),
    refresh: () => Promise.race([marketThrough.promise, awake(poller.refresh())]),
    async forget() {
      await awake(poller.forget());
      await schedulePollAlarm(browser.alarms, systemNow(), systemNow());
    },
    updateFacts,
  };
}

/** What the toolbar button says when pointed at. A simulated market is named on every surface. */
const titleOf = (browser: Browser, facts: BadgeFacts | undefined): string =>
  browser.i18n.getMessage(facts?.market === 'simulated' ? 'toolbar_title_simulated' : 'toolbar_title');
