import { beta } from '../../analytics/beta.ts';
import type { Beta } from '../../analytics/beta.ts';
import { lastReturns } from '../../analytics/last-returns.ts';
import { mean } from '../../analytics/mean.ts';
import type { PairReturns } from '../../analytics/pair-returns.ts';
import type { ByLeftEdge } from '../../analytics/by-left-edge.ts';
import { at } from '../../market/at.ts';
import type { AxisModel } from '../axis-model.ts';
import { levelsNote } from '../levels-note.ts';
import { niceTicks } from '../nice-ticks.ts';
import type { PairWindow } from '../pair-windows.ts';
import type { BlockText, Described, EvidenceFigure } from './block.ts';
import type { EvidenceSay } from './evidence-say.ts';
import { leftEdgePicture } from './left-edge.ts';
import type { LeftEdgePicture } from './left-edge.ts';

/** Daily moves of both series as dots, with the fitted line. */
export interface MovesPicture extends Described {
  readonly x: AxisModel;
  readonly y: AxisModel;
  readonly dots: readonly (readonly [x: number, y: number])[];
  readonly line?: readonly [from: readonly [number, number], to: readonly [number, number]];
}

export interface MovesBlock extends BlockText {
  readonly picture?: MovesPicture;
  readonly edges?: LeftEdgePicture;
}

export interface MovesData {
  readonly returns: PairReturns;
  readonly leftEdge?: ByLeftEdge | undefined;
}

/** r of prices beside r of daily moves, with a warning where prices mislead (docs/methods.md §4), and β of the daily moves. */
export function movesBlock(window: PairWindow | undefined, { returns, leftEdge }: MovesData, say: EvidenceSay): MovesBlock {
  const { t, format } = say;
  const question = t('evidence_moves_question');
  if (!window) return { question, sentence: t('evidence_moves_short'), figures: [] };
  const moves = lastReturns(returns, window.n);
  const slope = beta(moves.x, moves.y);
  const edges = leftEdgePicture(leftEdge, say);
  return {
    question,
    sentence: sentence(window, say),
    figures: figuresOf(window, slope, say),
    note: [levelsNote(window, say).fewDays, t('evidence_moves_note', String(window.n), format.date(window.from), format.date(window.to))]
      .filter(Boolean)
      .join(' '),
    picture: picture(moves, slope, say),
    ...(edges && { edges }),
  };
}

function sentence({ n, to, levels, levelsWarning, pearson }: PairWindow, { t, format }: EvidenceSay): string {
  const over = [String(n), format.date(to)] as const;
  if (levels === undefined) return t('evidence_moves_alone', ...over, format.r(pearson));
  const key = levelsWarning?.differs ? 'evidence_moves_differ' : levelsWarning ? 'evidence_moves_spurious' : 'evidence_moves_agree';
  return t(key, ...over, format.r(levels), format.r(pearson));
}

function figuresOf(
  { levels, levelsWarning, pearson, interval }: PairWindow,
  slope: Beta | undefined,
  say: EvidenceSay,
): readonly EvidenceFigure[] {
  const { t, format, equityShort, cryptoShort } = say;
  return [
    {
      name: t('evidence_moves_levels'),
      value: levels === undefined ? t('dashboard_none') : format.r(levels),
      ...(levels !== undefined && { note: t(levelsWarning?.spurious ? 'evidence_moves_trends' : 'evidence_moves_no_trends') }),
    },
    {
      name: t('evidence_moves_returns'),
      value: format.r(pearson),
      note: interval ? t('dashboard_interval', format.r(interval.low), format.r(interval.high)) : t('evidence_no_interval'),
    },
    ...(slope
      ? [
          {
            name: t('evidence_moves_beta'),
            value: t('dashboard_beta_figure', format.fixed(slope.value, 2), format.fixed(slope.se, 2)),
            note: t('evidence_moves_beta_note', equityShort, cryptoShort),
          },
        ]
      : []),
  ];
}

/** Marks of an axis of daily moves. */
const MARKS = 4;

/** As far below zero as above it. */
function moveAxis(column: Float64Array, { t, format }: EvidenceSay): AxisModel {
  const reach = 1.05 * column.reduce((most, value) => Math.max(most, Math.abs(value)), 0.001);
  // Moves are logarithms, marks are per cents of the close before: of large moves the two are not the same.
  const { values, decimals } = niceTicks(Math.expm1(-reach), Math.expm1(reach), MARKS);
  return {
    kind: 'linear',
    min: -reach,
    max: reach,
    ticks: values.map((value) => ({
      value: Math.log1p(value),
      label: t('evidence_percent', format.fixed(100 * value, Math.max(0, decimals - 2))),
    })),
  };
}

function picture({ days, x, y }: PairReturns, slope: Beta | undefined, say: EvidenceSay): MovesPicture {
  const { t, format, equityShort, cryptoShort } = say;
  const axis = moveAxis(x, say);
  const fitted = (value: number): readonly [number, number] => [value, mean(y) + (slope?.value ?? 0) * (value - mean(x))];
  const [low, high] = [x.reduce((least, value) => Math.min(least, value)), x.reduce((most, value) => Math.max(most, value))];
  return {
    x: axis,
    y: moveAxis(y, say),
    dots: Array.from(x, (value, i) => [value, at(y, i)] as const),
    ...(slope && { line: [fitted(low), fitted(high)] as const }),
    summary: t(
      'evidence_moves_summary',
      String(x.length),
      equityShort,
      cryptoShort,
      slope ? format.fixed(slope.value, 2) : t('dashboard_none'),
    ),
    table: {
      name: t('evidence_moves_table'),
      head: [t('popup_table_date'), equityShort, cryptoShort],
      rows: Array.from(days, (day, i) => [
        format.date(day),
        format.change(Math.expm1(at(x, i))),
        format.change(Math.expm1(at(y, i))),
      ]).toReversed(),
    },
  };
}
