import { hashOf, isPageHidden } from '../../lib/settings/page-memory.ts';
import type { PageMemory } from '../../lib/settings/page-memory.ts';

export interface CurrentPage {
  /** Salted hash of the page; `undefined` while nothing is stored that has a salt. */
  readonly hash: () => Promise<string | undefined>;
  /** This is the page from now on. */
  readonly turnTo: (url: URL) => void;
  /** Looks the page up, in a newly read memory or in the last one. */
  readonly lookUp: (read?: { readonly memory: PageMemory | undefined }) => Promise<void>;
}

/** Knows which page this is and tells whether it was hidden. An answer for a page that was left is dropped. */
export function createCurrentPage(onHidden: (hidden: boolean) => void): CurrentPage {
  let url: URL | undefined;
  let memory: PageMemory | undefined;
  let turn = 0;

  const hash = async (): Promise<string | undefined> => (memory && url ? hashOf(memory.salt, url) : undefined);

  function turnTo(next: URL): void {
    turn += 1;
    url = next;
  }

  async function lookUp(read?: { readonly memory: PageMemory | undefined }): Promise<void> {
    if (read) ({ memory } = read);
    turn += 1;
    const mine = turn;
    const pages = memory;
    const own = await hash();
    if (mine === turn) onHidden(pages !== undefined && own !== undefined && isPageHidden(pages, own));
  }

  return { hash, turnTo, lookUp };
}
