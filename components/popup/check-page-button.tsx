import type { JSX } from 'preact';
import type { Page } from './use-page.ts';

/** Has the page checked over which the popup stands; where that cannot be, says why. */
export function CheckPageButton({ page }: { readonly page: Page }): JSX.Element | null {
  const { checkPage, t } = page.environment;
  if (!checkPage) return null;
  return (
    <button class="cm-button" type="button" onClick={() => void checkPage().then(page.say)}>
      {t('popup_check_page')}
    </button>
  );
}
