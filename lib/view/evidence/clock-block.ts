import type { SynchronousCorrelation } from '../../analytics/synchronous-correlation.ts';
import { wordsFor } from '../../analytics/words.ts';
import type { BlockText, RowsPicture } from './block.ts';
import { correlationRows } from './correlation-rows.ts';
import type { EvidenceSay } from './evidence-say.ts';
import { intervalRow } from './interval-row.ts';

export interface ClockBlock extends BlockText {
  readonly picture?: RowsPicture;
}

/** r with crypto read at the US close beside r at 00:00 UTC, on the same sessions (docs/methods.md §1). `isSampled`: the series is read at the close at all. */
export function clockBlock(both: SynchronousCorrelation | undefined, isSampled: boolean, say: EvidenceSay): ClockBlock {
  const { t, format } = say;
  const question = t('evidence_clock_question');
  if (!both) return { question, sentence: t(isSampled ? 'evidence_clock_short' : 'evidence_clock_not_sampled'), figures: [] };
  return {
    question,
    sentence: sentence(both, say),
    figures: [],
    note: t('evidence_clock_note', String(both.n), format.date(both.from), format.date(both.to)),
    picture: picture(both, say),
  };
}

function sentence({ n, to, atClose, atMidnight }: SynchronousCorrelation, { t, format }: EvidenceSay): string {
  const figures = [String(n), format.date(to), format.r(atClose.r), format.r(atMidnight.r)] as const;
  if (!atClose.interval || !atMidnight.interval) return t('evidence_clock_unknown', ...figures);
  const [words, others] = [wordsFor(atClose.interval), wordsFor(atMidnight.interval)];
  if (words !== others) return t('evidence_clock_differs', ...figures);
  return t(words === 'not distinguishable from none' ? 'evidence_clock_neither' : 'evidence_clock_same', ...figures);
}

const picture = ({ atClose, atMidnight }: SynchronousCorrelation, say: EvidenceSay): RowsPicture =>
  correlationRows(
    say.t('evidence_clock_table'),
    [intervalRow(say.t('evidence_clock_close'), atClose, say), intervalRow(say.t('evidence_clock_midnight'), atMidnight, say)],
    say,
  );
