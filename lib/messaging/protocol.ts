import type { Pair } from '../market/instrument.ts';
import type { Corner, Place, Range, Scale, Settings, WindowSessions } from '../settings/settings.ts';

/** What a badge asks the background to keep. `pageHash` is the salted hash of origin + path, never the address. */
export type Remember =
  | { readonly kind: 'page-hidden'; readonly pageHash: string; readonly hidden: boolean }
  | { readonly kind: 'site-enabled'; readonly site: string; readonly enabled: boolean }
  | { readonly kind: 'everywhere-enabled'; readonly enabled: boolean }
  | { readonly kind: 'place'; readonly site: string; readonly place: Place };

/** Changes that an extension page may make; absent fields stay. */
export interface SettingsPatch {
  readonly badge?: Partial<Settings['badge']>;
  readonly site?: { readonly id: string; readonly enabled?: boolean; readonly place?: Place | null };
  readonly ownHosts?: readonly string[];
  readonly pair?: Partial<Pair>;
  readonly windowSessions?: WindowSessions;
  readonly chart?: { readonly range?: Range; readonly scale?: Scale };
  readonly theme?: Settings['theme'];
  readonly refreshMinutes?: Settings['refreshMinutes'];
  readonly dataSaver?: boolean;
  readonly corner?: Corner;
}

/** Every message: who may send it, what it carries, what comes back. JSON only (WXT.md §0.9). */
export interface Protocol {
  /** Badge or page: open one of our own pages in a tab (only the background can). */
  open: { data: { readonly page: 'dashboard' | 'options' }; result: null };
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
