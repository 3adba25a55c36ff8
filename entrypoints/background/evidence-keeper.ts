import { createQueue } from '../../lib/core/queue.ts';
import { minutes } from '../../lib/core/time.ts';
import type { DurationMs, UnixMs } from '../../lib/core/units.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { EvidenceStore } from '../../lib/storage/evidence-store.ts';
import type { Item } from '../../lib/storage/item.ts';
import type { EvidenceFacts } from '../../lib/view/evidence-facts.ts';
import { evidenceFactsOf } from '../../lib/view/evidence-facts-of.ts';
import { keepEvidence, keptEvidence } from '../../lib/view/kept-evidence.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import type { PairData } from '../../lib/view/pair-data.ts';
import { pairEvidence } from '../../lib/view/pair-evidence.ts';
import type { PairEvidence } from '../../lib/view/pair-evidence.ts';

/** A clock's skew is measured anew with each answer, to within the time that it took. */
const CLOCK_STEP_MS = minutes(5);

export interface EvidenceEffects {
  readonly getAll: () => Promise<readonly DailySeries[]>;
  readonly settings: () => Promise<Settings>;
  readonly store: EvidenceStore;
  /** What the cards of badges say of it. */
  readonly item: Item<EvidenceFacts | undefined>;
  readonly now: () => UnixMs;
  /** The sources' clock minus this computer's, as far as it is known. */
  readonly clockSkew: () => Promise<DurationMs>;
  /** Lets everything else that is waiting go first: the computation then takes the worker for a tenth of a second or more. */
  readonly rest: () => Promise<void>;
  readonly report: (what: string) => void;
}

/**
 * Keeps the evidence of the pair in the settings, and what badges say of it, in step with the stored closes: it is computed
 * once for each new close, for pages to find it ready. Calls during a computation share the next one. Rejects where the store cannot be read; what
 * was kept stays, and its readers see that it is of older closes.
 */
export function createEvidenceKeeper(effects: EvidenceEffects): { readonly update: () => Promise<void> } {
  const queue = createQueue();
  let waiting: Promise<void> | undefined;
  return {
    update() {
      waiting ??= queue(async () => {
        await effects.rest();
        waiting = undefined;
        await updateOnce(effects);
      });
      return waiting;
    },
  };
}

async function updateOnce(effects: EvidenceEffects): Promise<void> {
  const { getAll, settings, store, item, now, clockSkew } = effects;
  const [all, { pair }, stored, shown, clockSkewMs] = await Promise.all([getAll(), settings(), store.read(), item.read(), clockSkew()]);
  const byId = new Map(all.map((series) => [series.id, series]));
  const outcome = pairData(pair, (id) => byId.get(id), now() + clockSkewMs);
  if (outcome.kind !== 'pair') {
    if (shown) await item.remove();
    return;
  }
  const evidence = keptEvidence(stored, outcome.data) ?? (await computed(outcome.data, effects));
  const facts = evidence && evidenceFactsOf(outcome.data, evidence, clockSkewMs);
  if (facts && !saysSame(facts, shown)) await item.write(facts);
}

/** The evidence, computed and kept; `undefined` where it could not be kept. */
async function computed(data: PairData, { store, report }: EvidenceEffects): Promise<PairEvidence | undefined> {
  const evidence = pairEvidence(data);
  const written = await store.write(keepEvidence(data, evidence));
  if (written.ok) return evidence;
  // What was emptied meanwhile stays empty; a full disk is told, and pages compute what they show.
  report(`evidence: ${written.error.kind}`);
  return undefined;
}

const undated = (one: EvidenceFacts): string => JSON.stringify({ ...one, staleAtMs: 0, expiresAtMs: 0 });

/** Each write wakes the badges that may be opened: a clock that is off by a little more or less changes nothing. */
function saysSame(facts: EvidenceFacts, shown: EvidenceFacts | undefined): boolean {
  return shown !== undefined && Math.abs(facts.staleAtMs - shown.staleAtMs) < CLOCK_STEP_MS && undated(facts) === undated(shown);
}
