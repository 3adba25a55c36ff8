import type { Choice } from './choices.ts';
import type { Tell } from './tell.ts';

/**
 * Asks the background to keep choices, pages by their salted hash. `pageHash` gives `undefined` while there is no
 * salt: then nothing is kept, and the choice holds for this page only.
 */
export function createRemember(tell: Tell, pageHash: () => Promise<string | undefined>): (choice: Choice) => Promise<void> {
  return async (choice) => {
    if (choice.kind === 'page-hidden') {
      const hash = await pageHash();
      if (hash !== undefined) await tell('remember', { ...choice, pageHash: hash });
    } else await tell('remember', choice);
  };
}
