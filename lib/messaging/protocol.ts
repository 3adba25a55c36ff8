import type { Place, Settings } from '../settings/settings.ts';
import type { SettingsPatch } from '../settings/settings-patch.ts';
import type { Judgement, ToJudge } from './judgement.ts';

/** What a badge asks the background to keep. `pageHash` is the salted hash of origin + path, never the address; so is `statement` one. */
export type Remember =
  | { readonly kind: 'page-hidden'; readonly pageHash: string; readonly hidden: boolean }
  /** What the person holds the page to be about (lib/settings/page-memory.ts); `null`: what it says itself. */
  | { readonly kind: 'page-subject'; readonly pageHash: string; readonly subject: string | null }
  | { readonly kind: 'page-wrong'; readonly pageHash: string; readonly statement: string; readonly isWrong: boolean }
  | { readonly kind: 'site-enabled'; readonly site: string; readonly enabled: boolean }
  | { readonly kind: 'everywhere-enabled'; readonly enabled: boolean }
  | { readonly kind: 'place'; readonly site: string; readonly place: Place };

/**
 * The scripts beside the badge: its card, what reads the page, and what the card says of the article.
 */
export const BADGE_SCRIPTS = ['card', 'reader', 'statements'] as const;
export type BadgeScript = (typeof BADGE_SCRIPTS)[number];

/** Every message: who may send it, what it carries, what comes back. JSON only: Chrome passes nothing else on. */
interface Protocol {
  /** Badge or page: open one of our own pages in a tab (only the background can). */
  open: { data: { readonly page: 'dashboard' | 'options' }; result: null };
  /** Badge: put a script of its own, which not every page needs, into the frame that asks. */
  script: { data: { readonly name: BadgeScript }; result: null };
  /** Badge or page: what stored history says of these claims. Causes no request and is not kept. */
  judge: { data: ToJudge; result: Judgement };
  /** Badge: keep a choice. */
  remember: { data: Remember; result: null };
  /** Page: change settings; answers with all of them. */
  set: { data: SettingsPatch; result: Settings };
  /** Page: ask all due and failed sources again now, within politeness. */
  refresh: { data: null; result: null };
  /** Page: forget. `history` is the stored market data, `pages` what is remembered of pages. */
  clear: { data: { readonly what: 'history' | 'pages' | 'settings' | 'everything' }; result: null };
}

export type MessageType = keyof Protocol;
export type DataOf<T extends MessageType> = Protocol[T]['data'];
export type ResultOf<T extends MessageType> = Protocol[T]['result'];
