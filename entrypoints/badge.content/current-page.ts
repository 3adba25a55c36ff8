import { isPageHidden, saltOf } from '../../lib/settings/hidden-page.ts';
import { hashOf } from '../../lib/settings/page-hash.ts';

export interface CurrentPage {
  /** Salted hash of the page; `undefined` while nothing is stored that has a salt. */
  readonly hash: () => Promise<string | undefined>;
  /** This is the page from now on. */
  readonly turnTo: (url: URL) => void;
  /** Looks the page up, in a newly read memory or in the last one. */
  readonly lookUp: (read?: { readonly memory: unknown }) => Promise<void>;
}

/** Knows which page this is and tells whether it was hidden. An answer for a page that was left is dropped. */
export function createCurrentPage(onHidden: (hidden: boolean) => void): CurrentPage {
  let url: URL | undefined;
  let memory: unknown;
  let turn = 0;

  const hash = async (): Promise<string | undefined> => {
    const salt = saltOf(memory);
    return salt && url && hashOf(salt, url);
  };

  function turnTo(next: URL): void {
    turn += 1;
    url = next;
  }

  async function lookUp(read?: { readonly memory: unknown }): Promise<void> {
    if (read) ({ memory } = read);
    turn += 1;
    const mine = turn;
    const pages = memory;
    const own = await hash();
    if (mine === turn) onHidden(own !== undefined && isPageHidden(pages, own));
  }

  return { hash, turnTo, lookUp };
}
