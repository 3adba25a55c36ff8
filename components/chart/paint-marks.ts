import type { Painter, PlotTheme } from './plot.ts';

/** A horizontal rule at a value that means something: zero, or the base of an index. */
export function paintRule(value: number, look: { color: string; dash?: readonly number[] }): Painter {
  return (context, area) => {
    const y = Math.round(area.y('left', value)) + 0.5;
    if (y < area.top - 1 || y > area.bottom + 1) return;
    context.strokeStyle = look.color;
    context.lineWidth = 1;
    context.setLineDash([...(look.dash ?? [])]);
    line(context, [area.left, y], [area.right, y]);
  };
}

/** An open dot: a value that is not final, or one that is read off. */
export function openDot(context: CanvasRenderingContext2D, at: readonly [number, number], look: { color: string; fill: string }): void {
  context.beginPath();
  context.arc(at[0], at[1], 3.5, 0, 2 * Math.PI);
  context.setLineDash([]);
  context.fillStyle = look.fill;
  context.fill();
  context.lineWidth = 1.75;
  context.strokeStyle = look.color;
  context.stroke();
}

/** Open dots at given instants and values. */
export function paintDots(
  dots: readonly { readonly atMs: number; readonly axis: 'left' | 'right'; readonly value: number; readonly color: string }[],
  theme: PlotTheme,
): Painter {
  return (context, area) => {
    for (const dot of dots) openDot(context, [area.x(dot.atMs), area.y(dot.axis, dot.value)], { color: dot.color, fill: theme.bg });
  };
}

/** The interval as a quiet band between two columns; a gap (NaN) in either interrupts it. */
export function paintBand(
  band: { readonly atMs: Float64Array; readonly low: Float64Array; readonly high: Float64Array },
  look: { readonly color: string; readonly alpha: number },
): Painter {
  return (context, area) => {
    context.fillStyle = look.color;
    context.globalAlpha = look.alpha;
    for (const [from, to] of runs(band.low, band.high)) {
      context.beginPath();
      for (let i = from; i < to; i++) context.lineTo(area.x(band.atMs[i] ?? 0), area.y('left', band.high[i] ?? 0));
      for (let i = to - 1; i >= from; i--) context.lineTo(area.x(band.atMs[i] ?? 0), area.y('left', band.low[i] ?? 0));
      context.closePath();
      context.fill();
    }
  };
}

function runs(low: Float64Array, high: Float64Array): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (let i = 0, open = false; i < low.length; i++) {
    const known = Number.isFinite(low[i]) && Number.isFinite(high[i]);
    if (known && !open) result.push([i, i + 1]);
    const last = result.at(-1);
    if (known && last) last[1] = i + 1;
    open = known;
  }
  return result;
}

/** A straight stroke in the current style. */
export function line(context: CanvasRenderingContext2D, from: readonly [number, number], to: readonly [number, number]): void {
  context.beginPath();
  context.moveTo(from[0], from[1]);
  context.lineTo(to[0], to[1]);
  context.stroke();
}
