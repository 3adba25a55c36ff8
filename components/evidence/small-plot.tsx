import type { JSX } from 'preact';
import type { AxisModel } from '../../lib/view/axis-model.ts';

/** Values to the units of the drawing. */
export interface Place {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** A text at a line's end, beside the value at which it ends. */
export interface EndLabel {
  readonly text: string;
  readonly value: number;
  readonly tone: 'plain' | 'quiet';
}

export interface SmallPlotProps {
  readonly x: AxisModel;
  readonly y: AxisModel;
  /** A value of y at which a rule is drawn, stronger than the others. */
  readonly rule?: number;
  readonly ends?: readonly EndLabel[];
  /** Strokes and areas, in the drawing's units: the box is stretched, so strokes do not scale, and dots are strokes of no length. */
  readonly children: (place: Place) => JSX.Element;
}

/** Units of the drawing, either way. */
export const UNITS = 1000;

/** Least distance of two labels at the ends of lines, as a share of the height. */
const LABEL_GAP = 0.13;

/** A small picture over two axes: marks are words of the page, so that they stay sharp and as large as the page's. */
export function SmallPlot({ x, y, rule = 0, ends = [], children }: SmallPlotProps): JSX.Element {
  const place: Place = {
    x: (value) => round((UNITS * (value - x.min)) / (x.max - x.min)),
    y: (value) => round((UNITS * (y.max - value)) / (y.max - y.min)),
  };
  const hasRule = rule >= y.min && rule <= y.max;
  return (
    <div class="cm-ev-plot" data-ends={ends.length > 0} aria-hidden="true">
      <div class="cm-ev-y">
        {y.ticks.map(({ value, label }) => (
          <span key={label} style={{ top: percent(place.y(value)) }}>
            {label}
          </span>
        ))}
      </div>
      <svg viewBox={`0 0 ${UNITS} ${UNITS}`} preserveAspectRatio="none">
        {y.ticks.map(({ value }) => (
          <path key={value} class="cm-ev-grid" d={`M0 ${place.y(value)}H${UNITS}`} />
        ))}
        {hasRule && <path class="cm-ev-zero" d={`M0 ${place.y(rule)}H${UNITS}`} />}
        {children(place)}
      </svg>
      {ends.length > 0 && (
        <div class="cm-ev-ends">
          {spread(ends, place).map(({ text, tone, top }) => (
            <span key={text} data-tone={tone} style={{ top: percent(top) }}>
              {text}
            </span>
          ))}
        </div>
      )}
      <div class="cm-ev-x">
        {x.ticks.map(({ value, label }) => (
          <span key={label} style={{ left: percent(place.x(value)) }} data-edge={edgeOf(place.x(value))}>
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}

const round = (value: number): number => Math.round(10 * value) / 10;
const percent = (units: number): string => `${round((100 * units) / UNITS)}%`;

/** A mark at the very end of the axis is printed inwards. */
function edgeOf(units: number): 'start' | 'end' | undefined {
  if (units < 0.04 * UNITS) return 'start';
  return units > 0.96 * UNITS ? 'end' : undefined;
}

/** Labels at their values, pushed apart downwards from the highest where they would lie on each other, and kept within the picture. */
function spread(ends: readonly EndLabel[], { y }: Place): readonly (EndLabel & { readonly top: number })[] {
  const gap = LABEL_GAP * UNITS;
  const placed = ends.map((end) => ({ ...end, top: y(end.value) })).toSorted((a, b) => a.top - b.top);
  let [limit, floor] = [0, UNITS];
  const down = placed.map((end) => {
    const top = Math.max(end.top, limit);
    limit = top + gap;
    return { ...end, top };
  });
  return down.toReversed().map((end) => {
    const top = Math.min(end.top, floor);
    floor = top - gap;
    return { ...end, top };
  });
}

/** A stroke over every run of known values. */
export function strokeOf(count: number, at: (i: number) => readonly [x: number, y: number]): string {
  let open = false;
  let path = '';
  for (let i = 0; i < count; i += 1) {
    const [x, y] = at(i);
    const known = Number.isFinite(y);
    if (known) path += `${open ? 'L' : 'M'}${x} ${y}`;
    open = known;
  }
  return path;
}
