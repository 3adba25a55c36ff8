import type { BadgeActions } from '../../components/badge/actions.ts';
import { minutes } from '../../lib/core/time.ts';
import type { CardPart } from '../../components/badge/card-part.ts';
import type { Text } from '../../lib/core/text.ts';
import { ownHostOf } from '../../lib/page/site-of.ts';
import type { Site } from '../../lib/page/sites/site.ts';
import type { Corner } from '../../lib/settings/settings.ts';
import { badgeFormat } from '../../lib/view/badge-format.ts';
import { placeAt } from '../../lib/view/badge-place.ts';
import { choicesNotStored, initialSession, onNextPage } from '../../lib/view/badge-session.ts';
import { badgeSettingsOf } from '../../lib/view/badge-settings.ts';
import { createCardLoader } from './card-loader.ts';
import type { CardLoader } from './card-loader.ts';
import { createChoices } from './choices.ts';
import type { Choices } from './choices.ts';
import type { BadgeContext } from './content-script-context.ts';
import { createCurrentPage } from './current-page.ts';
import { createDrawing } from './drawing.tsx';
import type { Drawing } from './drawing.tsx';
import { every } from './every.ts';
import { createHost } from './host.ts';
import type { Host } from './host.ts';
import { listenToKeys } from './keys.ts';
import { createMover } from './mover.ts';
import { createPresence } from './presence.ts';
import { createRemember } from './remember.ts';
import type { Tell } from './tell.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';
import { watchStored } from './stored.ts';
import type { ReadableArea } from './stored.ts';

/** Ages are printed in minutes, and a number may become stale while it is looked at. */
const AGEING_MS = minutes(1);

export interface BadgeDeps {
  readonly css: string;
  readonly area: ReadableArea;
  readonly tell: Tell;
  readonly t: Text;
  readonly isPrivate: boolean;
  /** Lets the card's script, when it comes, bring the card here. */
  readonly handOver: (take: (part: CardPart) => void) => void;
}

/** The badge of this tab, from its first open page on. */
export interface RunningBadge {
  /** Another address of the site, or a place on the same page. On a closed one nothing is shown, read or listened to. */
  readonly goTo: (url: URL, to: { readonly pathOpen: boolean; readonly isNewPage: boolean }) => void;
}

interface BadgeOptions extends BadgeDeps {
  readonly site: Site;
  /** Told that the page changed: its address may have, too. */
  readonly onPageChanged: () => void;
}

