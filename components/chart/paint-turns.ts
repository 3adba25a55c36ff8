import type { TurnMark, TurnsModel } from '../../lib/view/turns-model.ts';
import { line } from './paint-marks.ts';
import type { Painter, PlotArea, PlotTheme } from './plot.ts';

/** Of one triangle, in CSS px: half its width, its height, and how far off the line it stands. */
const HALF = 3.5;
const HEIGHT = 5.5;
const GAP = 4;

const placeOf = ({ atMs, axis, value }: TurnMark, area: PlotArea): readonly [number, number] => [area.x(atMs), area.y(axis, value)];

/** Thin strokes between matched turns, to be drawn under the lines. */
export function paintJoins({ joins }: TurnsModel, theme: PlotTheme): Painter {
  return (context, area) => {
    context.strokeStyle = theme.ink3;
    context.lineWidth = 1;
    context.setLineDash([]);
    for (const [own, other] of joins) line(context, placeOf(own, area), placeOf(other, area));
  };
}

/** Peaks as triangles above their line, pointing up, troughs below it, pointing down; open where later sessions may undo them. */
export function paintTurns({ marks }: TurnsModel, theme: PlotTheme): Painter {
  return (context, area) => {
    context.setLineDash([]);
    context.lineJoin = 'round';
    for (const mark of marks) {
      const [x, y] = placeOf(mark, area);
      const away = mark.kind === 'peak' ? -1 : 1;
      context.beginPath();
      context.moveTo(x - HALF, y + away * GAP);
      context.lineTo(x + HALF, y + away * GAP);
      context.lineTo(x, y + away * (GAP + HEIGHT));
      context.closePath();
      context.fillStyle = mark.provisional ? theme.bg : theme[mark.role];
      context.fill();
      context.strokeStyle = mark.provisional ? theme[mark.role] : theme.bg;
      context.lineWidth = mark.provisional ? 1.25 : 0.75;
      context.stroke();
    }
  };
}
