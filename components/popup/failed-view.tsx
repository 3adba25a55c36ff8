import type { JSX } from 'preact';
import type { Page } from './use-page.ts';

/** The stored prices cannot be read: what that means, and what a person can do about it. */
export function FailedView({ page, detail }: { readonly page: Page; readonly detail: string }): JSX.Element {
  const { t } = page.environment;
  return (
    <section class="cm-empty" role="alert">
      <h1 class="cm-sentence">{t('popup_failed_title')}</h1>
      <p>{t('popup_failed_what')}</p>
      <p>{t('popup_failed_do')}</p>
      <button class="cm-button" data-strong type="button" onClick={page.reload}>
        {t('popup_failed_again')}
      </button>
      <p class="cm-troubles">{t('popup_failed_detail', detail)}</p>
    </section>
  );
}
