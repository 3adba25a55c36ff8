import { isFields } from '../core/guards.ts';
import { isPageHash } from './page-hash.ts';

// What a badge reads of the stored page memory as it is: all of lib/settings/page-memory.ts would weigh on every tab.

/** The salt; `undefined` where nothing is stored that has one. Pure. */
export const saltOf = (memory: unknown): string | undefined =>
  isFields(memory) && isPageHash(memory['salt']) ? memory['salt'] : undefined;

/** Whether the badge was hidden on the page of a hash. Pure. */
export const isPageHidden = (memory: unknown, hash: string): boolean =>
  isFields(memory) &&
  Array.isArray(memory['pages']) &&
  memory['pages'].some((page) => isFields(page) && page['hash'] === hash && page['hidden'] === true);
