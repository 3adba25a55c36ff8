import { useLayoutEffect, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { type ChartJs, useChartJs } from './use-chart-js.ts';

/**
 * Keeps a canvas drawn after a spec: drawn anew when the spec is another one, taken down when the canvas goes. `draw`
 * must be the same at each call. Undefined while the module that draws is not there, and without a spec.
 */
export function useDrawn<Spec, Drawn extends { readonly destroy: () => void }>(
  canvas: RefObject<HTMLCanvasElement | null>,
  spec: Spec | undefined,
  draw: (chartJs: ChartJs, canvas: HTMLCanvasElement, spec: Spec) => Drawn,
): Drawn | undefined {
  const [plot, setPlot] = useState<Drawn>();
  const chartJs = useChartJs();
  useLayoutEffect(() => {
    if (!chartJs || !canvas.current || !spec) return undefined;
    const drawn = draw(chartJs, canvas.current, spec);
    setPlot(() => drawn);
    return () => {
      setPlot(undefined);
      drawn.destroy();
    };
  }, [chartJs, canvas, spec, draw]);
  return plot;
}
