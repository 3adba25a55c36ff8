import type { BootstrapInterval } from '../../analytics/bootstrap-interval.ts';
import { overallWords } from '../../analytics/overall-words.ts';
import { wordsFor } from '../../analytics/words.ts';
import type { Interval } from '../../analytics/words.ts';
import type { MessageKey } from '../../core/text.ts';
import type { WindowEvidence } from '../window-evidence.ts';
import type { BlockText, IntervalRow, RowsPicture } from './block.ts';
import { correlationRows } from './correlation-rows.ts';
import type { EvidenceSay } from './evidence-say.ts';
import { intervalRow } from './interval-row.ts';

export interface SurenessBlock extends BlockText {
  readonly picture?: RowsPicture;
}

/**
 * Both 95 % intervals of every window: the closed form, and the one by drawing blocks of days again (docs/methods.md §3).
 * The sentence is of the headline's window, `sessions`, or of the longest that history fills.
 */
export function surenessBlock(windows: readonly WindowEvidence[], sessions: number, say: EvidenceSay): SurenessBlock {
  const { t, format } = say;
  const question = t('evidence_sure_question');
  const window = windows.find((one) => one.sessions === sessions) ?? windows.at(-1);
  if (!window) return { question, sentence: t('evidence_moves_short'), figures: [] };
  const { bootstrap } = window;
  const drawn = bootstrap && t('evidence_sure_drawn', format.fixed(bootstrap.draws, 0), format.fixed(bootstrap.blockLength, 1));
  return {
    question,
    sentence: [sentence(window, say), againstEachOther(windows, say)].filter(Boolean).join(' '),
    figures: [],
    note: [t('evidence_sure_note', format.date(window.to)), drawn].filter(Boolean).join(' '),
    picture: picture(windows, say),
  };
}

function sentence({ n, to, interval, bootstrap }: WindowEvidence, { t, format }: EvidenceSay): string {
  const over = [String(n), format.date(to)] as const;
  if (!interval) return t('evidence_sure_none', ...over);
  if (!bootstrap) return t('evidence_sure_formula', ...over, format.r(interval.low), format.r(interval.high));
  const ends = [interval.low, interval.high, bootstrap.low, bootstrap.high].map((end) => format.r(end));
  return `${t('evidence_sure_both', ...over, ...ends)} ${t(zeroKey(interval, bootstrap))}`;
}

/** Where zero lies, which decides what may be said. */
function zeroKey(interval: Interval, bootstrap: BootstrapInterval): MessageKey {
  const said = [wordsFor(interval), wordsFor(bootstrap)];
  if (said.every((words) => words === 'move together')) return 'evidence_sure_above';
  if (said.every((words) => words === 'move apart')) return 'evidence_sure_below';
  return said.every((words) => words === 'not distinguishable from none') ? 'evidence_sure_zero' : 'evidence_sure_split';
}

/** Windows that contradict each other are said to. */
function againstEachOther(windows: readonly WindowEvidence[], { t }: EvidenceSay): string | undefined {
  const said = windows.map(({ sessions, interval }) => ({ sessions, ...(interval && { words: wordsFor(interval) }) }));
  return overallWords(said) === 'depends on the window' ? t('evidence_sure_depends') : undefined;
}

const picture = (windows: readonly WindowEvidence[], say: EvidenceSay): RowsPicture =>
  correlationRows(
    say.t('evidence_sure_table'),
    windows.flatMap((window) => windowRows(window, say)),
    say,
  );

/** The window by the closed form, and under it by drawing again. */
function windowRows({ sessions, n, pearson: r, interval, bootstrap }: WindowEvidence, say: EvidenceSay): readonly IntervalRow[] {
  const { t } = say;
  const length = n === sessions ? t('popup_fan_length', String(n)) : t('popup_fan_length_short', String(sessions), String(n));
  const again = bootstrap && intervalRow(t('evidence_sure_again', String(sessions)), { r, interval: bootstrap }, say);
  return [intervalRow(length, { r, interval }, say), ...(again ? [{ ...again, second: true }] : [])];
}
