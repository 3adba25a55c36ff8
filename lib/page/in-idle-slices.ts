import type { DurationMs } from '../core/units.ts';

/** A page's own work goes first: after so long the next step waits, so that with the last one it is kept from it for some 4 ms at most. */
const SLICE_MS: DurationMs = 3;
/** An idle moment that does not come is not waited for any longer. */
const IDLE_TIMEOUT_MS: DurationMs = 500;

/** An idle moment of the page. */
const idle = (): Promise<void> => new Promise((resolve) => void requestIdleCallback(() => resolve(), { timeout: IDLE_TIMEOUT_MS }));

/**
 * Does one step after the other in the page's idle moments, for some ms each, until the last or until the signal aborts: then
 * what is left is not done. `onRest` is called after each slice. Resolves to whether all was done.
 */
export async function inIdleSlices(steps: Iterator<unknown>, signal: AbortSignal, onRest: () => void): Promise<boolean> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one slice after another
    await idle();
    if (signal.aborted) return false;
    const until = performance.now() + SLICE_MS;
    let isDone = false;
    do isDone = steps.next().done === true;
    while (!isDone && performance.now() < until);
    onRest();
    if (isDone) return true;
  }
}
