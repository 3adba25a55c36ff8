import type { DurationMs } from '../../lib/core/units.ts';
import type { BadgeContext } from './content-script-context.ts';

/** Calls `action` in equal intervals until the signal aborts, and only while the content script lives. */
export function every(interval: DurationMs, ctx: BadgeContext, signal: AbortSignal, action: () => void): void {
  const timer = setInterval(() => ctx.isValid && action(), interval);
  signal.addEventListener('abort', () => clearInterval(timer));
}
