import { startOfDayMs } from '../core/time.ts';
import type { Text } from '../core/text.ts';
import type { EpochDay } from '../core/units.ts';
import { at } from '../market/at.ts';
import { INSTRUMENTS } from '../market/instrument.ts';
import type { Instrument } from '../market/instrument.ts';
import type { DailySeries } from '../market/series.ts';
import type { Range, Scale } from '../settings/settings.ts';
import type { AxisModel, Tick } from './axis-model.ts';
import { rangeStartIndex } from './chart-range.ts';
import type { Formatters } from './formatters.ts';
import { openTail } from './open-tail.ts';
import type { PairData } from './pair-data.ts';
import { scaleOf } from './scale-of.ts';
import { seriesName, seriesShortName } from './series-name.ts';
import { timeTicks } from './time-ticks.ts';
import { valueAxis } from './value-axis.ts';

/** One line of the overlay. Values are in the unit of its axis; `price` is the close behind each of them. */
export interface LineModel {
  readonly role: 'equity' | 'crypto';
  readonly instrument: Instrument;
  /** Its name inside a sentence, and at the line's end. */
  readonly name: string;
  readonly shortName: string;
  readonly axis: 'left' | 'right';
  readonly value: Float64Array;
  readonly price: Float64Array;
  /** What came after the last session that both have closed: drawn dashed to an open dot, in no computation. */
  readonly tail?: { readonly day: EpochDay; readonly atMs: number; readonly value: number; readonly isOpen: boolean };
  /** The value of the last common close, which is the one that counts, as printed at the line's end: never a tail's. */
  readonly endLabel: string;
}

export interface ChartModel {
  readonly range: Range;
  readonly scale: Scale;
  /** Sessions drawn, ascending, and the same as UnixMs for the axis. */
  readonly days: Int32Array;
  readonly atMs: Float64Array;
  readonly baseDay: EpochDay;
  readonly time: { readonly min: number; readonly max: number; readonly ticks: readonly Tick[] };
  readonly left: AxisModel;
  /** Only with two axes. */
  readonly right?: AxisModel;
  /** The value that stands for "no change since the base date", where the scale has one. */
  readonly reference?: number;
  readonly lines: readonly [LineModel, LineModel];
  /** What the scale means, with its base date. */
  readonly caption: string;
  /** The picture in one sentence, for those who do not see it. */
  readonly summary: string;
}

export interface ChartRequest {
  readonly range: Range;
  readonly scale: Scale;
  /** About how many marks a value axis has room for. */
  readonly marks?: number;
  readonly t: Text;
  readonly format: Formatters;
}

/** Everything that the overlay draws, from two aligned series. Sessions on which one of them is missing are not drawn. */
export function chartModel(data: PairData, request: ChartRequest): ChartModel {
  const start = rangeStartIndex(data.aligned.days, request.range);
  const days = data.aligned.days.subarray(start);
  const baseDay = days[0] ?? data.asOfDay;
  const equity = lineModel({ role: 'equity', series: data.equity, price: data.aligned.x.subarray(start), data, request });
  const crypto = lineModel({ role: 'crypto', series: data.crypto, price: data.aligned.y.subarray(start), data, request });
  const lastCommon = days.at(-1) ?? data.asOfDay;
  const lastDay = Math.max(lastCommon, equity.tail?.day ?? 0, crypto.tail?.day ?? 0);
  const twoAxes = request.scale === 'two-axes';
  const shape = scaleOf(request.scale);
  return {
    range: request.range,
    scale: request.scale,
    days,
    atMs: Float64Array.from(days, startOfDayMs),
    baseDay,
    time: { min: startOfDayMs(baseDay), max: startOfDayMs(lastDay), ticks: timeTicks(baseDay, lastDay, request.format) },
    left: valueAxis({ lines: twoAxes ? [equity] : [equity, crypto], ...request }),
    ...(twoAxes && { right: valueAxis({ lines: [crypto], ...request }) }),
    ...(shape.reference !== undefined && { reference: shape.reference }),
    lines: [equity, crypto],
    caption: caption(
      baseDay,
      [equity, crypto].flatMap(({ tail }) => tail ?? []),
      [equity, crypto].some(isOutOfScale),
      request,
    ),
    summary: summary([equity, crypto], { baseDay, lastDay: lastCommon, request }),
  };
}

interface LineSource {
  readonly role: LineModel['role'];
  readonly series: DailySeries;
  readonly price: Float64Array;
  readonly data: PairData;
  readonly request: ChartRequest;
}

function lineModel({ role, series, price, data, request }: LineSource): LineModel {
  const shape = scaleOf(request.scale);
  const instrument = INSTRUMENTS[series.id];
  const open = openTail(series, data.aligned.days.at(-1) ?? data.asOfDay);
  const values = shape.values(open ? Float64Array.of(...price, open.close) : price);
  return {
    role,
    instrument,
    name: seriesName(series.id, request.t),
    shortName: seriesShortName(series.id, request.t),
    axis: request.scale === 'two-axes' && role === 'crypto' ? 'right' : 'left',
    value: values.subarray(0, price.length),
    price,
    ...(open && { tail: { day: open.day, atMs: startOfDayMs(open.day), value: at(values, price.length), isOpen: open.isOpen } }),
    endLabel: shape.print(at(values, price.length - 1), instrument.unit, request.format),
  };
}

/** From this ratio of its highest to its lowest price on, a line is flat over most of a linear scale. */
const FLAT_FROM = 20;

const isOutOfScale = ({ price }: LineModel): boolean =>
  price.reduce((most, value) => Math.max(most, value), 0) > FLAT_FROM * price.reduce((least, value) => Math.min(least, value), Infinity);

function caption(
  baseDay: EpochDay,
  tails: readonly { readonly isOpen: boolean }[],
  outOfScale: boolean,
  { scale, t, format }: ChartRequest,
): string {
  const base = format.date(baseDay);
  const texts: Readonly<Record<Scale, string>> = {
    indexed: t('chart_caption_indexed', base),
    log: t('chart_caption_log', base),
    percent: t('chart_caption_percent', base),
    'two-axes': t('chart_caption_two_axes', base),
  };
  // Both lines share one scale; with two axes each has its own.
  const shared = scale === 'indexed' || scale === 'percent';
  const text = shared && outOfScale ? `${texts[scale]} ${t('chart_caption_try_log')}` : texts[scale];
  if (tails.length === 0) return text;
  return `${text} ${t(tails.every(({ isOpen }) => isOpen) ? 'chart_caption_tail' : 'chart_caption_tail_closed')}`;
}

function summary(lines: readonly [LineModel, LineModel], drawn: { baseDay: EpochDay; lastDay: EpochDay; request: ChartRequest }): string {
  const { t, format } = drawn.request;
  const [equity, crypto] = lines;
  const change = ({ price }: LineModel): string => format.change((price.at(-1) ?? 1) / (price[0] ?? 1) - 1);
  return t(
    'chart_summary',
    equity.name,
    crypto.name,
    format.date(drawn.baseDay),
    format.date(drawn.lastDay),
    change(equity),
    change(crypto),
  );
}
