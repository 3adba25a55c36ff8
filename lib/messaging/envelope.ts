/** Why a message had no result. */
export type MessageFailure =
  /** Nobody listens: the extension was updated or removed since this script was injected, or it just starts. */
  | { readonly kind: 'no-receiver' }
  /** This script belongs to a copy of the extension that is gone; only a newer copy can speak again. */
  | { readonly kind: 'context-invalidated' }
  /** The background stopped before it answered. What it had begun is safe to ask for again. */
  | { readonly kind: 'no-answer' }
  /** The background does not take this message: its data are malformed, this sender may not, or the window is private. */
  | { readonly kind: 'refused'; readonly reason: 'malformed' | 'forbidden' | 'private' }
  /** The handler failed. */
  | { readonly kind: 'failed'; readonly detail: string };

/** What goes over the wire: JSON only. */
export interface Request {
  readonly type: string;
  readonly data: unknown;
}

/** What comes back. An error crosses as data: a thrown one would lose its kind. */
export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: MessageFailure };
