import type { VNode } from 'preact';
import type { Corner } from '../../lib/settings/settings.ts';

const icon = (children: VNode | readonly VNode[]): VNode => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {children}
  </svg>
);

/** Two strokes that cross twice, one in each series' colour. */
export const Logo = (): VNode => (
  <svg class="logo" viewBox="0 0 32 22" aria-hidden="true" focusable="false">
    <path class="stroke crypto" d="M2 15.5c5 0 6.5-9 11.5-9s6.5 9 11 9c2.5 0 4-1.7 5.5-3.8" />
    <path class="stroke equity" d="M2 6.5c5 0 6.5 9 11.5 9s6.5-9 11-9c2.5 0 4 1.7 5.5 3.8" />
  </svg>
);

export const CloseIcon = (): VNode => icon(<path class="line" d="M4 4l8 8M12 4l-8 8" />);

export const MoreIcon = (): VNode =>
  icon([
    <circle key="a" class="dot" cx="3" cy="8" r="1.25" />,
    <circle key="b" class="dot" cx="8" cy="8" r="1.25" />,
    <circle key="c" class="dot" cx="13" cy="8" r="1.25" />,
  ]);

export const GripIcon = (): VNode =>
  icon([4, 8, 12].flatMap((y) => [6, 10].map((x) => <circle key={`${x} ${y}`} class="dot" cx={x} cy={y} r="1.1" />)));

/** A window with a mark in one corner. */
export const CornerIcon = ({ corner }: { readonly corner: Corner }): VNode =>
  icon([
    <rect key="frame" class="line" x="1.5" y="2.5" width="13" height="11" rx="2" />,
    <rect
      key="mark"
      class="dot"
      x={corner.endsWith('left') ? 3.5 : 8.5}
      y={corner.startsWith('top') ? 4.5 : 8.5}
      width="4"
      height="3"
      rx="1"
    />,
  ]);
