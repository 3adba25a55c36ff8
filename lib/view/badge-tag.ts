/** Name of the badge's element in a page: part of the contract (docs/export.md). */
export const BADGE_TAG = 'comove-badge';
