import type { EventPaths } from '../../analytics/event-paths.ts';
import type { EventStudy } from '../../analytics/event-study.ts';
import type { EpochDay } from '../../core/units.ts';
import { at } from '../../market/at.ts';
import type { AxisModel } from '../axis-model.ts';
import type { Followed } from '../followed-evidence.ts';
import { pText } from '../p-text.ts';
import type { BlockText, TableModel } from './block.ts';
import type { EvidenceSay } from './evidence-say.ts';

/** What may have been followed by something. */
export const EVENT_KINDS = ['recordHigh', 'streak', 'correlationHigh'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** One thin line an event, and a thick one where there are enough for a median; upwards in ln(1 + change). */
export interface PathsPicture {
  /** What it shows, in words; its figures stand in the table of events. */
  readonly summary: string;
  readonly x: AxisModel;
  readonly y: AxisModel;
  readonly sessions: Int32Array;
  /** Days of the events, one for each path. */
  readonly days: readonly EpochDay[];
  readonly paths: readonly Float64Array[];
  readonly median: Float64Array;
}

export interface FollowedBlock extends BlockText {
  /** Medians and shares of the events, where there are enough, beside those of all sessions. */
  readonly summary?: TableModel;
  /** Every event, newest first. */
  readonly events?: TableModel;
  readonly picture?: PathsPicture;
}

/** p of one horizon at which it is said to differ: 0.05 over four horizons (Bonferroni, docs/methods.md §8). */
const DIFFERS_BELOW = 0.05 / 4;

/** What followed the events of one kind (docs/methods.md §8): n first, every event listed, no summary of fewer than eight. */
export function followedBlock(kind: EventKind, followed: Followed | undefined, say: EvidenceSay): FollowedBlock {
  const { t } = say;
  const question = t('evidence_followed_question');
  if (!followed) return { question, sentence: t('evidence_followed_short'), figures: [] };
  const { study, paths } = followed;
  const n = study.rows.length;
  if (n === 0) return { question, sentence: t('evidence_followed_never', t(`evidence_event_${kind}`)), figures: [] };
  return {
    question,
    sentence: `${t('evidence_followed_n', String(n), t(`evidence_event_${kind}`))} ${verdict(study, say)}`,
    figures: [],
    note: t('evidence_followed_note'),
    summary: summaryTable(study, say),
    events: eventTable(study, say),
    picture: picture(paths, say),
  };
}

function verdict({ summary }: EventStudy, { t, format }: EvidenceSay): string {
  const known = summary.flatMap(({ horizon, p }) => (p === undefined ? [] : [{ horizon, p }]));
  const [first, ...rest] = known;
  if (!first) return t('evidence_followed_few');
  const least = rest.reduce((best, next) => (next.p < best.p ? next : best), first);
  const p = pText(least.p, format);
  return least.p < DIFFERS_BELOW
    ? t('evidence_followed_differs', String(least.horizon), p)
    : t('evidence_followed_chance', format.share(least.p));
}

const print = (value: number | undefined, as: (value: number) => string): string | undefined =>
  value === undefined ? undefined : as(value);

function summaryTable({ horizons, summary, base }: EventStudy, say: EvidenceSay): TableModel {
  const { t, format } = say;
  const none = t('dashboard_none');
  const row = (name: string, cell: (horizon: number) => string | undefined): readonly string[] => [
    name,
    ...horizons.map((horizon) => cell(horizon) ?? none),
  ];
  const own = (horizon: number): EventStudy['summary'][number] | undefined => summary.find((one) => one.horizon === horizon);
  const all = (horizon: number): EventStudy['base'][number] | undefined => base.find((one) => one.horizon === horizon);
  const rows = [
    row(t('evidence_followed_known'), (horizon) => print(own(horizon)?.n, String)),
    row(t('evidence_followed_median'), (horizon) => print(own(horizon)?.median, format.change)),
    row(t('evidence_followed_base_median'), (horizon) => print(all(horizon)?.median, format.change)),
    row(t('evidence_followed_up'), (horizon) => print(own(horizon)?.hitRate, format.share)),
    row(t('evidence_followed_base_up'), (horizon) => print(all(horizon)?.hitRate, format.share)),
    row(t('evidence_followed_p'), (horizon) => print(own(horizon)?.p, (p) => pText(p, format))),
  ];
  return {
    name: t('evidence_followed_summary'),
    head: [t('evidence_followed_after'), ...horizons.map(String)],
    // A row of nothing but dashes says nothing: of few events there is no median.
    rows: rows.filter(([, ...cells]) => cells.some((cell) => cell !== none)),
  };
}

const eventTable = ({ horizons, rows }: EventStudy, { t, format }: EvidenceSay): TableModel => ({
  name: t('evidence_followed_events'),
  head: [t('evidence_followed_event'), ...horizons.map(String)],
  rows: rows
    .map(({ day, returns }) => [
      format.date(day),
      ...returns.map((value) => (value === undefined ? t('dashboard_none') : format.change(value))),
    ])
    .toReversed(),
});

/** Marks of the change upwards: halves and doublings, so that up and down weigh the same. */
const MARKS = [-0.9, -0.75, -0.5, -0.25, 0, 0.5, 1, 3, 7, 15];
/** Marks that a small picture has room for. */
const MOST_MARKS = 5;

function picture({ sessions, paths, median }: EventPaths, say: EvidenceSay): PathsPicture {
  const { t, format } = say;
  const logs = paths.map(({ change }) => change.map(Math.log1p));
  let [min, max] = [Math.log1p(-0.25), Math.log1p(0.5)];
  for (const value of logs.flatMap((path) => [...path].filter(Number.isFinite))) [min, max] = [Math.min(min, value), Math.max(max, value)];
  const within = MARKS.filter((mark) => Math.log1p(mark) >= min && Math.log1p(mark) <= max);
  const marks = within.length > MOST_MARKS ? within.filter((mark) => mark === 0 || Math.abs(mark) >= 0.5) : within;
  const ticks = marks.map((mark) => ({ value: Math.log1p(mark), label: mark === 0 ? '0' : format.percent(mark) }));
  return {
    x: {
      kind: 'linear',
      min: at(sessions, 0),
      max: at(sessions, sessions.length - 1),
      ticks: [-21, 0, 21, 63, 126].map((value) => ({ value, label: format.fixed(value, 0) })),
    },
    y: { kind: 'linear', min, max, ticks },
    sessions,
    days: paths.map(({ day }) => day),
    paths: logs,
    median: median.map(Math.log1p),
    summary: t('evidence_followed_paths', String(paths.length)),
  };
}
