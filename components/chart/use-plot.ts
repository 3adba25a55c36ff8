import type { RefObject } from 'preact';
import type { Plot, PlotSpec } from './plot.ts';
import type { ChartJs } from './use-chart-js.ts';
import { useDrawn } from './use-drawn.ts';

const draw = ({ drawPlot }: ChartJs, canvas: HTMLCanvasElement, spec: PlotSpec): Plot => drawPlot(canvas, spec);

/** Keeps lines over time drawn after a spec. */
export const usePlot = (canvas: RefObject<HTMLCanvasElement | null>, spec: PlotSpec | undefined): Plot | undefined =>
  useDrawn(canvas, spec, draw);
