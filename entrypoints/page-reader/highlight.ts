import { STATEMENT_HIGHLIGHT } from '../../lib/platform/highlight-rule.ts';

/** Shows words of the page where they stand; nothing of the page's DOM changes. */
export const showRange = (range: Range): void => void CSS.highlights.set(STATEMENT_HIGHLIGHT, new Highlight(range));

/** Shows none any more. */
export const showNoRange = (): void => void CSS.highlights.delete(STATEMENT_HIGHLIGHT);
