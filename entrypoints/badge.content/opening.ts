import type { BadgeActions } from '../../components/badge/actions.ts';
import type { BadgeParts } from '../../components/badge/card-part.ts';
import type { Host } from './host.ts';
import type { Article } from './article.ts';
import { createParts } from './parts.ts';
import type { Parts } from './parts.ts';
import type { Store } from './store.ts';
import type { Tell } from './tell.ts';

interface OpeningOptions {
  readonly host: Host;
  readonly store: Store;
  readonly tell: Tell;
  /** Lets further scripts, when they come, bring their parts here. */
  readonly handOver: (take: (come: Partial<BadgeParts>) => void) => void;
  /** Told, any number of times, that the card is about to be opened. */
  readonly onExpected: () => void;
  readonly article: Pick<Article, 'take' | 'giveUp'>;
}

export interface Opening {
  readonly on: Pick<BadgeActions, 'open' | 'prepare' | 'close' | 'toggleMenu' | 'show'>;
  readonly parts: Parts;
}

/** Opens and collapses the badge, and brings its card when somebody is about to open it. */
export function createOpening({ host, store, tell, handOver, onExpected, article }: OpeningOptions): Opening {
  const show: BadgeActions['show'] = (page) => void tell('open', { page });
  const parts = createParts({
    ask: (name) => tell('script', { name }),
    handOver,
    onHere({ card, reader, statements }) {
      if (reader) article.take(reader);
      const css = (card ?? statements)?.css;
      if (css !== undefined) host.addStyle(css);
      store.update(card ? { card: 'here' } : {});
      if (card && store.session().open) openCard();
    },
    onRefused(name) {
      if (name === 'reader') article.giveUp();
      // Asked for in advance, it may still come when somebody really wants it.
      if (name === 'card' && store.session().open) store.update({ open: false, card: 'refused' });
    },
  });

  /** Forms may leave no room for a card anywhere: then the same figures open in a tab. */
  function openCard(): void {
    store.update({ open: true }, 'card');
    if (!store.session().open) show('dashboard');
  }

  function prepare(): void {
    onExpected();
    parts.load('card');
  }

  function open(): void {
    onExpected();
    if (parts.here.card) return openCard();
    store.update({ open: true, card: 'absent' });
    parts.load('card');
  }

  function toggleMenu(): void {
    const { menuOpen } = store.session();
    store.update({ menuOpen: !menuOpen }, menuOpen ? 'more' : 'menu');
  }

  const close = (): void => store.update({ open: false, menuOpen: false }, 'chip');
  return { on: { open, prepare, close, toggleMenu, show }, parts };
}
