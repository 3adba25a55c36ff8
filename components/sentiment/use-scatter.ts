import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { ScatterPlot, ScatterSpec } from '../chart/scatter.ts';
import { useChartJs } from '../chart/use-chart-js.ts';

/** Keeps a canvas drawn after a spec, as usePlot does for lines. */
export function useScatter(canvas: RefObject<HTMLCanvasElement | null>, spec: ScatterSpec): ScatterPlot | undefined {
  const [plot, setPlot] = useState<ScatterPlot>();
  const chartJs = useChartJs();
  useLayoutEffect(() => {
    if (!chartJs || !canvas.current) return undefined;
    const drawn = chartJs.drawScatter(canvas.current, spec);
    setPlot(drawn);
    return () => {
      setPlot(undefined);
      drawn.destroy();
    };
  }, [chartJs, canvas, spec]);
  return plot;
}
