import type { BadgeSession } from '../../lib/view/badge-session.ts';

/** What gets the keyboard focus after a change; the names stand in `data-focus`. */
export type FocusTarget = 'chip' | 'card' | 'menu' | 'more' | 'undo';

/** The one place where the tab's session is kept. */
export interface Store {
  session(): BadgeSession;
  update(patch: Partial<BadgeSession>, focus?: FocusTarget): void;
}

/** A store that calls `onChange` after each update, with what is to get the focus. */
export function createStore(initial: BadgeSession, onChange: (focus?: FocusTarget) => void): Store {
  let session = initial;
  return {
    session: () => session,
    update(patch, focus) {
      session = { ...session, ...patch };
      onChange(focus);
    },
  };
}
