import type { BadgeActions } from '../../components/badge/actions.ts';
import type { CardPart } from '../../components/badge/card-part.ts';
import { createCardLoader } from './card-loader.ts';
import type { Host } from './host.ts';
import type { Store } from './store.ts';
import type { Tell } from './tell.ts';

interface OpeningOptions {
  readonly host: Host;
  readonly store: Store;
  readonly tell: Tell;
  /** Lets the card's script, when it comes, bring the card here. */
  readonly handOver: (take: (part: CardPart) => void) => void;
  /** Told, any number of times, that the card is about to be opened. */
  readonly onExpected: () => void;
}

export interface Opening {
  readonly on: Pick<BadgeActions, 'open' | 'prepare' | 'close' | 'toggleMenu' | 'show'>;
  /** The card, once its script has come. */
  readonly card: () => CardPart | undefined;
}

/** Opens and collapses the badge, and brings its card when somebody is about to open it. */
export function createOpening({ host, store, tell, handOver, onExpected }: OpeningOptions): Opening {
  const show: BadgeActions['show'] = (page) => void tell('open', { page });
  const cards = createCardLoader({
    ask: () => tell('card', null),
    onHere({ css }) {
      host.addStyle(css);
      store.update({ card: 'here' });
      if (store.session().open) openCard();
    },
    onRefused() {
      // Asked for in advance, it may still come when somebody really wants it.
      if (store.session().open) store.update({ open: false, card: 'refused' });
    },
  });
  handOver(cards.take);

  /** Forms may leave no room for a card anywhere: then the same figures open in a tab. */
  function openCard(): void {
    store.update({ open: true }, 'card');
    if (!store.session().open) show('dashboard');
  }

  function prepare(): void {
    onExpected();
    cards.load();
  }

  function open(): void {
    onExpected();
    if (cards.part()) return openCard();
    store.update({ open: true, card: 'absent' });
    cards.load();
  }

  function toggleMenu(): void {
    const { menuOpen } = store.session();
    store.update({ menuOpen: !menuOpen }, menuOpen ? 'more' : 'menu');
  }

  const close = (): void => store.update({ open: false, menuOpen: false }, 'chip');
  return { on: { open, prepare, close, toggleMenu, show }, card: cards.part };
}
