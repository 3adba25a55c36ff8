import type { VNode } from 'preact';
import type { BadgeFan, BadgeFanBar } from '../../lib/view/badge-fan.ts';

/** Height of the drawing and room above and below for a whole dot. CSS px. */
const HEIGHT = 68;
const INSET = 5;

/** Middle of column i of n, per cent of the width. */
const columnAt = (i: number, n: number): string => `${(((i + 0.5) * 100) / n).toFixed(2)}%`;

/** What stands under each bar. */
const ROWS = ['figure', 'length'] as const;

const classOf = ({ selected }: BadgeFanBar): string => (selected ? 'strong main' : '');

interface BarProps {
  readonly bar: BadgeFanBar;
  readonly x: string;
  readonly y: (r: number) => number;
}

function Bar({ bar, x, y }: BarProps): VNode | null {
  const { r, low, high, selected } = bar;
  if (r === undefined) return null;
  return (
    <g class={classOf(bar)}>
      {low !== undefined && high !== undefined && <line class="interval" x1={x} x2={x} y1={y(low)} y2={y(high)} />}
      <circle class="point" cx={x} cy={y(r)} r={selected ? 3.5 : 2.5} />
    </g>
  );
}

/** The windows side by side on one scale with zero: an open dot on its interval, the figure and the length under it. */
export function WindowFan({ fan, title, note }: { readonly fan: BadgeFan; readonly title: string; readonly note: string }): VNode {
  const { bars, min, max, label } = fan;
  const y = (r: number): number => INSET + ((HEIGHT - 2 * INSET) * (max - r)) / (max - min);
  return (
    <div class="fan quiet" role="img" aria-label={label}>
      <div class="caption">
        <span>{title}</span>
        <span>{note}</span>
      </div>
      <svg height={HEIGHT}>
        <line class="zero" x1="0" x2="100%" y1={y(0)} y2={y(0)} />
        <text class="zero-label" x="100%" y={y(0) - 3}>
          0
        </text>
        {bars.map((bar, i) => (
          <Bar key={bar.sessions} bar={bar} x={columnAt(i, bars.length)} y={y} />
        ))}
      </svg>
      {ROWS.map((row) => (
        <div key={row} class={`columns ${row}`}>
          {bars.map((bar) => (
            <span key={bar.sessions} class={classOf(bar)}>
              {bar[row]}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
