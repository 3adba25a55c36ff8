/** An upright rectangle in CSS px of the viewport, as `getBoundingClientRect` gives it. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Width and height in CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Whether two rectangles come nearer than `gap` px to each other. Touching is not overlapping. */
export function overlaps(a: Rect, b: Rect, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}
