import type { Concordance } from '../../analytics/concordance.ts';
import { MIN_MATCHED_OF } from '../../analytics/match-turning-points.ts';
import type { TurningPointMatch } from '../../analytics/match-turning-points.ts';
import type { BlockText, IntervalRow, RowsPicture } from './block.ts';
import type { EvidenceSay } from './evidence-say.ts';

export interface TurnsBlock extends BlockText {
  readonly picture?: RowsPicture;
}

interface Turns {
  readonly matched?: TurningPointMatch;
  readonly concordance?: Concordance;
}

/** Whether turning points of both series fall together more than chance gives (docs/methods.md §6). */
export function turnsBlock({ matched, concordance }: Turns, say: EvidenceSay): TurnsBlock {
  const { t, format, asOf } = say;
  const question = t('evidence_turns_question');
  if (!matched) return { question, sentence: t('evidence_turns_short'), figures: [] };
  return {
    question,
    sentence: sentence(matched, say),
    figures: [],
    note: t('evidence_turns_note', format.date(asOf)),
    picture: picture(matched, concordance, say),
  };
}

function sentence({ of, share, chance95, matched }: TurningPointMatch, { t, format, equity, crypto }: EvidenceSay): string {
  if (of < MIN_MATCHED_OF) return t('evidence_turns_few', String(of), String(MIN_MATCHED_OF));
  return t(
    matched ? 'evidence_turns_matched' : 'evidence_turns_chance',
    String(Math.round(share * of)),
    String(of),
    equity,
    crypto,
    format.share(share),
    format.share(chance95),
  );
}

function phaseAside({ value, chance90: [low, high] }: Concordance, { t, format }: EvidenceSay): string {
  const key = value > high ? 'evidence_phase_above' : value < low ? 'evidence_phase_below' : 'evidence_phase_within';
  return t(key, format.share(low), format.share(high));
}

function picture(matched: TurningPointMatch, concordance: Concordance | undefined, say: EvidenceSay): RowsPicture {
  const { t, format } = say;
  const row = (label: string, value: number, chance: readonly [number, number], aside: string): IntervalRow => ({
    label,
    value,
    chance,
    aside,
    text: format.share(value),
  });
  const rows = [
    row(
      t('evidence_turns_share'),
      matched.share,
      [0, matched.chance95],
      t('evidence_turns_share_chance', format.share(matched.chanceMean), format.share(matched.chance95)),
    ),
    ...(concordance ? [row(t('evidence_phase'), concordance.value, concordance.chance90, phaseAside(concordance, say))] : []),
  ];
  const chanceOf = ({ chance: [low, high] = [0, 1] }: IntervalRow): string =>
    t('dashboard_year_between', format.share(low), format.share(high));
  const ticks = [0, 0.5, 1].map((value) => ({ value, label: t('evidence_percent', format.fixed(100 * value, 0)) }));
  return {
    axis: { kind: 'linear', min: 0, max: 1, ticks },
    rows,
    summary: rows.map((one) => t('evidence_turns_summary', one.label, one.text, chanceOf(one))).join(' '),
    table: {
      name: t('evidence_turns_table'),
      head: [t('evidence_measure'), t('evidence_value'), t('evidence_chance')],
      rows: rows.map((one) => [one.label, one.text, chanceOf(one)]),
    },
  };
}
