import { systemNow } from '../../lib/platform/clock.ts';
import { reportToConsole } from '../../lib/platform/report.ts';
import { clockSkewOf } from '../../lib/polling/clock-skew-of.ts';
import { POLL_STATE_KEY } from '../../lib/polling/poll-store.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { createItem, type Item, type StorageArea } from '../../lib/storage/item.ts';
import type { Stores } from '../../lib/storage/open-stores.ts';
import { EVIDENCE_FACTS_KEY } from '../../lib/view/evidence-facts.ts';
import { parseEvidenceFacts } from '../../lib/view/parse-evidence-facts.ts';
import { createEvidenceKeeper } from './evidence-keeper.ts';
import { quietly } from './quietly.ts';

/** Brings the evidence in step with what is stored. Never rejects; nobody has to wait for it. */
export type UpdateEvidence = () => Promise<void>;

/** Joins the stores and the evidence of the pair. */
export function createEvidence(area: StorageArea, stores: Stores, settings: Item<Settings>): UpdateEvidence {
  const keeper = createEvidenceKeeper({
    getAll: () => stores.series.getAll(),
    settings: () => settings.read(),
    store: stores.evidence,
    item: createItem({ area, key: EVIDENCE_FACTS_KEY, parse: parseEvidenceFacts }),
    now: systemNow,
    clockSkew: async () => clockSkewOf(await stores.state.get(POLL_STATE_KEY)),
    rest: () => new Promise((resolve) => void setTimeout(resolve)),
    report: reportToConsole,
  });
  return () => quietly(keeper.update());
}
