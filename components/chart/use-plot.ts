import { useLayoutEffect, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Plot, PlotSpec } from './plot.ts';
import { useChartJs } from './use-chart-js.ts';

/** Keeps a canvas drawn after a spec: drawn anew when the spec is another one, taken down when the canvas goes. */
export function usePlot(canvas: RefObject<HTMLCanvasElement | null>, spec: PlotSpec | undefined): Plot | undefined {
  const [plot, setPlot] = useState<Plot>();
  const chartJs = useChartJs();
  useLayoutEffect(() => {
    if (!chartJs || !canvas.current || !spec) return undefined;
    const drawn = chartJs.drawPlot(canvas.current, spec);
    setPlot(drawn);
    return () => {
      setPlot(undefined);
      drawn.destroy();
    };
  }, [chartJs, canvas, spec]);
  return plot;
}
