import type { BadgeFacts } from './badge-facts.ts';
import type { BadgeSettings } from './badge-settings.ts';
import type { Place } from '../settings/settings.ts';

/** How far a person's "hide" reaches. */
export type Hide = 'page' | 'site' | 'everywhere';

/** Everything that decides what the badge of one tab shows. */
export interface BadgeSession {
  /** False on closed paths (wallet, checkout, login …). */
  readonly pathOpen: boolean;
  readonly fullScreen: boolean;
  readonly facts: BadgeFacts | undefined;
  readonly blocked: boolean;
  readonly settings: BadgeSettings;
  /** `undefined` until it is known: nothing is shown before. */
  readonly pageHidden: boolean | undefined;
  readonly open: boolean;
  readonly menuOpen: boolean;
  /** The last hide, while it can be undone. */
  readonly undo: Hide | undefined;
  /** Choices of this tab that storage does not hold yet, or never will (private windows, which write nothing). */
  readonly own: { readonly hide?: Hide; readonly place?: Place };
}

export type Face = 'none' | 'chip' | 'card' | 'undo';

/** What the badge shows: nothing where it must not or is not wanted, the undo line just after a hide, else chip or card. Pure. */
export function faceOf({ pathOpen, fullScreen, settings, pageHidden, undo, own, open }: BadgeSession): Face {
  if (!pathOpen || fullScreen || pageHidden === undefined) return 'none';
  if (undo !== undefined) return 'undo';
  if (own.hide !== undefined || pageHidden || !settings.shown) return 'none';
  return open ? 'card' : 'chip';
}

/** Nothing is known yet, so nothing is shown yet. */
export const initialSession = (pathOpen: boolean, settings: BadgeSettings): BadgeSession => ({
  pathOpen,
  fullScreen: false,
  facts: undefined,
  blocked: false,
  settings,
  pageHidden: undefined,
  open: false,
  menuOpen: false,
  undo: undefined,
  own: {},
});

/** The session on the next page of the same site: collapsed, and no longer hidden by a choice about the last page. Pure. */
export function onNextPage(session: BadgeSession, pathOpen: boolean): BadgeSession {
  const { hide, place } = session.own;
  const own = { ...(hide !== undefined && hide !== 'page' && { hide }), ...(place && { place }) };
  return { ...session, pathOpen, own, pageHidden: undefined, open: false, menuOpen: false, undo: undefined };
}
