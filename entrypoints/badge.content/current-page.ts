import { hashOf, isPageHidden } from '../../lib/settings/page-memory.ts';
import type { PageMemory } from '../../lib/settings/page-memory.ts';

export interface CurrentPage {
  /** Salted hash of the page; `undefined` while nothing is stored that has a salt. */
  readonly hash: () => Promise<string | undefined>;
  /** Takes a new address or a newly read memory and looks the page up again. */
  readonly set: (known: { readonly url?: URL; readonly memory?: PageMemory | undefined }) => void;
}

/** Knows which page this is and tells whether it was hidden. An answer for a page that was left is dropped. */
export function createCurrentPage(first: URL, onHidden: (hidden: boolean) => void): CurrentPage {
  let url = first;
  let memory: PageMemory | undefined;
  let turn = 0;

  const hash = async (): Promise<string | undefined> => (memory ? hashOf(memory.salt, url) : undefined);

  async function lookUp(): Promise<void> {
    turn += 1;
    const mine = turn;
    const pages = memory;
    const own = await hash();
    if (mine === turn) onHidden(pages !== undefined && own !== undefined && isPageHidden(pages, own));
  }

  function set(known: Parameters<CurrentPage['set']>[0]): void {
    if (known.url) url = known.url;
    if ('memory' in known) memory = known.memory;
    void lookUp();
  }

  return { hash, set };
}
