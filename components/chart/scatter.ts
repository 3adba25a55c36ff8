import type { AxisModel } from '../../lib/view/axis-model.ts';
import type { PlotTheme } from './plot.ts';

/** Dots over two axes, with a line through them: every limit, mark and colour is given. */
export interface ScatterSpec {
  readonly x: AxisModel;
  readonly y: AxisModel;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  /** Ends of a line, in the axes' units. */
  readonly line?: readonly (readonly [number, number])[];
  /** A value of y that means something: a solid rule. */
  readonly rule: number;
  readonly theme: PlotTheme;
  /** Size of the marks in CSS px. */
  readonly fontSize: number;
}

/** A drawn scatter. */
export interface ScatterPlot {
  /** Where a dot lies on the canvas, in CSS px. */
  readonly place: (index: number) => { readonly x: number; readonly y: number };
  /** Draws one dot stronger, or none. */
  readonly point: (index: number | undefined) => void;
  readonly destroy: () => void;
}
