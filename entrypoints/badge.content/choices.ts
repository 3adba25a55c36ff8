import { seconds } from '../../lib/core/time.ts';
import type { DurationMs } from '../../lib/core/units.ts';
import type { Remember } from '../../lib/messaging/protocol.ts';
import type { Place } from '../../lib/settings/settings.ts';
import type { Hide } from '../../lib/view/badge-session.ts';
import type { Store } from './store.ts';

/** How long a hide can be undone. */
const UNDO_MS = seconds(8);
/** While the pointer or the focus rests on the undo line, it waits this much longer, again and again. */
const UNDO_GRACE_MS = seconds(2);
/** Arrow keys repeat: the place is kept once they rest. */
const PLACE_REST_MS: DurationMs = 500;

/** A choice to keep; the salted hash of the page is added on the way out. */
export type Choice = Exclude<Remember, { readonly kind: 'page-hidden' }> | { readonly kind: 'page-hidden'; readonly hidden: boolean };

interface ChoicesOptions {
  readonly store: Store;
  readonly siteId: string;
  /** Whether pointer or focus is on the badge. */
  readonly isAttended: () => boolean;
  /** Asks the background to keep a choice; false where it was not kept: in a private window, or when it fails. */
  readonly remember: (choice: Choice) => Promise<boolean>;
}

export interface Choices {
  readonly hide: (reach: Hide) => void;
  readonly undo: () => void;
  readonly moveTo: (place: Place) => void;
}

const choiceOf = (reach: Hide, hidden: boolean, site: string): Choice => {
  if (reach === 'page') return { kind: 'page-hidden', hidden };
  return reach === 'site' ? { kind: 'site-enabled', site, enabled: !hidden } : { kind: 'everywhere-enabled', enabled: !hidden };
};

/** A person's choices about the badge: they hold in this tab at once, and elsewhere once the background has kept them. */
export function createChoices({ store, siteId, isAttended, remember }: ChoicesOptions): Choices {
  let undoTimer: ReturnType<typeof setTimeout> | undefined;
  let placeTimer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  function endUndo(): void {
    if (isAttended()) undoTimer = setTimeout(endUndo, UNDO_GRACE_MS);
    else store.update({ undo: undefined });
  }

  /** The stored truth, as it will be read back: until then it is assumed. */
  function assume(reach: Hide, hidden: boolean): void {
    const { settings, own } = store.session();
    const { hide: _, ...others } = own;
    store.update({ own: others, ...(reach === 'page' ? { pageHidden: hidden } : { settings: { ...settings, shown: !hidden } }) });
  }

  async function keep(reach: Hide, hidden: boolean): Promise<void> {
    turn += 1;
    const mine = turn;
    if ((await remember(choiceOf(reach, hidden, siteId))) && mine === turn && hidden) assume(reach, true);
  }

  function hide(reach: Hide): void {
    const { own } = store.session();
    store.update({ own: { ...own, hide: reach }, undo: reach, open: false, menuOpen: false }, isAttended() ? 'undo' : undefined);
    clearTimeout(undoTimer);
    undoTimer = setTimeout(endUndo, UNDO_MS);
    void keep(reach, true);
  }

  function undo(): void {
    const reach = store.session().undo;
    if (reach === undefined) return;
    clearTimeout(undoTimer);
    assume(reach, false);
    store.update({ undo: undefined }, 'chip');
    void keep(reach, false);
  }

  async function keepPlace(place: Place): Promise<void> {
    const kept = await remember({ kind: 'place', site: siteId, place });
    const { own, settings } = store.session();
    if (!kept || own.place !== place) return;
    const { place: _, ...others } = own;
    store.update({ own: others, settings: { ...settings, place } });
  }

  function moveTo(place: Place): void {
    store.update({ own: { ...store.session().own, place } });
    clearTimeout(placeTimer);
    placeTimer = setTimeout(() => void keepPlace(place), PLACE_REST_MS);
  }

  return { hide, undo, moveTo };
}
