import type { VNode } from 'preact';

/** Two strokes that cross twice, one in each series' colour. */
export const Logo = (): VNode => (
  <svg class="logo" viewBox="0 0 28 18" aria-hidden="true">
    <path class="crypto" d="M2 14c6 0 6-10 12-10s6 10 12 10" />
    <path class="equity" d="M2 4c6 0 6 10 12 10s6-10 12-10" />
  </svg>
);

/** Strokes with round ends; a dot is a stroke of no length. */
export const Icon = ({ d }: { readonly d: string }): VNode => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={d} />
  </svg>
);

export const CLOSE = 'M4 4l8 8M12 4l-8 8';
export const MORE = 'M3 8h0M8 8h0M13 8h0';
export const GRIP = 'M6 4h0M10 4h0M6 8h0M10 8h0M6 12h0M10 12h0';

/** A window with a mark in one corner. */
export const cornerIcon = (y: 'top' | 'bottom', x: 'left' | 'right'): string =>
  `M2 3h12v10H2zM${x === 'left' ? 5 : 8} ${y === 'top' ? 6 : 9}h3v1h-3z`;
