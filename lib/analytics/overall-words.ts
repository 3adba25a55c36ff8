import type { OverallWords, Words } from './words.ts';

/** The window that speaks for all where they do not contradict each other (docs/methods.md §2). */
export const HEADLINE_SESSIONS = 90;

interface WindowWords {
  readonly sessions: number;
  readonly words?: Words;
}

/**
 * What several windows allow to say together: "depends on the window" where one's interval lies wholly above zero and
 * another's wholly below, otherwise the headline window's words, or the longest window's where the headline has none
 * (docs/methods.md §3). `undefined` where no window has an interval.
 */
export function overallWords(windows: readonly WindowWords[], headline: number = HEADLINE_SESSIONS): OverallWords | undefined {
  const said = windows.flatMap(({ sessions, words }) => (words ? [{ sessions, words }] : []));
  const together = said.some(({ words }) => words === 'move together');
  if (together && said.some(({ words }) => words === 'move apart')) return 'depends on the window';
  const longest = said.toSorted((a, b) => b.sessions - a.sessions)[0];
  return (said.find(({ sessions }) => sessions === headline) ?? longest)?.words;
}
