import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { Page } from './use-page.ts';

/** Has the page checked over which the popup stands; where that cannot be, says why below itself until one turns elsewhere. */
export function CheckPageButton({ page }: { readonly page: Page }): JSX.Element | null {
  const { checkPage, t } = page.environment;
  const [why, setWhy] = useState<string>();
  if (!checkPage) return null;
  return (
    <span class="cm-check-page">
      <button class="cm-button" type="button" onClick={() => void checkPage().then(setWhy)} onBlur={() => setWhy(undefined)}>
        {t('popup_check_page')}
      </button>
      <span class="cm-refused" role="status">
        {why}
      </span>
    </span>
  );
}
