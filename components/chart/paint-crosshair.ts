import { line, openDot } from './paint-marks.ts';
import type { Painter, PlotTheme } from './plot.ts';

/** What the crosshair points at; read at each painting, so that moving it needs no new plot. */
export interface CrosshairMark {
  readonly atMs: number;
  /** Printed on the time axis; absent where the plot has none. */
  readonly date?: string;
  readonly dots: readonly { readonly axis: 'left' | 'right'; readonly value: number; readonly color: string }[];
}

/** A hairline over the plot's height with an open dot on each line. */
export function paintCrosshair(mark: () => CrosshairMark | undefined, look: { theme: PlotTheme; fontSize: number }): Painter {
  return (context, area) => {
    const at = mark();
    if (!at) return;
    const x = Math.round(area.x(at.atMs)) + 0.5;
    context.strokeStyle = look.theme.ink3;
    context.lineWidth = 1;
    line(context, [x, area.top], [x, area.bottom]);
    for (const dot of at.dots) openDot(context, [area.x(at.atMs), area.y(dot.axis, dot.value)], { color: dot.color, fill: look.theme.bg });
    if (at.date) paintDate(context, { text: at.date, x, area, ...look });
  };
}

interface DateMark {
  readonly text: string;
  readonly x: number;
  readonly area: { readonly left: number; readonly right: number; readonly bottom: number };
  readonly theme: PlotTheme;
  readonly fontSize: number;
}

/** The date takes the place of the time marks under it. */
function paintDate(context: CanvasRenderingContext2D, { text, x, area, theme, fontSize }: DateMark): void {
  context.font = `600 ${fontSize}px ${theme.fontFamily}`;
  const half = context.measureText(text).width / 2;
  const middle = Math.min(Math.max(x, area.left + half), area.right - half);
  context.fillStyle = theme.bg;
  context.fillRect(middle - half - 6, area.bottom + 1, 2 * half + 12, fontSize + 10);
  context.fillStyle = theme.ink;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.fillText(text, middle, area.bottom + 7);
}
