import type { PairData } from '../../lib/view/pair-data.ts';
import { pairEvidence } from '../../lib/view/pair-evidence.ts';
import type { PairEvidence } from '../../lib/view/pair-evidence.ts';

/** The evidence of a pair. A module of its own, loaded when it is first shown or exported: it brings most of the analytics. */
export async function readEvidence(data: PairData): Promise<PairEvidence> {
  // What is waiting to be painted is painted first.
  await new Promise((resolve) => void setTimeout(resolve));
  return pairEvidence(data);
}
