import { useLayoutEffect, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { drawPlot } from './chart-js.ts';
import type { Plot, PlotSpec } from './plot.ts';

/** Keeps a canvas drawn after a spec: drawn anew when the spec is another one, taken down when the canvas goes. */
export function usePlot(canvas: RefObject<HTMLCanvasElement | null>, spec: PlotSpec | undefined): Plot | undefined {
  const [plot, setPlot] = useState<Plot>();
  useLayoutEffect(() => {
    if (!canvas.current || !spec) return undefined;
    const drawn = drawPlot(canvas.current, spec);
    setPlot(drawn);
    return () => {
      setPlot(undefined);
      drawn.destroy();
    };
  }, [canvas, spec]);
  return plot;
}
