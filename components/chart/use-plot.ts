import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import { drawPlot } from './chart-js.ts';
import type { Plot, PlotSpec } from './plot.ts';

/** Keeps a canvas drawn after a spec: drawn anew when the spec is another one, taken down when the canvas goes. */
export function usePlot(spec: PlotSpec | undefined): {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly plot: RefObject<Plot | null>;
} {
  const canvas = useRef<HTMLCanvasElement>(null);
  const plot = useRef<Plot>(null);
  useLayoutEffect(() => {
    if (!canvas.current || !spec) return undefined;
    const drawn = drawPlot(canvas.current, spec);
    plot.current = drawn;
    return () => {
      plot.current = null;
      drawn.destroy();
    };
  }, [spec]);
  return { canvas, plot };
}
