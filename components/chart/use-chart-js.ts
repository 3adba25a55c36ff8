import { useEffect, useState } from 'preact/hooks';

/** What draws. */
export type ChartJs = typeof import('./chart-chunk.ts');

// Chart.js is most of the page's script: it is run once the figures are on the screen.
let loaded: ChartJs | undefined;

/** The module that draws, once it has been fetched; undefined until then. */
export function useChartJs(): ChartJs | undefined {
  const [chartJs, setChartJs] = useState(loaded);
  useEffect(() => {
    const load = async (): Promise<void> => {
      loaded = await import('./chart-chunk.ts');
      setChartJs(loaded);
    };
    if (!loaded) void load();
  }, []);
  return chartJs;
}
