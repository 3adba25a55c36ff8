import type { MarketKind } from '../market/series.ts';

/** Why the database did not do what it was asked for. */
export type StorageFailure =
  /** The disk, or the browser's share of it, is full. Nothing was written. */
  | { readonly kind: 'quota' }
  /** Another page of ours holds an older database open and does not let go. */
  | { readonly kind: 'blocked' }
  /** The browser gives no database (private profile, damaged profile), or broke off. Nothing was written. */
  | { readonly kind: 'unavailable'; readonly detail: string }
  /** Live data offered to a simulated store or the other way round: never joined. Nothing was written. */
  | { readonly kind: 'other-market'; readonly stored: MarketKind }
  /** What was computed is of data that have been cleared since. Nothing was written. */
  | { readonly kind: 'cleared' };

/** Thrown by reads, whose answer "nothing is stored" must not be confused with "could not look". */
export class StorageError extends Error {
  readonly failure: StorageFailure;
  constructor(failure: StorageFailure) {
    super(failure.kind === 'unavailable' ? `storage unavailable: ${failure.detail}` : `storage ${failure.kind}`);
    this.name = 'StorageError';
    this.failure = failure;
  }
}

/** The failure behind whatever a database call threw; `undefined` for a bug of ours, which goes on being thrown. */
export function storageFailureOf(thrown: unknown): StorageFailure | undefined {
  if (thrown instanceof StorageError) return thrown.failure;
  // Firefox and older Chromium give a DOMException with this name, Chromium ≥ 134 a subclass of its own.
  if (nameOf(thrown) === 'QuotaExceededError') return { kind: 'quota' };
  const isDomException = typeof DOMException !== 'undefined' && thrown instanceof DOMException;
  return isDomException && !BUG_NAMES.has(nameOf(thrown))
    ? { kind: 'unavailable', detail: `${nameOf(thrown)}: ${thrown.message}` }
    : undefined;
}

/** What IndexedDB throws for a wrong call (a key that is none, a value that cannot be cloned, a store that is not there). */
const BUG_NAMES: ReadonlySet<string> = new Set([
  'DataError',
  'DataCloneError',
  'NotFoundError',
  'ReadOnlyError',
  'TransactionInactiveError',
]);

const nameOf = (thrown: unknown): string => (thrown instanceof Error || thrown instanceof DOMException ? thrown.name : '');
