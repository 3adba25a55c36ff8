import type { Browser } from 'webextension-polyfill';
import { tellPages } from '../../lib/platform/broadcast.ts';
import { systemNow } from '../../lib/platform/clock.ts';
import { reportToConsole } from '../../lib/platform/report.ts';
import { parsePollState } from '../../lib/polling/parse-state.ts';
import { POLL_STATE_KEY } from '../../lib/polling/poll-store.ts';
import type { PollState } from '../../lib/polling/state.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { createItem } from '../../lib/storage/item.ts';
import type { Item } from '../../lib/storage/item.ts';
import type { Stores } from '../../lib/storage/open-stores.ts';
import { COIN_FACTS_KEY } from '../../lib/view/coin-facts.ts';
import { parseCoinFacts } from '../../lib/view/parse-coin-facts.ts';
import type { AltcoinFollower } from './polling.ts';
import { createSentimentKeeper } from './sentiment-keeper.ts';
import { whyPartMissing } from './why-part-missing.ts';

/** Joins the stores, the figures of the altcoin side, the badges' facts and open pages. */
export function createAltcoins(browser: Browser, stores: Stores, settings: Item<Settings>): AltcoinFollower {
  /** Without the pieces (state-parts.ts): hosts, and sources with their last answers and failures, are all in the core. */
  const coreState = async (): Promise<PollState> => parsePollState(await stores.state.get(POLL_STATE_KEY), systemNow());
  const keeper = createSentimentKeeper({
    store: stores.sentiment,
    getSeries: () => stores.series.getAll(),
    settings: () => settings.read(),
    whyMissing: async () => whyPartMissing(await coreState(), systemNow()),
    async newestAnswerMs() {
      const { sources } = await coreState();
      return Math.max(-Infinity, ...Object.values(sources).map(({ lastAnswer }) => lastAnswer?.atMs ?? -Infinity));
    },
    item: createItem({ area: browser.storage.local, key: COIN_FACTS_KEY, parse: parseCoinFacts }),
    now: systemNow,
    onChanged: () => tellPages({ kind: 'sentiment' }),
    report: reportToConsole,
  });
  return {
    changed() {
      keeper.touch();
      return keeper.update('coming');
    },
    settled: () => keeper.update('settled'),
  };
}
