import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { readSentimentInput } from '../../entrypoints/background/read-sentiment-input.ts';
import { whyPartMissing } from '../../entrypoints/background/why-part-missing.ts';
import { assert } from '../../lib/core/assert.ts';
import { minutes } from '../../lib/core/time.ts';
import type { DurationMs, UnixMs } from '../../lib/core/units.ts';
import type { Pair, SeriesId } from '../../lib/market/instrument.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { parsePollState } from '../../lib/polling/parse-state.ts';
import { POLL_STATE_KEY } from '../../lib/polling/poll-store.ts';
import { createPoller } from '../../lib/polling/run.ts';
import type { RunOutcome } from '../../lib/polling/run.ts';
import type { PollState } from '../../lib/polling/state.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { SOURCE_ORDER, SOURCES } from '../../lib/sources/registry.ts';
import { SENTIMENT_ORDER, SENTIMENT_SOURCES } from '../../lib/sources/sentiment-registry.ts';
import type { NeedId } from '../../lib/sources/source.ts';
import { openStores } from '../../lib/storage/open-stores.ts';
import type { ExportDocument } from '../../lib/view/export-document.ts';
import { exportJson } from '../../lib/view/export-json.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import { pairEvidence } from '../../lib/view/pair-evidence.ts';
import { pairHistory } from '../../lib/view/pair-history.ts';
import { pairWindows } from '../../lib/view/pair-windows.ts';
import { sentimentOf } from '../../lib/view/sentiment-of.ts';
import type { Sentiment } from '../../lib/view/sentiment.ts';
import { faultTable, type Faults } from '../loopback/faults/fault-table.ts';
import type { LoopbackMarket } from '../loopback/market/loopback-market.ts';
import { answerOf } from '../loopback/server/answer-of.ts';

export interface ProductOptions {
  /** A market, or how to see it at an instant: then it goes on with the clock. */
  readonly market: LoopbackMarket | ((nowMs: UnixMs) => LoopbackMarket);
  /** What the clock shows at first; waiting moves it. */
  readonly nowMs: UnixMs;
  /** Who alone is asked for a need; the other needs keep the registry's order. */
  readonly only?: Partial<Record<NeedId, readonly string[]>>;
  /** Whether the altcoin side is asked for too. */
  readonly altcoins?: boolean;
  readonly settings?: Partial<Settings>;
}

/** From the providers' answers to the export: everything the product does to a number, without browser and network. */
export interface Product {
  readonly faults: Faults;
  /** Every request so far, oldest first. */
  readonly asked: readonly URL[];
  /** Asks for everything that is due, as the alarm does, with a new worker. */
  poll(): Promise<RunOutcome>;
  /** Moves the clock. */
  sleep(ms: DurationMs): void;
  sleepUntil(atMs: UnixMs): void;
  /** What the store holds, read back from it; emptied series are absent. */
  stored(): Promise<ReadonlyMap<SeriesId, DailySeries>>;
  state(): Promise<PollState>;
  /** The JSON export of a pair, by the clock unless another instant is given. */
  exported(pair: Pair, nowMs?: UnixMs): Promise<ExportDocument>;
  /** The figures of the altcoin side, by the clock. */
  sentiment(): Promise<Sentiment | undefined>;
  close(): Promise<void>;
}

/** One look at a market that goes on with the clock is good for so long. */
const LOOK_MS = minutes(5);

/** Statuses whose answers have no body. */
const BODILESS: ReadonlySet<number> = new Set([204, 304]);

/** The product's own sources, order, poller, storage, figures and export, before the providers of this machine. */
export function product({ market, nowMs: begins, only = {}, altcoins = false, settings: chosen = {} }: ProductOptions): Product {
  const settings: Settings = { ...DEFAULT_SETTINGS, ...chosen };
  globalThis.indexedDB = new IDBFactory();
  const stores = openStores((what) => {
    throw new Error(`damaged record: ${what}`);
  });
  const faults = faultTable();
  const asked: URL[] = [];
  let nowMs = begins;
  let seen: LoopbackMarket | undefined;

  function marketNow(): LoopbackMarket {
    if (typeof market !== 'function') return market;
    if (!seen || nowMs - seen.nowMs > LOOK_MS) seen = market(nowMs);
    return seen;
  }

  async function serve(input: RequestInfo | URL): Promise<Response> {
    const url = new URL(input instanceof Request ? input.url : input);
    asked.push(url);
    const { kind, answer } = answerOf(url, marketNow(), faults.meet(url));
    assert(kind === 'provider', `${url.href} is a provider's`);
    // As fetch follows it: the answer is of where it leads.
    const { location } = answer.headers;
    const response = new Response(BODILESS.has(answer.status) ? null : answer.body, {
      status: location === undefined ? answer.status : 200,
      headers: { ...answer.headers, date: new Date(nowMs).toUTCString() },
    });
    Object.defineProperty(response, 'url', { value: location ?? url.href });
    return response;
  }

  const poller = () =>
    createPoller({
      sources: SOURCES,
      order: { ...SOURCE_ORDER, ...only },
      store: stores.series,
      values: stores.state,
      ...(altcoins && { sentiment: { sources: SENTIMENT_SOURCES, order: SENTIMENT_ORDER, store: stores.sentiment } }),
      settings: async () => settings,
      fetch: serve,
      now: () => nowMs,
      random: () => 0.5,
      hasAccess: async () => true,
      wait: async (ms) => void (nowMs += ms),
      schedule: async () => undefined,
      announce: () => undefined,
      version: '1.0.0',
    });

  async function stored(): Promise<ReadonlyMap<SeriesId, DailySeries>> {
    const all = await stores.series.getAll();
    return new Map(all.filter(({ days }) => days.length > 0).map((series) => [series.id, series]));
  }

  const coreState = async (): Promise<PollState> => parsePollState(await stores.state.get(POLL_STATE_KEY), nowMs);

  async function sentiment(): Promise<Sentiment | undefined> {
    const input = await readSentimentInput({
      store: stores.sentiment,
      getSeries: async () => [...(await stored()).values()],
      settings: async () => settings,
      whyMissing: async () => whyPartMissing(await coreState(), nowMs),
    });
    return input && sentimentOf({ ...input, nowMs });
  }

  return {
    faults,
    asked,
    poll: () => poller().runDue(),
    sleep: (ms) => void (nowMs += ms),
    sleepUntil: (atMs) => void (nowMs = Math.max(nowMs, atMs)),
    stored,
    state: coreState,
    async exported(pair, atMs = nowMs) {
      const known = await stored();
      const outcome = pairData(pair, (id) => known.get(id), atMs);
      assert(outcome.kind === 'pair', `${pair.equity}~${pair.crypto}: ${JSON.stringify(outcome)}`);
      const { data } = outcome;
      const analysis = pairWindows(data.aligned);
      const history = pairHistory(data, settings.windowSessions, atMs);
      return exportJson({
        data,
        analysis,
        history,
        evidence: pairEvidence(data),
        sentiment: altcoins ? await sentiment() : undefined,
        nowMs: atMs,
        version: '1.0.0',
      });
    },
    sentiment,
    close: () => stores.close(),
  };
}
