/** Name under which the reader registers the words that it shows in a page. */
export const STATEMENT_HIGHLIGHT = 'comove-statement';

/** How they look, in the look's colour for what is pointed at; dark text on it is readable on light and dark pages. */
export const HIGHLIGHT_RULE = `::highlight(${STATEMENT_HIGHLIGHT}) { background-color: #ffd866; color: #12161c; }`;
