import type { VNode } from 'preact';
import type { IntervalModel } from '../../lib/view/badge-card.ts';

/** Room at both ends of the scale, so that a dot at ±1 is drawn whole. Per cent of the width. */
const INSET = 2;

const at = (r: number): string => `${(INSET + ((100 - 2 * INSET) * (r + 1)) / 2).toFixed(2)}%`;

/** r as an open dot on a thick stroke from one end of its interval to the other, on a scale from −1 to 1; zero is always drawn. */
export function IntervalStrip({ interval, isDim }: { readonly interval: IntervalModel; readonly isDim: boolean }): VNode {
  const { r, low, high, label } = interval;
  return (
    <svg class={isDim ? 'strip' : 'strip main'} role="img" aria-label={label}>
      <line class="track" x1={at(-1)} x2={at(1)} y1="9" y2="9" />
      <line class="zero" x1={at(0)} x2={at(0)} y1="2" y2="16" />
      {low !== undefined && high !== undefined && <line class="interval" x1={at(low)} x2={at(high)} y1="9" y2="9" />}
      <circle class="point" cx={at(r)} cy="9" r="4.5" />
    </svg>
  );
}
