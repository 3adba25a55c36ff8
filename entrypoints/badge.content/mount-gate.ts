import { minutes } from '../../lib/core/time.ts';
import type { UnixMs } from '../../lib/core/units.ts';

/** A page that removes the badge more often than this does not want it. */
const MAX_REMOUNTS = 3;
const PER_MS = minutes(1);

export interface MountGate {
  /** Whether the badge may come back after the page removed it. A refusal holds until `reset`. */
  mayRemount(): boolean;
  /** A new page of the site may be asked anew; the last minute's count stands. */
  reset(): void;
}

/** Lets a removed badge come back at most three times a minute, then keeps it away. */
export function createMountGate(): MountGate {
  let remounts: readonly UnixMs[] = [];
  let refused = false;
  return {
    mayRemount() {
      const at = Date.now();
      remounts = remounts.filter((earlier) => at - earlier < PER_MS);
      refused ||= remounts.length >= MAX_REMOUNTS;
      if (!refused) remounts = [...remounts, at];
      return !refused;
    },
    reset() {
      refused = false;
    },
  };
}
