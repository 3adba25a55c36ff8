import type { DurationMs } from '../../lib/core/units.ts';
import type { BadgeContext } from './content-script-context.ts';

/** Calls `action` in equal intervals for as long as the content script lives. */
export function every(interval: DurationMs, ctx: BadgeContext, action: () => void): void {
  const timer = setInterval(() => ctx.isValid && action(), interval);
  ctx.signal.addEventListener('abort', () => clearInterval(timer));
}
