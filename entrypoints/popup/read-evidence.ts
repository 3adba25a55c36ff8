import { createConnection } from '../../lib/storage/connection.ts';
import { createEvidenceStore } from '../../lib/storage/evidence-store.ts';
import { StorageError } from '../../lib/storage/storage-failure.ts';
import { keptEvidence } from '../../lib/view/kept-evidence.ts';
import type { PairData } from '../../lib/view/pair-data.ts';
import { pairEvidence } from '../../lib/view/pair-evidence.ts';
import type { PairEvidence } from '../../lib/view/pair-evidence.ts';

const store = createEvidenceStore(createConnection());

/**
 * The evidence of a pair, as the background has kept it for the same closes, or computed here. A module of its own, loaded
 * when it is first shown or exported: it brings most of the analytics.
 */
export async function readEvidence(data: PairData): Promise<PairEvidence> {
  const kept = keptEvidence(await store.read().catch(unread), data);
  if (kept) return kept;
  // What is waiting to be painted is painted first.
  await new Promise((resolve) => void setTimeout(resolve));
  return pairEvidence(data);
}

/** What cannot be read is computed; a bug of ours goes on being thrown. */
function unread(error: unknown): undefined {
  if (!(error instanceof StorageError)) throw error;
}
