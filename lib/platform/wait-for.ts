import type { DurationMs } from '../core/units.ts';

/** Resolves after the time; rejects with the signal's reason once that is aborted. For less than a worker's 30 s of idleness. */
export function waitFor(ms: DurationMs, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const abort = (): void => reject(signal.reason);
  const timer = setTimeout(resolve, ms);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  return promise.finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  });
}
