import { correlationWindow } from '../analytics/correlation-window.ts';
import type { CorrelationWindow } from '../analytics/correlation-window.ts';
import { overallWords } from '../analytics/overall-words.ts';
import type { OverallWords } from '../analytics/words.ts';
import type { AlignedPair } from '../market/align.ts';
import { WINDOWS } from '../settings/settings.ts';

/** What the headline and the fan show. */
export interface PairWindows {
  /** 30, 60, 90, 180 and 252 sessions; windows without enough shared history are absent. */
  readonly windows: readonly CorrelationWindow[];
  readonly overall?: OverallWords;
}

/** Correlation over every window of METHODS.md §2, with its interval and words. */
export function pairWindows(aligned: AlignedPair): PairWindows {
  const windows = WINDOWS.flatMap((sessions) => correlationWindow(aligned, sessions) ?? []);
  const overall = overallWords(windows);
  return { windows, ...(overall && { overall }) };
}
