import type { Scale } from '../settings/settings.ts';
import type { AxisModel } from './axis-model.ts';
import type { LineModel } from './chart-model.ts';
import type { Formatters } from './formatters.ts';
import { logTicks } from './log-ticks.ts';
import { niceTicks } from './nice-ticks.ts';
import { scaleOf } from './scale-of.ts';

/** Room above the highest and below the lowest value, as a share of the span. */
const PADDING = 0.04;
/** Marks of an axis as high as the popup's. */
const MARKS = 5;
/** A line that does not move still needs an axis with some height, as a share of its level. */
const LEAST_SPAN = 0.001;

interface AxisRequest {
  readonly lines: readonly Pick<LineModel, 'value' | 'tail' | 'instrument'>[];
  readonly scale: Scale;
  /** About how many marks there is room for. */
  readonly marks?: number;
  readonly format: Formatters;
}

/** The vertical axis that holds all values of the lines given, tails included. */
export function valueAxis({ lines, scale, marks = MARKS, format }: AxisRequest): AxisModel {
  const [low, high] = extent(lines);
  const shape = scaleOf(scale);
  if (shape.axis === 'log') {
    const margin = (high / low) ** PADDING;
    const [min, max] = [low / margin, high * margin];
    return { kind: 'log', min, max, ticks: logTicks(min, max).map((value) => ({ value, label: format.fixed(value, 0) })) };
  }
  const margin = PADDING * (high - low);
  const [min, max] = [low - margin, high + margin];
  const { values, decimals } = niceTicks(min, max, marks);
  return { kind: 'linear', min, max, ticks: values.map((value) => ({ value, label: label(value) })) };

  function label(value: number): string {
    if (scale === 'percent') return format.percent(value);
    if (scale === 'two-axes') return format.shortPrice(value, lines[0]?.instrument.unit ?? 'index points');
    return format.fixed(value, decimals);
  }
}

function extent(lines: AxisRequest['lines']): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const { value, tail } of lines) {
    for (const v of tail ? [...value, tail.value] : value) {
      if (v < low) low = v;
      if (v > high) high = v;
    }
  }
  const least = LEAST_SPAN * Math.max(Math.abs(high), Math.abs(low), 1e-6);
  return high - low >= least ? [low, high] : [low - least / 2, high + least / 2];
}