/** Puts the parts of a badge together. Nothing is in the page, and nothing is read or heard, before it goes to an open page. */
export function createBadge(
  ctx: BadgeContext,
  { site, css, area, tell, t, isPrivate, handOver, onPageChanged }: BadgeOptions,
): RunningBadge {
  const settingsOf = { id: site.id, ownHost: ownHostOf(location.hostname, site) };
  const host = createHost(css);
  const store = createStore(initialSession(false, badgeSettingsOf(undefined, settingsOf)), (focus) => drawing.draw(focus));
  const page = createCurrentPage((pageHidden) => settleChoices(store, pageHidden));
  const presence = createPresence(host, () => {
    if (!ctx.isValid) return;
    onPageChanged();
    drawing.arrange();
  });
  const keep = createRemember(tell, page.hash);
  const choices = createChoices({
    store,
    siteId: site.id,
    isAttended: () => isAttended(host),
    remember: (choice) => void (isPrivate || keep(choice)),
  });
  const mover = createMover({
    root: host.root,
    measure: () => drawing.measure(),
    onDrag: (place) => drawing.drag(place),
    onMoved: choices.moveTo,
  });
  const show: BadgeActions['show'] = (to) => void tell('open', { page: to });
  const cards = createCardLoader({
    ask: () => tell('card', null),
    onHere({ css: rules }) {
      host.addStyle(rules);
      store.update({ card: 'here' });
      if (store.session().open) openCard(store, show);
    },
    onRefused() {
      // Asked for in advance, it may still come when somebody really wants it.
      if (store.session().open) store.update({ open: false, card: 'refused' });
    },
  });
  handOver(cards.take);
  const on: BadgeActions = {
    ...opening(store, cards, show),
    ...mover,
    ...choices,
    moveTo: (corner) => moveToCorner(store, choices, corner),
  };
  const say = { t, format: badgeFormat(t('format_locale')) };
  const drawing: Drawing = createDrawing({ host, store, presence, siteName: site.name, say, on, card: cards.part });
  let listening: AbortController | undefined;

  function listen(): void {
    listening = new AbortController();
    const { signal } = listening;
    listenToKeys({ host, store, toggle: () => (store.session().open ? on.close() : on.open()), close: on.close, signal });
    const onFullScreen = (): void => store.update({ fullScreen: Boolean(document.fullscreenElement) });
    onFullScreen();
    document.addEventListener('fullscreenchange', onFullScreen, { signal });
    every(AGEING_MS, ctx, signal, () => {
      if (document.visibilityState === 'visible') drawing.draw();
    });
    watchStored({
      area,
      site: settingsOf,
      signal,
      isAlive: () => ctx.isValid,
      onStored: ({ memory, ...stored }) => {
        store.update(stored);
        // Is answered by whether the page is hidden.
        void page.lookUp({ memory });
      },
    });
  }

  function stopListening(): void {
    listening?.abort();
    listening = undefined;
  }

  ctx.signal.addEventListener('abort', () => {
    stopListening();
    presence.leave();
  });

  function goTo(url: URL, { pathOpen, isNewPage }: { readonly pathOpen: boolean; readonly isNewPage: boolean }): void {
    if (isNewPage) presence.startAnew();
    const session = store.session();
    // A fragment may open a dialog of what is a person's own: the same page, closed for a while.
    const next = isNewPage ? onNextPage(session, pathOpen) : { pathOpen };
    // After a closed path nothing is shown before storage was read again.
    store.update(pathOpen ? next : { ...next, pageHidden: undefined });
    if (!pathOpen) stopListening();
    // Not for a fragment: a look-up that is under way is of this very page.
    if (isNewPage || !listening) page.turnTo(url);
    if (!pathOpen) return;
    if (!listening) listen();
    else if (isNewPage) void page.lookUp();
  }

  return { goTo };
}

/** All that storage says is known then: the tab's own choices have held until it says the same. */
function settleChoices(store: Store, pageHidden: boolean): void {
  store.update({ pageHidden, own: choicesNotStored({ ...store.session(), pageHidden }) });
}

/** Whether pointer or keyboard is on the badge: what is under somebody's hand does not go away. A click leaves no mark. */
const isAttended = ({ root }: Host): boolean => root.querySelector(':hover,:focus-visible') !== null;

/** Forms may leave no room for a card anywhere: then the same figures open in a tab. */
function openCard(store: Store, show: BadgeActions['show']): void {
  store.update({ open: true }, 'card');
  if (!store.session().open) show('dashboard');
}

function opening(
  store: Store,
  { load, part }: CardLoader,
  show: BadgeActions['show'],
): Pick<BadgeActions, 'open' | 'prepare' | 'close' | 'toggleMenu' | 'show'> {
  return {
    show,
    prepare: load,
    open() {
      if (part()) return openCard(store, show);
      store.update({ open: true, card: 'absent' });
      load();
    },
    close: () => store.update({ open: false, menuOpen: false }, 'chip'),
    toggleMenu() {
      const { menuOpen } = store.session();
      store.update({ menuOpen: !menuOpen }, menuOpen ? 'more' : 'menu');
    },
  };
}

function moveToCorner(store: Store, { moveTo }: Choices, corner: Corner): void {
  store.update({ menuOpen: false }, 'more');
  moveTo(placeAt(corner));
}
