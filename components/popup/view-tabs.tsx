import type { ComponentChildren, JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';

/** The views of the page as tabs, and beside them what all of them are about: the pair. */
export function ViewTabs({ t, children }: { readonly t: Text; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class="cm-tabs">
      <div role="tablist" aria-label={t('popup_tabs')}>
        <button class="cm-tab" type="button" role="tab" id="cm-tab-overlay" aria-selected="true" aria-controls="cm-panel">
          {t('popup_tab_overlay')}
        </button>
      </div>
      <div class="cm-pickers">{children}</div>
    </div>
  );
}
