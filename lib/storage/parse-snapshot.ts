import * as v from 'valibot';
import { err, ok, type Result } from '../core/result.ts';
import type { CapSnapshot } from '../market/cap-snapshot.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const snapshot = v.object({
  source: v.pipe(v.string(), v.nonEmpty()),
  day: v.pipe(v.number(), v.integer()),
  atMs: v.pipe(v.number(), v.finite()),
  totalUsd: v.pipe(v.number(), v.finite(), v.gtValue(0)),
  btcShare: v.exactOptional(share),
  ethShare: v.exactOptional(share),
  market: v.picklist(['live', 'simulated']),
});

/** The snapshot that a stored record holds, or what is wrong with it: totals finite and above zero, shares in [0, 1]. */
export function parseSnapshot(stored: unknown): Result<CapSnapshot, string> {
  const parsed = v.safeParse(snapshot, stored);
  return parsed.success ? ok(parsed.output) : err(v.getDotPath(parsed.issues[0]) ?? parsed.issues[0].message);
}
