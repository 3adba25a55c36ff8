import { createQueue } from '../../lib/core/queue.ts';
import { seconds } from '../../lib/core/time.ts';
import type { UnixMs } from '../../lib/core/units.ts';
import { ambiguousTickers } from '../../lib/market/ambiguous-tickers.ts';
import type { Item } from '../../lib/storage/item.ts';
import type { SentimentStore } from '../../lib/storage/sentiment-store.ts';
import { coinFactsOf } from '../../lib/view/coin-facts-of.ts';
import type { CoinFacts } from '../../lib/view/coin-facts.ts';
import { parseSentiment } from '../../lib/view/parse-sentiment.ts';
import { sentimentOf } from '../../lib/view/sentiment-of.ts';
import type { SentimentInput } from '../../lib/view/sentiment-of.ts';
import type { Sentiment } from '../../lib/view/sentiment.ts';
import { readSentimentInput, type SentimentReads } from './read-sentiment-input.ts';

/** While answers come one after another, figures are computed anew no more often than this: it takes longer than an answer. */
const COMING_EVERY_MS = seconds(15);

export interface SentimentKeeperEffects extends SentimentReads {
  readonly store: SentimentStore;
  /** When the newest answer came, of whomever. */
  readonly newestAnswerMs: () => Promise<UnixMs>;
  readonly item: Item<CoinFacts | undefined>;
  readonly now: () => UnixMs;
  /** Told after the stored figures changed. */
  readonly onChanged: () => void;
  readonly report: (what: string) => void;
}

/** coming: more answers may follow at once. settled: they do not. */
export type Stage = 'coming' | 'settled';

/**
 * Keeps the figures of the altcoin side, and the facts that badges read of them, in step with what is stored. While
 * answers are coming it computes at most every quarter of a minute, and once more when they are all there. Rejects where
 * the store cannot be read; the figures that were there stay.
 */
export function createSentimentKeeper(effects: SentimentKeeperEffects): {
  readonly update: (stage: Stage) => Promise<void>;
  /** Something that the figures rest on changed: the next update computes them. */
  readonly touch: () => void;
} {
  const queue = createQueue();
  // A worker that has just woken does not know what the one before it left undone: `undefined`.
  let dirty: boolean | undefined;
  let computedAtMs = -Infinity;
  return {
    touch() {
      dirty = true;
    },
    update: (stage) =>
      queue(async () => {
        dirty ??= await isBehind(effects);
        if (!dirty || (stage === 'coming' && effects.now() - computedAtMs < COMING_EVERY_MS)) return;
        dirty = false;
        try {
          await computeOnce(effects);
        } catch (error) {
          dirty = true;
          throw error;
        } finally {
          computedAtMs = effects.now();
        }
      }),
  };
}

/** Whether an answer has come since the stored figures were computed. */
async function isBehind({ store, newestAnswerMs }: SentimentKeeperEffects): Promise<boolean> {
  const [stored, newestMs] = await Promise.all([store.readSummary(), newestAnswerMs()]);
  return !((parseSentiment(stored)?.generatedAtMs ?? -Infinity) > newestMs);
}

async function computeOnce(effects: SentimentKeeperEffects): Promise<void> {
  const { store, item, now, onChanged, report } = effects;
  const input = await readSentimentInput(effects);
  const shown = await item.read();
  const sentiment = input && sentimentOf({ ...input, nowMs: now() });
  if (!sentiment) {
    if (shown) await item.remove();
    onChanged();
    return;
  }
  const written = await store.writeSummary(sentiment);
  // What was emptied meanwhile stays empty; a full disk is told, and the figures that were there stay.
  if (!written.ok) {
    report(`altcoin figures: ${written.error.kind}`);
    return;
  }
  await writeFacts(item, factsOf(sentiment, input), shown);
  onChanged();
}

function factsOf(sentiment: Sentiment, { settings, universe, listings }: Omit<SentimentInput, 'nowMs'>): CoinFacts {
  const here = listings.filter(({ market }) => market === universe?.market);
  return coinFactsOf(sentiment, { universeSize: settings.universeSize, tickers: universe ? ambiguousTickers(universe, here) : [] });
}

/** Each write wakes every visible badge: facts that differ in nothing but the time of their making are not written. */
async function writeFacts(item: Item<CoinFacts | undefined>, facts: CoinFacts, shown: CoinFacts | undefined): Promise<void> {
  if (undated(facts) !== undated(shown)) await item.write(facts);
}

const undated = (facts: CoinFacts | undefined): string => JSON.stringify({ ...facts, generatedAtMs: 0 });
