import type { Pair } from '../market/instrument.ts';
import type { Place, Range, Scale, Settings, WindowSessions } from './settings.ts';

/** Changes of settings; absent fields stay. */
export interface SettingsPatch {
  readonly badge?: Partial<Settings['badge']>;
  /** `place: null` forgets where the badge was moved to on this site. */
  readonly site?: { readonly id: string; readonly enabled?: boolean; readonly place?: Place | null };
  readonly ownHosts?: readonly string[];
  readonly pair?: Partial<Pair>;
  readonly windowSessions?: WindowSessions;
  readonly chart?: { readonly range?: Range; readonly scale?: Scale };
  readonly theme?: Settings['theme'];
  readonly refreshMinutes?: Settings['refreshMinutes'];
  readonly dataSaver?: boolean;
  readonly universeSize?: Settings['universeSize'];
  readonly exchangeOrder?: Settings['exchangeOrder'];
}
