import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { Page } from './use-page.ts';

/**
 * Has the page checked over which the popup stands; where that cannot be, says why in a line of its own under the head. That
 * stays: a line that goes when one turns elsewhere would move what is being clicked.
 */
export function CheckPageButton({ page }: { readonly page: Page }): JSX.Element | null {
  const { checkPage, t } = page.environment;
  const [why, setWhy] = useState<string>();
  if (!checkPage) return null;
  return (
    <>
      <button class="cm-button cm-check-page" type="button" onClick={() => void checkPage().then(setWhy)}>
        {t('popup_check_page')}
      </button>
      <span class="cm-refused" role="status">
        {why}
      </span>
    </>
  );
}
