import type { Instrument } from '../market/instrument.ts';
import type { Scale } from '../settings/settings.ts';
import type { Formatters } from './formatters.ts';

/** How a close becomes what the chart draws. */
export interface ScaleShape {
  readonly axis: 'linear' | 'log';
  /** The drawn value of "no change since the base date". */
  readonly reference?: number;
  value(close: number, base: number): number;
  print(value: number, unit: Instrument['unit'], format: Formatters): string;
}

const INDEX_BASE = 100;

const indexed: ScaleShape = {
  axis: 'linear',
  reference: INDEX_BASE,
  value: (close, base) => (INDEX_BASE * close) / base,
  print: (value, _unit, format) => format.fixed(value, 0),
};

const SHAPES: Readonly<Record<Scale, ScaleShape>> = {
  indexed,
  log: { ...indexed, axis: 'log' },
  percent: {
    axis: 'linear',
    reference: 0,
    value: (close, base) => close / base - 1,
    print: (value, _unit, format) => format.change(value),
  },
  'two-axes': { axis: 'linear', value: (close) => close, print: (value, unit, format) => format.price(value, unit) },
};

/** The arithmetic of one of the four scales. Percentages are ratios (0.05) until they are printed. */
export const scaleOf = (scale: Scale): ScaleShape => SHAPES[scale];
