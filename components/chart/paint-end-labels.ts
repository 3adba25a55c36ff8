import { spreadLabels } from '../../lib/view/spread-labels.ts';
import type { Painter, PlotTheme } from './plot.ts';

export interface EndLabel {
  readonly axis: 'left' | 'right';
  /** The last value that counts, in the axis' unit. */
  readonly value: number;
  readonly name: string;
  readonly text: string;
  readonly color: string;
}

const LINE_HEIGHT = 1.3;
/** Between the plot, its right axis included, and the names, in CSS px. */
export const LABEL_MARGIN = 8;

/** Writes each series' name and last value at its line's end, moved apart where they would touch: there is no legend. */
export function paintEndLabels(labels: readonly EndLabel[], look: { theme: PlotTheme; fontSize: number; rightAxis: number }): Painter {
  const { theme, fontSize, rightAxis } = look;
  const line = fontSize * LINE_HEIGHT;
  return (context, area) => {
    const places = spreadLabels(
      labels.map(({ axis, value }) => area.y(axis, value)),
      2 * line + 4,
      { top: area.top + line - 4, bottom: area.bottom - line + 4 },
    );
    context.textBaseline = 'middle';
    const x = area.right + rightAxis + LABEL_MARGIN;
    for (const [i, label] of labels.entries()) {
      const y = places[i] ?? 0;
      context.font = `600 ${fontSize}px ${theme.fontFamily}`;
      context.fillStyle = label.color;
      context.fillText(label.name, x, y - line / 2);
      context.fillStyle = theme.ink;
      context.fillText(label.text, x, y + line / 2);
    }
  };
}
