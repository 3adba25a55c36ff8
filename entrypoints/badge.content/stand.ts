import type { Size } from '../../lib/core/rect.ts';
import { findObstacles } from '../../lib/page/find-obstacles.ts';
import type { Place, Settings } from '../../lib/settings/settings.ts';
import { GAP, rectAt, spotFor } from '../../lib/view/badge-place.ts';
import type { Spot } from '../../lib/view/badge-place.ts';

/** Sizes that a person can choose, as a factor of the regular one. With the largest a chip is 31.4 px high. */
const ZOOM: Readonly<Record<Settings['badge']['size'], number>> = { small: 0.92, regular: 1, large: 1.12 };

/** Least height of a card: its head and the figure; the rest scrolls. CSS px. */
const MIN_CARD_HEIGHT = 160;

export function viewportOf(): Size {
  // Without scroll bars, as position: fixed counts. In quirks mode the body stands for the viewport.
  const { clientWidth, clientHeight } = document.scrollingElement ?? document.documentElement;
  return { width: clientWidth, height: clientHeight };
}

/** Width and height that the badge takes, what scrolls inside included. */
export function naturalSizeOf(root: HTMLElement, size: Settings['badge']['size']): Size {
  const { width, height } = root.getBoundingClientRect();
  const body = root.querySelector('.body');
  const hidden = body ? (body.scrollHeight - body.clientHeight) * ZOOM[size] : 0;
  return { width, height: height + hidden };
}

/** Puts the box at a place. Through CSSOM: a page's policy may forbid style attributes. */
export function standAt({ style }: HTMLElement, { place, maxHeight }: Spot): void {
  const { corner, x, y } = place;
  const [top, left] = corner.split('-');
  for (const side of ['top', 'bottom'] as const) style[side] = side === top ? `${y}px` : 'auto';
  for (const side of ['left', 'right'] as const) style[side] = side === left ? `${x}px` : 'auto';
  style.setProperty('--free', `${Math.floor(maxHeight)}px`);
  style.visibility = '';
}

/** Theme and size of the box, before it is measured. */
export function dress(root: HTMLElement, { theme, size }: Pick<Settings, 'theme'> & Pick<Settings['badge'], 'size'>): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  root.style.setProperty('--zoom', String(ZOOM[size]));
}

/** Takes the box out of sight and out of the accessibility tree, but leaves it measurable. */
export const standAway = (root: HTMLElement): void => {
  root.style.visibility = 'hidden';
};

/**
 * The spot for what is drawn in the box at this moment, clear of order tickets, logins and checkouts; `undefined`
 * where every corner is taken.
 */
export function findSpot(root: HTMLElement, place: Place, size: Settings['badge']['size']): Spot | undefined {
  const viewport = viewportOf();
  // 100vw would count a scroll bar that stands beside the viewport.
  root.style.setProperty('--room', `${viewport.width - 2 * GAP}px`);
  const natural = naturalSizeOf(root, size);
  const isCard = root.querySelector('.card') !== null;
  const minHeight = isCard ? Math.min(natural.height, MIN_CARD_HEIGHT) : natural.height;
  const view = rectAt({ corner: 'top-left', x: 0, y: 0 }, viewport, viewport);
  return spotFor({ place, size: natural, minHeight }, viewport, findObstacles(document, view));
}
