import { STATEMENT_HIGHLIGHT } from '../../lib/platform/highlight-rule.ts';

/** People who asked their system for less motion get none. */
const calm = (): ScrollBehavior => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');

/** Shows words of the page where they stand, and scrolls to them; nothing of the page's DOM changes. */
export function showRange(range: Range): void {
  CSS.highlights.set(STATEMENT_HIGHLIGHT, new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  range.startContainer.parentElement?.scrollIntoView({ behavior: calm(), block: 'center' });
}

/** Shows none any more. */
export const showNoRange = (): void => void CSS.highlights.delete(STATEMENT_HIGHLIGHT);
