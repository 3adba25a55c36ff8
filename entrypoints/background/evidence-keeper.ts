import { createQueue } from '../../lib/core/queue.ts';
import type { DurationMs, UnixMs } from '../../lib/core/units.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { EvidenceStore } from '../../lib/storage/evidence-store.ts';
import { keepEvidence, keptEvidence } from '../../lib/view/kept-evidence.ts';
import { pairData } from '../../lib/view/pair-data.ts';
import { pairEvidence } from '../../lib/view/pair-evidence.ts';

export interface EvidenceEffects {
  readonly getAll: () => Promise<readonly DailySeries[]>;
  readonly settings: () => Promise<Settings>;
  readonly store: EvidenceStore;
  readonly now: () => UnixMs;
  /** The sources' clock minus this computer's, as far as it is known. */
  readonly clockSkew: () => Promise<DurationMs>;
  /** Lets everything else that is waiting go first: the computation then takes the worker for a tenth of a second or more. */
  readonly rest: () => Promise<void>;
  readonly report: (what: string) => void;
}

/**
 * Keeps the evidence of the pair in the settings in step with the stored closes: it is computed once for each new close,
 * for pages to find it ready. Calls during a computation share the next one. Rejects where the store cannot be read; what
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

async function updateOnce({ getAll, settings, store, now, clockSkew, report }: EvidenceEffects): Promise<void> {
  const [all, { pair }, stored, clockSkewMs] = await Promise.all([getAll(), settings(), store.read(), clockSkew()]);
  const byId = new Map(all.map((series) => [series.id, series]));
  const outcome = pairData(pair, (id) => byId.get(id), now() + clockSkewMs);
  if (outcome.kind !== 'pair' || keptEvidence(stored, outcome.data)) return;
  const written = await store.write(keepEvidence(outcome.data, pairEvidence(outcome.data)));
  // What was emptied meanwhile stays empty; a full disk is told, and pages compute what they show.
  if (!written.ok) report(`evidence: ${written.error.kind}`);
}
