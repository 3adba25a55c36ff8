import type { Browser } from 'webextension-polyfill';
import { tellPages } from '../../lib/platform/broadcast.ts';
import { systemNow } from '../../lib/platform/clock.ts';
import { reportToConsole } from '../../lib/platform/report.ts';
import { parsePollState } from '../../lib/polling/parse-state.ts';
import { POLL_STATE_KEY } from '../../lib/polling/poll-store.ts';
import { whyMissing } from '../../lib/polling/sentiment/why-missing.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { SENTIMENT_SOURCES } from '../../lib/sources/sentiment-registry.ts';
import type { SentimentKind } from '../../lib/sources/sentiment-source.ts';
import { createItem } from '../../lib/storage/item.ts';
import type { Item } from '../../lib/storage/item.ts';
import type { Stores } from '../../lib/storage/open-stores.ts';
import { COIN_FACTS_KEY } from '../../lib/view/coin-facts.ts';
import { parseCoinFacts } from '../../lib/view/parse-coin-facts.ts';
import type { SentimentPart } from '../../lib/view/sentiment.ts';
import type { AltcoinFollower } from './polling.ts';
import { createSentimentKeeper } from './sentiment-keeper.ts';

/** What has to be asked for so that a part can be computed. */
const KIND_OF: Readonly<Record<SentimentPart, SentimentKind>> = {
  universe: 'universe',
  link: 'coin',
  season: 'coin',
  drawdown: 'universe',
  longShort: 'ratio',
  netflow: 'netflow',
  fearGreed: 'fear-greed',
};

/** Joins the stores, the figures of the altcoin side, the badges' facts and open pages. */
export function createAltcoins(browser: Browser, stores: Stores, settings: Item<Settings>): AltcoinFollower {
  const keeper = createSentimentKeeper({
    store: stores.sentiment,
    getSeries: () => stores.series.getAll(),
    settings: () => settings.read(),
    async whyMissing() {
      const nowMs = systemNow();
      const state = parsePollState(await stores.state.get(POLL_STATE_KEY), nowMs);
      return (part) => whyMissing(KIND_OF[part], state, SENTIMENT_SOURCES, nowMs);
    },
    async newestAnswerMs() {
      const { sources } = parsePollState(await stores.state.get(POLL_STATE_KEY), systemNow());
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
