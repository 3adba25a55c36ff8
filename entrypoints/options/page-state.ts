import type { DailySeries, MarketKind } from '../../lib/market/series.ts';
import { grantedOf } from '../../lib/platform/permissions.ts';
import type { Permissions } from '../../lib/platform/permissions.ts';
import { isBlocked } from '../../lib/polling/is-blocked.ts';
import { readKnown } from '../../lib/polling/sentiment/read-known.ts';
import type { Known } from '../../lib/polling/sentiment/roster.ts';
import { readPollState } from '../../lib/polling/state-parts.ts';
import { EMPTY_POLL_STATE } from '../../lib/polling/state.ts';
import type { PollState } from '../../lib/polling/state.ts';
import type { UnixMs } from '../../lib/core/units.ts';
import { ownHostPattern } from '../../lib/settings/own-host.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Stores } from '../../lib/storage/open-stores.ts';
import { StorageError } from '../../lib/storage/storage-failure.ts';

/** Everything that the options page shows. */
export interface PageState {
  readonly settings: Settings;
  /** Match patterns that the browser grants. */
  readonly granted: ReadonlySet<string>;
  /** Whether something that a pair needs can be asked of nobody. */
  readonly blocked: boolean;
  readonly poll: PollState;
  readonly series: readonly DailySeries[];
  /** What is known of the ranked list and the listings. */
  readonly known: Known;
  readonly market: MarketKind | undefined;
  /** Why poll, series and market are not known, where the database cannot be looked into. */
  readonly unread: string | undefined;
}

export interface ReaderEffects {
  readonly stores: Stores;
  readonly permissions: Permissions;
  readonly neededPatterns: readonly string[];
  readonly now: () => UnixMs;
}

type Market = Pick<PageState, 'poll' | 'series' | 'known' | 'market' | 'unread'>;

/** Reads the parts of the page's state anew, each where its truth is. */
export interface StateReader {
  /** Settings live elsewhere and go on working where the database cannot be looked into: that is `unread`, no rejection. */
  readonly market: () => Promise<Market>;
  readonly granted: (settings: Settings) => Promise<Pick<PageState, 'granted' | 'blocked'>>;
}

/** The readers over the stores and the browser's permissions. */
export const createStateReader = ({ stores, permissions, neededPatterns, now }: ReaderEffects): StateReader => ({
  async market() {
    try {
      return await storedMarket(stores, now());
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      return { poll: EMPTY_POLL_STATE, series: [], known: { listings: new Map() }, market: undefined, unread: error.message };
    }
  },
  granted: async ({ ownHosts }) => ({
    granted: new Set(await grantedOf(permissions, [...neededPatterns, ...ownHosts.map(ownHostPattern)])),
    blocked: await isBlocked(permissions),
  }),
});

async function storedMarket({ state, series, sentiment }: Stores, nowMs: UnixMs): Promise<Market> {
  const [poll, all, known, market] = await Promise.all([
    readPollState(state, nowMs),
    series.getAll(),
    readKnown(sentiment),
    series.market(),
  ]);
  return { poll, series: all, known, market, unread: undefined };
}
