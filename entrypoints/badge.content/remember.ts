import type { Choice } from './choices.ts';
import type { Tell } from './send.ts';

interface RememberOptions {
  readonly tell: Tell;
  /** Private windows write nothing, not even a hash. */
  readonly isPrivate: boolean;
  /** Salted hash of the page; `undefined` while there is no salt. */
  readonly pageHash: () => Promise<string | undefined>;
}

/** Asks the background to keep a choice. False where it was not kept; the tab then keeps it for itself. */
export function createRemember({ tell, isPrivate, pageHash }: RememberOptions): (choice: Choice) => Promise<boolean> {
  return async (choice) => {
    if (isPrivate) return false;
    if (choice.kind !== 'page-hidden') return tell('remember', choice);
    const hash = await pageHash();
    return hash !== undefined && (await tell('remember', { ...choice, pageHash: hash }));
  };
}
