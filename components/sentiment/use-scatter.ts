import type { RefObject } from 'preact';
import type { ScatterPlot, ScatterSpec } from '../chart/scatter.ts';
import type { ChartJs } from '../chart/use-chart-js.ts';
import { useDrawn } from '../chart/use-drawn.ts';

const draw = ({ drawScatter }: ChartJs, canvas: HTMLCanvasElement, spec: ScatterSpec): ScatterPlot => drawScatter(canvas, spec);

/** Keeps dots over two axes drawn after a spec. */
export const useScatter = (canvas: RefObject<HTMLCanvasElement | null>, spec: ScatterSpec): ScatterPlot | undefined =>
  useDrawn(canvas, spec, draw);
