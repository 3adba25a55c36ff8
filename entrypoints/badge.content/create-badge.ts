import type { BadgeActions } from '../../components/badge/actions.ts';
import type { BadgeParts } from '../../components/badge/card-part.ts';
import { minutes } from '../../lib/core/time.ts';
import type { Text } from '../../lib/core/text.ts';
import { ownHostOf } from '../../lib/page/site-of.ts';
import type { Site } from '../../lib/page/sites/site.ts';
import type { Corner } from '../../lib/settings/settings.ts';
import { badgeFormat } from '../../lib/view/badge-format.ts';
import { placeAt } from '../../lib/view/badge-place.ts';
import { initialSession, onNextPage } from '../../lib/view/badge-session.ts';
import { badgeSettingsOf } from '../../lib/view/badge-settings.ts';
import { createArticle } from './article.ts';
import type { Article } from './article.ts';
import { createChoices } from './choices.ts';
import type { BadgeContext } from './content-script-context.ts';
import { createDrawing } from './drawing.tsx';
import type { Drawing } from './drawing.tsx';
import { every } from './every.ts';
import { createHost } from './host.ts';
import type { Host } from './host.ts';
import { listenToKeys } from './keys.ts';
import { createMover } from './mover.ts';
import { createOpening } from './opening.ts';
import type { Opening } from './opening.ts';
import { createPresence } from './presence.ts';
import type { Presence } from './presence.ts';
import { createReading } from './reading.ts';
import type { Reading } from './reading.ts';
import { createRemember } from './remember.ts';
import type { Tell } from './tell.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';
import type { ReadableArea } from './stored.ts';

/** Ages are printed in minutes, and a number may become stale while it is looked at. */
const AGEING_MS = minutes(1);

export interface BadgeDeps {
  readonly css: string;
  readonly area: ReadableArea;
  readonly tell: Tell;
  readonly t: Text;
  readonly isPrivate: boolean;
  /** A person asked to have this very page checked, whatever it is and wherever. */
  readonly isAsked: boolean;
  /** Lets further scripts, when they come, bring their parts here. */
  readonly handOver: (take: (come: Partial<BadgeParts>) => void) => void;
}

interface Visit {
  readonly pathOpen: boolean;
  /** Another page, not a place on the same one. */
  readonly isNewPage: boolean;
}

/** The badge of this tab, from its first open page on. */
export interface RunningBadge {
  /** Another address of the site. On a closed one nothing is shown, read or listened to. */
  readonly goTo: (url: URL, visit: Visit) => void;
}

interface BadgeOptions extends BadgeDeps {
  readonly site: Site;
  /** Told that the page changed: its address may have, too. */
  readonly onPageChanged: () => void;
}

interface Parts {
  readonly host: Host;
  readonly store: Store;
  readonly presence: Presence;
  readonly reading: Reading;
  readonly article: Article;
  readonly drawing: Drawing;
  readonly on: BadgeActions;
}

/** Puts the parts of a badge together. Nothing is in the page, and nothing is read or heard, before it goes to an open page. */
export function createBadge(ctx: BadgeContext, options: BadgeOptions): RunningBadge {
  const parts = partsOf(ctx, options);
  const { store, presence, reading, article, on } = parts;
  /** Of the first page, if it was asked for. */
  let isAsked = options.isAsked;
  let listening: AbortController | undefined;

  function stopListening(): void {
    listening?.abort();
    listening = undefined;
  }

  ctx.signal.addEventListener('abort', () => {
    stopListening();
    presence.leave();
  });

  function goTo(url: URL, { pathOpen, isNewPage }: Visit): void {
    if (isNewPage) presence.startAnew();
    const session = store.session();
    // A fragment may open a dialog of what is a person's own: the same page, closed for a while.
    const next = isNewPage ? onNextPage(session, pathOpen) : { pathOpen };
    if (isAsked && listening && isNewPage) {
      isAsked = false;
      // Nobody asked for the next page, and the badge has no leave of its own here.
      if (!session.settings.shown) return ctx.abort();
    }
    // After a closed path nothing is shown before storage was read again.
    store.update(pathOpen ? next : { ...next, pageHidden: undefined });
    if (!pathOpen) return stopListening();
    // Not for a fragment: a look-up that is under way is of this very page.
    if (isNewPage || !listening) {
      reading.turnTo(url);
      article.turnTo(url, isAsked);
    }
    if (listening) return isNewPage ? reading.again() : undefined;
    listening = new AbortController();
    listen(ctx, parts, listening.signal);
    if (isAsked) {
      store.update({ own: { hide: 'undone' } });
      on.open();
    }
  }

  return { goTo };
}

function partsOf(ctx: BadgeContext, { site, css, area, tell, t, isPrivate, handOver, onPageChanged }: BadgeOptions): Parts {
  const settingsOf = { id: site.id, ownHost: ownHostOf(location.hostname, site) };
  const host = createHost(css);
  const store = createStore(initialSession(false, badgeSettingsOf(undefined, settingsOf)), (focus) => {
    // What was under way when this copy ended must not put it back beside the newer one.
    if (ctx.signal.aborted) return;
    article.follow();
    drawing.draw(focus);
  });
  const reading = createReading({ store, site, settingsOf, area, isAlive: () => ctx.isValid });
  const article = createArticle({
    site,
    store,
    isPrivate,
    signal: ctx.signal,
    load: () => opening.parts.load('reader'),
    onCoin: reading.lookAtCoin,
  });
  const presence = createPresence(host, () => {
    if (!ctx.isValid) return;
    onPageChanged();
    reading.lookAtCoin();
    drawing.arrange();
  });
  const keep = createRemember(tell, reading.hash);
  const choices = createChoices({
    store,
    siteId: site.id,
    isAttended: () => isAttended(host),
    // Once it is kept, storage says the same: read then, because a tab that was hidden meanwhile hears nothing of it.
    remember: (choice) => void (isPrivate || keep(choice).then(reading.again)),
  });
  const mover = createMover({
    root: host.root,
    measure: () => drawing.measure(),
    onDrag: (place) => drawing.drag(place),
    onMoved: choices.moveTo,
  });
  function onExpected(): void {
    reading.expectCard();
    article.reader()?.expectCard();
  }
  const opening: Opening = createOpening({ host, store, tell, handOver, onExpected, article });
  function moveTo(corner: Corner): void {
    store.update({ menuOpen: false }, 'more');
    choices.moveTo(placeAt(corner));
  }
  const on: BadgeActions = { ...opening.on, ...mover, ...choices, moveTo };
  const say = { t, format: badgeFormat(t('format_locale')) };
  const drawing: Drawing = createDrawing({ host, store, presence, siteName: site.name, say, on, here: opening.parts.here, article });
  return { host, store, presence, reading, article, drawing, on };
}

/** Everything that the badge hears while the page is open to it. */
function listen(ctx: BadgeContext, { host, store, reading, drawing, on }: Parts, signal: AbortSignal): void {
  listenToKeys({ host, store, toggle: () => (store.session().open ? on.close() : on.open()), close: on.close, signal });
  const onFullScreen = (): void => store.update({ fullScreen: Boolean(document.fullscreenElement) });
  onFullScreen();
  document.addEventListener('fullscreenchange', onFullScreen, { signal });
  every(AGEING_MS, ctx, signal, () => {
    if (document.visibilityState === 'visible') drawing.draw();
  });
  reading.start(signal);
}

/** Whether pointer or keyboard is on the badge: what is under somebody's hand does not go away. A click leaves no mark. */
const isAttended = ({ root }: Host): boolean => root.querySelector(':hover,:focus-visible') !== null;
