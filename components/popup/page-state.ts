import type { MarketKind } from '../../lib/market/series.ts';
import type { Settings } from '../../lib/settings/settings.ts';

/** What a page can show; part of the outward contract (docs: "The accessible surface"). */
export type PageState =
  | 'loading'
  | 'ready'
  | 'stale'
  | 'empty'
  | 'blocked'
  /** What is stored cannot be read, so nothing is known of it. */
  | 'failed';

/** The theme of the last visit, so that the first paint has it before storage has answered. */
const THEME_KEY = 'comove-theme';

interface Shown {
  readonly state: PageState;
  /** Whether the figures shown are stale, also while access is withheld: a mark of its own. */
  readonly stale: boolean;
  readonly market: MarketKind | undefined;
  readonly theme: Settings['theme'];
}

/** Puts state, age, market and theme on the body, where styles, tests and other programs look for them. */
export function showPageState(shown: Shown): void {
  const { dataset } = document.body;
  dataset['state'] = shown.state;
  dataset['stale'] = String(shown.stale);
  if (shown.market) dataset['market'] = shown.market;
  if (shown.state === 'loading') return;
  dataset['theme'] = shown.theme;
  if (shown.theme === 'system') forgetLastTheme();
  else localStorage.setItem(THEME_KEY, shown.theme);
}

/** Leaves no theme behind: the next first paint follows the system. */
export const forgetLastTheme = (): void => localStorage.removeItem(THEME_KEY);

/** The theme before anything was read. */
export function showLastTheme(): void {
  document.body.dataset['theme'] = localStorage.getItem(THEME_KEY) ?? 'system';
}
