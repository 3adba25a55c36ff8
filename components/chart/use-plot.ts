import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Plot, PlotSpec } from './plot.ts';

type ChartJs = typeof import('./chart-js.ts');

// Chart.js is most of the page's script: it is run once the figures are on the screen.
let loaded: ChartJs | undefined;

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

function useChartJs(): ChartJs | undefined {
  const [chartJs, setChartJs] = useState(loaded);
  useEffect(() => {
    const load = async (): Promise<void> => {
      loaded = await import('./chart-js.ts');
      setChartJs(loaded);
    };
    if (!loaded) void load();
  }, []);
  return chartJs;
}
