import type { Instrument } from '../market/instrument.ts';
import { rebase } from '../market/rebase.ts';
import type { Scale } from '../settings/settings.ts';
import type { Formatters } from './formatters.ts';

/** How closes become what the chart draws. */
export interface ScaleShape {
  readonly axis: 'linear' | 'log';
  /** The drawn value of "no change since the base date". */
  readonly reference?: number;
  /** One drawn value a close; the first close is the base. */
  values(closes: Float64Array): Float64Array;
  print(value: number, unit: Instrument['unit'], format: Formatters): string;
}

const INDEX_BASE = 100;

const indexed: ScaleShape = {
  axis: 'linear',
  reference: INDEX_BASE,
  values: (closes) => rebase(closes, 0, INDEX_BASE),
  print: (value, _unit, format) => format.fixed(value, 0),
};

const SHAPES: Readonly<Record<Scale, ScaleShape>> = {
  indexed,
  log: { ...indexed, axis: 'log' },
  percent: {
    axis: 'linear',
    reference: 0,
    values: (closes) => rebase(closes, 0, 1).map((ratio) => ratio - 1),
    print: (value, _unit, format) => format.change(value),
  },
  'two-axes': { axis: 'linear', values: (closes) => closes, print: (value, unit, format) => format.price(value, unit) },
};

/** The arithmetic of one of the four scales. Percentages are ratios (0.05) until they are printed. */
export const scaleOf = (scale: Scale): ScaleShape => SHAPES[scale];
