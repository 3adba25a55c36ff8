import { correlationWindow } from '../analytics/correlation-window.ts';
import type { CorrelationWindow } from '../analytics/correlation-window.ts';
import { overallWords } from '../analytics/overall-words.ts';
import type { OverallWords } from '../analytics/words.ts';
import type { AlignedPair } from '../market/align.ts';
import { WINDOWS } from '../settings/settings.ts';
import type { WindowSessions } from '../settings/settings.ts';

/** One of the five windows. */
export type PairWindow = CorrelationWindow & { readonly sessions: WindowSessions };

/** What the headline and the fan show. */
export interface PairWindows {
  /**
   * 30, 60, 90, 180 and 252 sessions, ascending. Where history is shorter, the first window that it does not fill
   * holds all of it (its n says so), and the longer ones, which would repeat it, are absent.
   */
  readonly windows: readonly PairWindow[];
  readonly overall?: OverallWords;
}

/** Correlation over every window of docs/methods.md §2, with its interval and words. */
export function pairWindows(aligned: AlignedPair): PairWindows {
  const all = WINDOWS.flatMap((sessions): PairWindow[] => {
    const window = correlationWindow(aligned, sessions);
    return window ? [{ ...window, sessions }] : [];
  });
  const windows = withoutRepeats(all);
  const overall = overallWords(windows);
  return { windows, ...(overall && { overall }) };
}

/** The windows up to the first one that history does not fill: longer ones would repeat it. `all` ascends by length. */
export const withoutRepeats = <T extends Pick<PairWindow, 'sessions' | 'n'>>(all: readonly T[]): readonly T[] =>
  all.filter((_, i) => i === 0 || all[i - 1]?.n === all[i - 1]?.sessions);

/** The window that the figure is of: the one chosen, or the longest where history does not reach that far. */
export const headlineWindow = ({ windows }: PairWindows, sessions: WindowSessions): PairWindow | undefined =>
  windows.find((window) => window.sessions === sessions) ?? windows.at(-1);
