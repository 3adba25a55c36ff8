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
export type Choice = Exclude<Remember, { readonly pageHash: string }> | { readonly kind: 'page-hidden'; readonly hidden: boolean };

interface ChoicesOptions {
  readonly store: Store;
  readonly siteId: string;
  /** Whether pointer or focus is on the badge. */
  readonly isAttended: () => boolean;
  /** Asks the background to keep a choice. */
  readonly remember: (choice: Choice) => void;
}

export interface Choices {
  readonly hide: (reach: Hide) => void;
  readonly undo: () => void;
  readonly moveTo: (place: Place) => void;
}

function choiceOf(reach: Hide, hidden: boolean, site: string): Choice {
  if (reach === 'page') return { kind: 'page-hidden', hidden };
  return reach === 'site' ? { kind: 'site-enabled', site, enabled: !hidden } : { kind: 'everywhere-enabled', enabled: !hidden };
}

/**
 * A person's choices about the badge. They hold in this tab at once, as its own, until storage holds the same: then
 * what the background has kept takes their place. In a private window, which writes nothing, they stay the tab's own.
 */
export function createChoices({ store, siteId, isAttended, remember }: ChoicesOptions): Choices {
  let undoTimer: ReturnType<typeof setTimeout> | undefined;
  let placeTimer: ReturnType<typeof setTimeout> | undefined;

  function endUndo(): void {
    if (isAttended()) undoTimer = setTimeout(endUndo, UNDO_GRACE_MS);
    else store.update({ undo: undefined });
  }

  function hide(reach: Hide): void {
    const { own } = store.session();
    store.update({ own: { ...own, hide: reach }, undo: reach, open: false, menuOpen: false }, isAttended() ? 'undo' : undefined);
    clearTimeout(undoTimer);
    undoTimer = setTimeout(endUndo, UNDO_MS);
    remember(choiceOf(reach, true, siteId));
  }

  function undo(): void {
    const { undo: reach, own } = store.session();
    if (!reach) return;
    clearTimeout(undoTimer);
    store.update({ undo: undefined, own: { ...own, hide: 'undone' } }, 'chip');
    remember(choiceOf(reach, false, siteId));
  }

  function moveTo(place: Place): void {
    store.update({ own: { ...store.session().own, place } });
    clearTimeout(placeTimer);
    placeTimer = setTimeout(() => remember({ kind: 'place', site: siteId, place }), PLACE_REST_MS);
  }

  return { hide, undo, moveTo };
}
