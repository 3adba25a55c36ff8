import type { MatchedTurn } from '../analytics/matched-turns.ts';
import type { TurnKind, TurningPoint } from '../analytics/turning-points.ts';
import type { MessageKey, Text } from '../core/text.ts';
import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import { lowerBound } from '../market/lower-bound.ts';
import type { ChartModel, LineModel } from './chart-model.ts';
import type { Formatters } from './formatters.ts';
import type { PairTurns } from './pair-turns.ts';

/** One turn on the overlay, in the unit of its line's axis. */
export interface TurnMark {
  readonly role: LineModel['role'];
  readonly kind: TurnKind;
  readonly provisional: boolean;
  readonly day: EpochDay;
  readonly atMs: number;
  readonly axis: LineModel['axis'];
  readonly value: number;
}

/** The turns within the range of a chart. */
export interface TurnsModel {
  /** Those that are drawn: all, or where these would be too many, only the joined ones. */
  readonly marks: readonly TurnMark[];
  /** Matched turns that both lie within the range: the equity's, then crypto's. */
  readonly joins: readonly (readonly [TurnMark, TurnMark])[];
  /** "peak", "trough so far", by series and day: every turn in the range, drawn or not. */
  readonly words: Readonly<Record<LineModel['role'], ReadonlyMap<EpochDay, string>>>;
  /** What the marks mean, behind the caption; empty where there is none. */
  readonly note: string;
  /** How many match, here and over all shared history, beside chance: behind the picture's summary. Empty without a turn. */
  readonly summary: string;
}

export interface TurnsRequest {
  /** Marks of both series together that the picture has room for. */
  readonly most: number;
  readonly t: Text;
  readonly format: Formatters;
}

/** The turns that a chart shows, from those of the whole history. */
export function turnsModel(turns: PairTurns, chart: ChartModel, { most, t, format }: TurnsRequest): TurnsModel {
  const [equity, crypto] = [marksOn(chart.lines[0], turns.equity, chart), marksOn(chart.lines[1], turns.crypto, chart)];
  const joins = turns.matched.flatMap((pair) => joined(pair, equity, crypto));
  const all = [...equity, ...crypto];
  const thinned = all.length > most;
  const marks = thinned ? [...new Set(joins.flat())] : all;
  const words = { equity: wordsOf(equity, t), crypto: wordsOf(crypto, t) };
  return { marks, joins, words, note: noteOf(marks, thinned, t), summary: summaryOf(turns, chart, { t, format }) };
}

/** On the newest session nothing has turned yet: the extreme there is only where the line ends. */
function marksOn({ role, axis, value }: LineModel, turns: readonly TurningPoint[], chart: ChartModel): readonly TurnMark[] {
  const newest = chart.days.length - 1;
  return turns.flatMap(({ day, kind, provisional }) => {
    const i = lowerBound(chart.days, day);
    if (chart.days[i] !== day || i === newest) return [];
    return [{ role, kind, provisional, day, atMs: at(chart.atMs, i), axis, value: at(value, i) }];
  });
}

function joined(pair: MatchedTurn, equity: readonly TurnMark[], crypto: readonly TurnMark[]): readonly (readonly [TurnMark, TurnMark])[] {
  const own = equity.find(({ day }) => day === pair.equity.day);
  const other = crypto.find(({ day }) => day === pair.crypto.day);
  return own && other ? [[own, other]] : [];
}

const WORDS: Readonly<Record<TurnKind, readonly [firm: MessageKey, provisional: MessageKey]>> = {
  peak: ['chart_turn_peak', 'chart_turn_peak_so_far'],
  trough: ['chart_turn_trough', 'chart_turn_trough_so_far'],
};

const wordsOf = (marks: readonly TurnMark[], t: Text): ReadonlyMap<EpochDay, string> =>
  new Map(marks.map(({ day, kind, provisional }) => [day, t(WORDS[kind][provisional ? 1 : 0])]));

function noteOf(marks: readonly TurnMark[], thinned: boolean, t: Text): string {
  if (marks.length === 0) return '';
  if (thinned) return t('chart_turns_thinned');
  return marks.some(({ provisional }) => provisional) ? `${t('chart_turns_note')} ${t('chart_turns_open')}` : t('chart_turns_note');
}

function summaryOf({ equity, matched, match }: PairTurns, chart: ChartModel, { t, format }: Pick<TurnsRequest, 't' | 'format'>): string {
  const first = chart.days[0] ?? 0;
  const own = equity.filter(({ day, provisional }) => day >= first && !provisional).length;
  if (own === 0) return '';
  const shared = matched.filter((pair) => pair.equity.day >= first).length;
  const here = t('chart_turns_summary', String(shared), String(own), chart.lines[0].name, chart.lines[1].name);
  if (!match) return here;
  return `${here} ${t('chart_turns_chance', format.share(match.share), String(match.of), format.share(match.chanceMean))}`;
}
