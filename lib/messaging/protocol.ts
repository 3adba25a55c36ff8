import type { Place, Settings } from '../settings/settings.ts';
import type { SettingsPatch } from '../settings/settings-patch.ts';

/** What a badge asks the background to keep. `pageHash` is the salted hash of origin + path, never the address. */
export type Remember =
  | { readonly kind: 'page-hidden'; readonly pageHash: string; readonly hidden: boolean }
  | { readonly kind: 'site-enabled'; readonly site: string; readonly enabled: boolean }
  | { readonly kind: 'everywhere-enabled'; readonly enabled: boolean }
  | { readonly kind: 'place'; readonly site: string; readonly place: Place };

/** Every message: who may send it, what it carries, what comes back. JSON only: Chrome passes nothing else on. */
interface Protocol {
  /** Badge or page: open one of our own pages in a tab (only the background can). */
  open: { data: { readonly page: 'dashboard' | 'options' }; result: null };
  /** Badge: put the card's script, which nobody needs before the badge is opened, into the frame that asks. */
  card: { data: null; result: null };
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
