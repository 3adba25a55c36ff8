import { setTimeout as sleep } from 'node:timers/promises';

export interface UntilOptions {
  readonly timeoutMs?: number;
  readonly everyMs?: number;
  /** What to say when it never came. */
  readonly failure?: () => string | Promise<string>;
}

const TIMEOUT_MS = 15_000;
const EVERY_MS = 60;

/** Asks again until the answer is something other than `undefined` or `false`. Rejects after a time with what `failure` says. */
export async function until<T>(
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  { timeoutMs = TIMEOUT_MS, everyMs = EVERY_MS, failure = () => 'it never came' }: UntilOptions = {},
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(await failure());
    await sleep(everyMs);
  }
}
