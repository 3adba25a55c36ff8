import type { MessageKey } from '../../lib/core/text.ts';
import type { Page } from './use-page.ts';

/** What the status line says while there is no figure with an age. */
export function statusKey({ state, filling }: Pick<Page, 'state' | 'filling'>): MessageKey {
  if (state === 'failed') return 'popup_status_failed';
  if (state !== 'loading') return 'popup_status_empty';
  return filling ? 'popup_status_filling' : 'popup_loading';
}
