import type { BadgeFacts } from './badge-facts.ts';
import type { CoinFacts, CoinRow } from './coin-facts.ts';
import type { BadgeSettings } from './badge-settings.ts';
import type { ArticleGiven } from './statements/article-given.ts';
import type { Place } from '../settings/settings.ts';

/** How far a person's "hide" reaches. */
export type Hide = 'page' | 'site' | 'everywhere';

/** Choices of this tab that storage does not hold yet, or never will (private windows, which write nothing). */
export interface OwnChoices {
  /** `undone`: what could be hidden was shown again. */
  readonly hide?: Hide | 'undone';
  readonly place?: Place;
}

/** Everything that decides what the badge of one tab shows. */
export interface BadgeSession {
  /** False on closed paths (wallet, checkout, login …). */
  readonly pathOpen: boolean;
  readonly fullScreen: boolean;
  readonly facts: BadgeFacts | undefined;
  /** What is stored under `BADGE_BLOCKED_KEY`. */
  readonly blocked: unknown;
  /** Read where the page may be a coin's, and for a card; `undefined` before. `none`: there are none yet. */
  readonly coins: CoinFacts | 'none' | undefined;
  /** What is stored under `EVIDENCE_FACTS_KEY`; read with the coins. */
  readonly evidence?: unknown;
  /** The coin that the page is about. */
  readonly coin: { readonly coin: CoinRow; readonly isGuess: boolean } | undefined;
  /** `waiting`: the reader is yet to say what the page is about. `other`: it is not about crypto. Absent: it may be. */
  readonly about?: 'waiting' | 'other' | undefined;
  /** What the card says of the article beside it. */
  readonly article?: ArticleGiven | undefined;
  readonly settings: BadgeSettings;
  /** `undefined` until it is known: nothing is shown before. */
  readonly pageHidden: boolean | undefined;
  /** Somebody wants the card; it stands there once its script has come. */
  readonly open: boolean;
  /** The card's script, which comes when it is wanted. `refused`: the browser kept it out of this page. */
  readonly card: 'absent' | 'here' | 'refused';
  readonly menuOpen: boolean;
  /** The last hide, while it can be undone. */
  readonly undo: Hide | undefined;
  readonly own: OwnChoices;
}

export type Face = 'none' | 'chip' | 'card' | 'undo';

/** Whether the badge may show itself, whatever the page is about: it is wanted here, as far as that is known. Pure. */
export function isWelcome({ pathOpen, fullScreen, settings, pageHidden, own }: BadgeSession): boolean {
  if (!pathOpen || fullScreen || pageHidden === undefined) return false;
  return own.hide === undefined ? !pageHidden && settings.shown : own.hide === 'undone';
}

/**
 * What the badge shows: nothing where it must not or is not wanted, the undo line just after a hide for as long as it is
 * one (options or another tab may have taken it back), else chip or card. Pure.
 */
export function faceOf(session: BadgeSession): Face {
  const { pathOpen, fullScreen, pageHidden, undo, about, open, card } = session;
  if (!pathOpen || fullScreen || pageHidden === undefined || about) return 'none';
  if (!isWelcome(session)) return undo === undefined ? 'none' : 'undo';
  return open && card === 'here' ? 'card' : 'chip';
}

/** Nothing is known yet, so nothing is shown yet. */
export const initialSession = (pathOpen: boolean, settings: BadgeSettings): BadgeSession => ({
  pathOpen,
  fullScreen: false,
  facts: undefined,
  blocked: false,
  coins: undefined,
  coin: undefined,
  settings,
  pageHidden: undefined,
  open: false,
  card: 'absent',
  menuOpen: false,
  undo: undefined,
  own: {},
});

/** What is not known of a page before it is read. */
const NOTHING_READ = { pageHidden: undefined, coin: undefined, about: undefined, article: undefined };

/** The session on the next page of the same site: collapsed, and no longer hidden by a choice about the last page. Pure. */
export function onNextPage(session: BadgeSession, pathOpen: boolean): BadgeSession {
  const { hide, ...others } = session.own;
  const own = hide === 'site' || hide === 'everywhere' ? session.own : others;
  // What one page refuses another may allow.
  const card = session.card === 'refused' ? 'absent' : session.card;
  return { ...session, ...NOTHING_READ, pathOpen, own, open: false, card, menuOpen: false, undo: undefined };
}

function isHideStored(hide: OwnChoices['hide'], { settings, pageHidden }: BadgeSession): boolean {
  if (hide === 'page') return pageHidden === true;
  return hide === 'undone' ? settings.shown && pageHidden === false : !settings.shown;
}

/**
 * The tab's own choices without those that storage holds by now. The others stay: a write to storage may be about
 * anything, and the one with this tab's choice may still be on its way. Pure.
 */
export function choicesNotStored(session: BadgeSession): OwnChoices {
  const { own, settings } = session;
  const { hide, place } = own;
  const stored = settings.place;
  const isPlaceStored = place?.corner === stored.corner && place.x === stored.x && place.y === stored.y;
  return { ...(hide && !isHideStored(hide, session) && { hide }), ...(place && !isPlaceStored && { place }) };
}
