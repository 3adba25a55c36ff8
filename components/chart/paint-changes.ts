import type { ChangesModel } from '../../lib/view/changes-model.ts';
import { line } from './paint-marks.ts';
import type { LayerLook, Painter, PlotArea } from './plot.ts';

/** Between a mark and its label, and around the label, in CSS px. */
const GAP = 4;
const HALO = 3;

/** Left ends of the labels: each before its mark, for what differs lies there; else behind it; none where neither is free. */
function labelStarts(places: readonly number[], width: number, { left, right }: PlotArea): readonly number[] {
  let free = left;
  return places.flatMap((x, i) => {
    const start = [x - GAP - width, x + GAP].find((from) => from >= free && from + width <= (from < x ? x : (places[i + 1] ?? right)));
    free = Math.max(x, (start ?? x) + width) + GAP;
    return start === undefined ? [] : [start];
  });
}

/** A dashed hairline over the strip's height at each session by which the link had changed, labelled where there is room. */
export function paintChanges({ marks, label }: ChangesModel, { theme, fontSize }: LayerLook): Painter {
  return (context, area) => {
    context.font = `${fontSize}px ${theme.fontFamily}`;
    context.textBaseline = 'top';
    context.lineJoin = 'round';
    const width = context.measureText(label).width;
    const places = marks.map(({ atMs }) => Math.round(area.x(atMs)) + 0.5);
    for (const x of places) {
      context.strokeStyle = theme.ink2;
      context.lineWidth = 1;
      context.setLineDash([2, 2]);
      line(context, [x, area.top], [x, area.bottom]);
    }
    context.setLineDash([]);
    for (const start of labelStarts(places, width, area)) {
      context.strokeStyle = theme.bg;
      context.lineWidth = HALO;
      context.strokeText(label, start, area.top);
      context.fillStyle = theme.ink2;
      context.fillText(label, start, area.top);
    }
  };
}
