import type { Tick } from '../../lib/view/axis-model.ts';
import { line, openDot } from './paint-marks.ts';
import type { CrosshairMark, Painter, PlotArea, PlotTheme } from './plot.ts';

export interface CrosshairLook {
  readonly theme: PlotTheme;
  readonly fontSize: number;
  /** Marks of the time axis, which give way to the date. */
  readonly ticks: readonly Tick[];
}

/** A hairline over the plot's height with an open dot on each line. */
export function paintCrosshair(at: CrosshairMark, look: CrosshairLook): Painter {
  return (context, area) => {
    const x = Math.round(area.x(at.atMs)) + 0.5;
    context.strokeStyle = look.theme.ink3;
    context.lineWidth = 1;
    line(context, [x, area.top], [x, area.bottom]);
    for (const dot of at.dots) openDot(context, [area.x(at.atMs), area.y(dot.axis, dot.value)], { color: dot.color, fill: look.theme.bg });
    if (at.date) paintDate(context, { text: at.date, x, area, look });
  };
}

/** Between a date and the marks beside it, in CSS px. */
const MARGIN = 6;
/** From the plot to the tops of the time marks, as Chart.js leaves it (tick and padding), and what their letters take below. */
const MARKS_TOP = 12;
const DESCENT = 4;

/** Writes the date under the hairline, in the place of the time marks that it would touch. */
function paintDate(context: CanvasRenderingContext2D, date: { text: string; x: number; area: PlotArea; look: CrosshairLook }): void {
  const { text, x, area, look } = date;
  const { theme, fontSize, ticks } = look;
  context.font = `600 ${fontSize}px ${theme.fontFamily}`;
  const half = context.measureText(text).width / 2;
  const middle = Math.min(Math.max(x, area.left + half), area.right - half);
  context.fillStyle = theme.bg;
  for (const tick of [...ticks, undefined]) {
    const halfTick = tick ? context.measureText(tick.label).width / 2 : half;
    const at = tick ? area.x(tick.value) : middle;
    if (Math.abs(at - middle) > half + halfTick + MARGIN) continue;
    context.fillRect(at - halfTick - 1, area.bottom + MARKS_TOP - 2, 2 * halfTick + 2, fontSize + DESCENT + 2);
  }
  context.fillStyle = theme.ink;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.fillText(text, middle, area.bottom + MARKS_TOP);
}
