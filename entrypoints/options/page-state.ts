import type { DailySeries, MarketKind } from '../../lib/market/series.ts';
import { grantedOf } from '../../lib/platform/permissions.ts';
import type { Permissions } from '../../lib/platform/permissions.ts';
import { parsePollState } from '../../lib/polling/parse-state.ts';
import { POLL_STATE_KEY } from '../../lib/polling/poll-store.ts';
import type { PollState } from '../../lib/polling/state.ts';
import type { UnixMs } from '../../lib/core/units.ts';
import { ownHostPattern } from '../../lib/settings/own-host.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Stores } from '../../lib/storage/open-stores.ts';

/** Everything that the options page shows. */
export interface PageState {
  readonly settings: Settings;
  /** Match patterns that the browser grants. */
  readonly granted: ReadonlySet<string>;
  readonly poll: PollState;
  readonly series: readonly DailySeries[];
  readonly market: MarketKind | undefined;
}

export interface ReaderEffects {
  readonly stores: Stores;
  readonly permissions: Permissions;
  readonly neededPatterns: readonly string[];
  readonly now: () => UnixMs;
}

/** Reads the parts of the page's state anew, each where its truth is. */
export interface StateReader {
  readonly market: () => Promise<Pick<PageState, 'poll' | 'series' | 'market'>>;
  readonly granted: (settings: Settings) => Promise<Pick<PageState, 'granted'>>;
}

/** The readers over the stores and the browser's permissions. */
export const createStateReader = ({ stores, permissions, neededPatterns, now }: ReaderEffects): StateReader => ({
  market: async () => ({
    poll: parsePollState(await stores.state.get(POLL_STATE_KEY), now()),
    series: await stores.series.getAll(),
    market: await stores.series.market(),
  }),
  granted: async ({ ownHosts }) => ({
    granted: new Set(await grantedOf(permissions, [...neededPatterns, ...ownHosts.map(ownHostPattern)])),
  }),
});
