import type { NewHighChance } from '../../analytics/new-high-chance.ts';
import type { NewHighReplay } from '../../analytics/new-high-replay.ts';
import { skillOf } from '../../analytics/paired-difference.ts';
import type { Skill } from '../../analytics/paired-difference.ts';
import type { MessageKey } from '../../core/text.ts';
import { yearOf } from '../../core/time.ts';
import { aboutChance } from './about-chance.ts';
import type { BlockText, EvidenceFigure } from './block.ts';
import { distanceText } from './distance-text.ts';
import type { SeriesHigh } from '../series-high.ts';
import type { EvidenceSay } from './evidence-say.ts';

export interface NewHighData {
  readonly newHigh?: NewHighChance | undefined;
  readonly replay?: NewHighReplay | undefined;
  /** As the closes are displayed (docs/methods.md §7). */
  readonly record?: SeriesHigh | undefined;
}

/** Distances that differ by more are printed as different ones. */
const SAME_DISTANCE = 0.0005;

/** The chance of a crypto close at or above the record by the end of the quarter, by both estimates, and how they did before (docs/methods.md §9). */
export function newHighBlock({ newHigh: chance, replay, record }: NewHighData, say: EvidenceSay): BlockText {
  const { t, format } = say;
  const question = t('evidence_high_question');
  if (!chance) return { question, sentence: t('evidence_high_short'), figures: [] };
  const worth = replay ? replaySentence(replay, say) : t('evidence_replay_none');
  return {
    question,
    sentence: `${sentence(chance, say)} ${worth}`,
    figures: [...(say.expired ? [] : chanceFigures(chance, say)), ...(replay ? replayFigures(replay, say) : [])],
    note: [t('evidence_high_note', format.date(chance.asOf), format.share(chance.sigma)), joinedNote(chance, record, say)]
      .filter(Boolean)
      .join(' '),
  };
}

/** Where providers are joined, the distance at one level is not that of the closes as they are displayed. */
function joinedNote({ close, high }: NewHighChance, record: SeriesHigh | undefined, { t }: EvidenceSay): string | undefined {
  const apart = record && Math.abs(close / high - 1 - record.distance);
  return apart !== undefined && apart > SAME_DISTANCE ? t('evidence_high_joined') : undefined;
}

function sentence(chance: NewHighChance, say: EvidenceSay): string {
  const { t, format, cryptoName, expired } = say;
  const { asOf, by, close, high, highDay, brownian, bootstrap } = chance;
  if (expired) return t('evidence_high_expired');
  if (close >= high) return t('evidence_high_there', cryptoName, format.date(asOf));
  const [first, second] = [aboutChance(brownian, t), bootstrap === undefined ? undefined : aboutChance(bootstrap, t)];
  const where = [cryptoName, format.date(asOf), distanceText(1 - close / high, say), format.date(highDay), format.date(by)] as const;
  if (second === undefined) return t('evidence_high_one', ...where, first);
  return first === second ? t('evidence_high_same', ...where, first) : t('evidence_high_two', ...where, first, second);
}

const SKILL: Readonly<Record<Skill, MessageKey>> = {
  better: 'evidence_skill_better',
  worse: 'evidence_skill_worse',
  'no different': 'evidence_skill_same',
};

function replaySentence({ n, hits, from, againstBase }: NewHighReplay, { t }: EvidenceSay): string {
  const past = [String(n), String(yearOf(from)), String(hits)] as const;
  const [first, second] = [skillOf(againstBase.brownian), skillOf(againstBase.bootstrap)];
  if (first === second) return t('evidence_replay_both', ...past, t(SKILL[first]));
  return t('evidence_replay_each', ...past, t(SKILL[first]), t(SKILL[second]));
}

function chanceFigures({ brownian, bootstrap, paths }: NewHighChance, { t, format }: EvidenceSay): readonly EvidenceFigure[] {
  return [
    { name: t('evidence_high_brownian'), value: format.share(brownian), note: t('evidence_high_brownian_note') },
    ...(bootstrap === undefined
      ? []
      : [
          {
            name: t('evidence_high_bootstrap'),
            value: format.share(bootstrap),
            note: t('evidence_high_bootstrap_note', format.fixed(paths, 0)),
          },
        ]),
  ];
}

function replayFigures({ n, brier }: NewHighReplay, { t, format }: EvidenceSay): readonly EvidenceFigure[] {
  return [
    {
      name: t('evidence_brier'),
      value: [brier.brownian, brier.bootstrap, brier.base].map((score) => format.fixed(score, 3)).join(' · '),
      note: t('evidence_brier_note', String(n)),
    },
  ];
}
