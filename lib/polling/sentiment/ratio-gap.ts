import { hours } from '../../core/time.ts';
import type { UnixMs } from '../../core/units.ts';
import type { RatioGap } from '../state.ts';
import { RATIO_LONGEST_MS } from './needs.ts';

/** Ratios are asked for by the hour. */
const STEP_MS = hours(1);

/** What an answer with the newest points met: its oldest instant, and the newest that was stored before it. */
export interface RatioTail {
  readonly oldestMs: UnixMs;
  readonly storedMs: UnixMs | undefined;
}

/** The first instant that may still be asked for: exchanges refuse what lies a little further back than they keep. */
const keptFromMs = (nowMs: UnixMs): UnixMs => nowMs - RATIO_LONGEST_MS + STEP_MS;

/** The hours of a gap that an exchange still has; `undefined` where none is left, and where there is no gap. Ends before `beforeMs`. */
export function openGap(gap: RatioGap | undefined, nowMs: UnixMs): RatioGap | undefined {
  if (!gap) return undefined;
  const fromMs = Math.max(gap.fromMs, keptFromMs(nowMs));
  return gap.beforeMs - fromMs > STEP_MS ? { fromMs, beforeMs: gap.beforeMs } : undefined;
}

/**
 * The gap after the newest points came. One call gives so many and no more, so that after days away it ends before it
 * reaches what is stored. A gap from before, that was not closed yet, becomes part of the new one.
 */
export function gapAfterTail(before: RatioGap | undefined, { oldestMs, storedMs }: RatioTail, nowMs: UnixMs): RatioGap | undefined {
  const reaches = storedMs === undefined || oldestMs - storedMs <= STEP_MS;
  const gap = reaches ? before : { fromMs: Math.min(storedMs, before?.fromMs ?? Infinity), beforeMs: oldestMs };
  return openGap(gap, nowMs);
}

/**
 * The gap after a page of older points, asked for up to `askedBeforeMs`. A page that brought nothing older ends it: the
 * exchange has no more. One that did not begin where the gap ends (another measure's) leaves it.
 */
export function gapAfterPage(
  before: RatioGap | undefined,
  page: { readonly askedBeforeMs: UnixMs; readonly oldestMs: UnixMs | undefined },
  nowMs: UnixMs,
): RatioGap | undefined {
  if (!before || page.askedBeforeMs < before.beforeMs) return before;
  const { oldestMs } = page;
  return oldestMs === undefined || oldestMs >= before.beforeMs ? undefined : openGap({ ...before, beforeMs: oldestMs }, nowMs);
}
