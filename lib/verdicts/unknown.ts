import type { Missing, Step, Verdict } from './verdict.ts';

/** Cannot be checked here, with what is missing and the arithmetic as far as it went. */
export const unknown = (missing: Missing, steps: readonly Step[] = []): Verdict => ({
  word: 'unknown',
  missing,
  ...(steps.length > 0 && { steps }),
});
