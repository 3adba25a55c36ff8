import { pearson } from '../../analytics/pearson.ts';
import type { PairReturns } from '../../analytics/pair-returns.ts';
import type { RegimeChange } from '../../analytics/regime-change.ts';
import { REGIME_WINDOW } from '../../analytics/regime-score.ts';
import { rollingPearson } from '../../analytics/rolling-pearson.ts';
import type { EpochDay } from '../../core/units.ts';
import type { AxisModel } from '../axis-model.ts';
import type { BlockText, Described } from './block.ts';
import { correlationAxis } from './correlation-axis.ts';
import type { EvidenceSay } from './evidence-say.ts';
import { dayAxis, thinned } from './day-axis.ts';
import type { DayLine } from './day-axis.ts';

/** The rolling correlation over the whole history, with the days on which a change is marked. */
export interface RegimePicture extends Described {
  readonly x: AxisModel;
  readonly y: AxisModel;
  readonly line: DayLine;
  readonly marks: readonly EpochDay[];
}

export interface RegimeBlock extends BlockText {
  readonly picture?: RegimePicture;
}

/** Rows of the picture's table. */
const ROWS = 60;

/** Days named one by one; of more only the newest, with how many there are. */
const MOST_DAYS = 4;

/** Whether the correlation of the last 90 sessions differs from that of the 90 before (docs/methods.md §3). */
export function regimeBlock(regime: RegimeChange | undefined, returns: PairReturns, say: EvidenceSay): RegimeBlock {
  const { t, format } = say;
  const question = t('evidence_regime_question');
  const [first, last] = [returns.days[0], returns.days.at(-1)];
  if (!regime || first === undefined || last === undefined) return { question, sentence: t('evidence_regime_short'), figures: [] };
  const older = windowR(returns, -2 * REGIME_WINDOW, -REGIME_WINDOW);
  const newer = windowR(returns, -REGIME_WINDOW);
  const r = (value: number | undefined): string => (value === undefined ? t('dashboard_none') : format.r(value));
  return {
    question,
    sentence: sentence(regime, [r(older), r(newer)], say),
    figures: [
      { name: t('evidence_regime_older'), value: r(older) },
      { name: t('evidence_regime_newer'), value: r(newer) },
      {
        name: t('evidence_regime_z'),
        value: regime.z === undefined ? t('dashboard_none') : format.fixed(regime.z, 2),
        note: t('evidence_regime_z_note'),
      },
      { name: t('evidence_regime_days'), value: dates(regime.days, say) },
    ],
    note: t('evidence_regime_note', format.date(first), format.date(last)),
    picture: picture(regime, returns, say),
  };
}

function sentence({ z, changed }: RegimeChange, [older, newer]: readonly [string, string], { t, format, asOf }: EvidenceSay): string {
  if (z === undefined) return t('evidence_regime_unknown');
  if (!changed) return t('evidence_regime_none', format.date(asOf));
  return t(z > 0 ? 'evidence_regime_fell' : 'evidence_regime_rose', format.date(asOf), older, newer);
}

function dates(days: readonly EpochDay[], { t, format }: EvidenceSay): string {
  if (days.length === 0) return t('evidence_regime_never');
  const newest = days.slice(-MOST_DAYS).map((day) => format.date(day));
  const earlier = days.length - newest.length;
  return [...(earlier > 0 ? [t('evidence_regime_earlier', String(earlier))] : []), ...newest].join(', ');
}

const windowR = ({ x, y }: PairReturns, from: number, to?: number): number | undefined => pearson(x.slice(from, to), y.slice(from, to));

function picture(regime: RegimeChange, { days, x, y }: PairReturns, say: EvidenceSay): RegimePicture {
  const { t, format } = say;
  const r = Float64Array.from(rollingPearson(x, y, REGIME_WINDOW), (value) => value ?? Number.NaN);
  const line = { days: days.subarray(days.length - r.length), value: r };
  const few = thinned(line, ROWS);
  const known = r.filter((value) => !Number.isNaN(value));
  return {
    x: dayAxis(line.days, format),
    y: correlationAxis(known, format),
    line: thinned(line),
    marks: regime.days,
    summary: t(
      'evidence_regime_summary',
      format.r(known.reduce((low, value) => Math.min(low, value), 1)),
      format.r(known.reduce((high, value) => Math.max(high, value), -1)),
      dates(regime.days, say),
    ),
    table: {
      name: t('evidence_regime_table', String(few.every)),
      head: [t('evidence_to'), t('dashboard_r')],
      rows: few.rows.map(([day, value]) => [format.date(day), Number.isNaN(value) ? t('dashboard_none') : format.r(value)]).toReversed(),
    },
  };
}
