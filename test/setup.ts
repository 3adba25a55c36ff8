import * as fc from 'fast-check';

/** The same examples on every run, so that a red run means a change. COMOVE_SEED=… looks at others. */
const SEED = 20_260_101;

fc.configureGlobal({ seed: Number(process.env['COMOVE_SEED'] ?? SEED) });
