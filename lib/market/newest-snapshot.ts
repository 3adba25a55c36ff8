import type { CapSnapshot } from './cap-snapshot.ts';

/** The latest of the snapshots, whoever gave it; `undefined` without one. */
export const newestSnapshot = (snapshots: readonly CapSnapshot[]): CapSnapshot | undefined =>
  snapshots.reduce<CapSnapshot | undefined>((newest, one) => (newest && newest.atMs >= one.atMs ? newest : one), undefined);
