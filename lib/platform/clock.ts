import type { UnixMs } from '../core/units.ts';

/** This computer's clock. It may be wrong: what a provider dates is dated by the provider. */
export const systemNow = (): UnixMs => Date.now();
