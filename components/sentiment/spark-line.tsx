import type { JSX } from 'preact';

export interface SparkLineProps {
  /** Oldest first, 0 to 100; NaN is a gap. */
  readonly values: readonly number[];
  /** What it shows, in words. */
  readonly label: string;
}

const WIDTH = 160;
const HEIGHT = 40;
/** The line begins here: room for the value of the rule. */
const LEFT = 18;

/** Days of an index from 0 to 100 as a line, its middle as a rule with its value, the newest value as an open dot. */
export function SparkLine({ values, label }: SparkLineProps): JSX.Element {
  const x = (i: number): number => LEFT + (i / Math.max(1, values.length - 1)) * (WIDTH - LEFT - 6);
  const y = (value: number): number => 4 + (1 - value / 100) * (HEIGHT - 8);
  const last = values.length - 1;
  return (
    <svg class="cm-spark" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <text class="cm-spark-mark" x={0} y={y(50)} aria-hidden="true">
        50
      </text>
      <path class="cm-spark-rule" d={`M${LEFT} ${y(50)}H${WIDTH}`} />
      <path class="cm-spark-line" d={pathOf(values, x, y)} />
      {Number.isFinite(values[last]) && <circle class="cm-spark-dot" cx={x(last)} cy={y(values[last] ?? 0)} r={3} />}
    </svg>
  );
}

/** A stroke over every run of known values. */
function pathOf(values: readonly number[], x: (i: number) => number, y: (value: number) => number): string {
  let open = false;
  return values
    .map((value, i) => {
      const known = Number.isFinite(value);
      const step = known ? `${open ? 'L' : 'M'}${x(i).toFixed(1)} ${y(value).toFixed(1)}` : '';
      open = known;
      return step;
    })
    .join('');
}
