import { overlaps } from '../core/rect.ts';
import type { Rect, Size } from '../core/rect.ts';
import { CORNERS } from '../settings/settings.ts';
import type { Corner, Place } from '../settings/settings.ts';

/** Distance of the badge from the edges where nobody moved it. CSS px. */
export const MARGIN = 16;
/** Nearest that it comes to an edge, and to anything that it must not cover. CSS px. */
export const GAP = 8;

export interface Spot {
  readonly place: Place;
  /** Height that is free there: what does not fit scrolls inside. CSS px. */
  readonly maxHeight: number;
}

export const placeAt = (corner: Corner): Place => ({ corner, x: MARGIN, y: MARGIN });

const isLeft = (corner: Corner): boolean => corner.endsWith('left');
const isTop = (corner: Corner): boolean => corner.startsWith('top');
const cornerOf = (top: boolean, left: boolean): Corner => `${top ? 'top' : 'bottom'}-${left ? 'left' : 'right'}`;

/** The rectangle that a badge of this size covers at a place. */
export function rectAt({ corner, x, y }: Place, size: Size, viewport: Size): Rect {
  const left = isLeft(corner) ? x : viewport.width - x - size.width;
  const top = isTop(corner) ? y : viewport.height - y - size.height;
  return { left, top, right: left + size.width, bottom: top + size.height };
}

const clamp = (value: number, most: number): number => Math.max(GAP, Math.min(value, most));

/** The same place, moved as little as needed for a badge of this size to be inside the viewport. */
export function clampPlace(place: Place, size: Size, viewport: Size): Place {
  return {
    corner: place.corner,
    x: clamp(place.x, viewport.width - size.width - GAP),
    y: clamp(place.y, viewport.height - size.height - GAP),
  };
}

/** The place after a move by px to the right and down, measured from the corner that is then the nearest. */
export function movePlace(place: Place, by: { readonly right: number; readonly down: number }, size: Size, viewport: Size): Place {
  const from = rectAt(place, size, viewport);
  const left = from.left + by.right;
  const top = from.top + by.down;
  const atLeft = left + size.width / 2 < viewport.width / 2;
  const atTop = top + size.height / 2 < viewport.height / 2;
  const x = atLeft ? left : viewport.width - left - size.width;
  const y = atTop ? top : viewport.height - top - size.height;
  return clampPlace({ corner: cornerOf(atTop, atLeft), x: Math.round(x), y: Math.round(y) }, size, viewport);
}

/** Height that is free from the place away from its edge, for a badge of this width; 0 where the place itself is taken. CSS px. */
export function freeHeight(place: Place, width: number, viewport: Size, obstacles: readonly Rect[]): number {
  const full = viewport.height - place.y - GAP;
  const column = rectAt(place, { width, height: full }, viewport);
  const roomBefore = (obstacle: Rect): number => (isTop(place.corner) ? obstacle.top - column.top : column.bottom - obstacle.bottom) - GAP;
  const limits = obstacles.filter((obstacle) => overlaps(obstacle, column, GAP)).map(roomBefore);
  return Math.max(0, Math.min(full, ...limits));
}

export interface Wanted {
  readonly place: Place;
  readonly size: Size;
  /** Least height that makes sense: a chip needs all of its own, a card can scroll. CSS px. */
  readonly minHeight: number;
}

/**
 * Where the badge goes: its own place if that is free, else the first other corner that is, else the corner with
 * the most free height of at least `minHeight`. `undefined` where no corner is free: then it stays away.
 */
export function spotFor({ place, size, minHeight }: Wanted, viewport: Size, obstacles: readonly Rect[]): Spot | undefined {
  const least = { width: size.width, height: minHeight };
  const others = CORNERS.filter((corner) => corner !== place.corner).map((corner) => clampPlace(placeAt(corner), least, viewport));
  const spots = [clampPlace(place, least, viewport), clampPlace(place, size, viewport), ...others].map((at): Spot => ({
    place: at,
    maxHeight: freeHeight(at, size.width, viewport, obstacles),
  }));
  const roomy = spots.find(({ maxHeight }) => maxHeight >= size.height);
  if (roomy) return roomy;
  const best = spots.reduce((most, spot) => (spot.maxHeight > most.maxHeight ? spot : most));
  return best.maxHeight >= minHeight ? best : undefined;
}
