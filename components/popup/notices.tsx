import type { JSX } from 'preact';
import type { HeadlineModel } from '../../lib/view/popup-model.ts';
import type { Page } from './use-page.ts';

/** What a person has to know before the figures: simulated prices, withheld access, age, a stand-in. */
export function Notices({ page, headline }: { readonly page: Page; readonly headline: HeadlineModel | undefined }): JSX.Element {
  const { t } = page.environment;
  const simulated = page.outcome?.kind === 'pair' && page.outcome.data.market === 'simulated';
  return (
    <>
      {simulated && <p class="cm-ribbon">{t('popup_simulated')}</p>}
      {page.state === 'blocked' && (
        <p class="cm-banner">
          <span>
            {t('popup_blocked')} {headline?.staleNote}
          </span>
          <button class="cm-button" data-strong type="button" onClick={page.allow}>
            {t('popup_allow')}
          </button>
        </p>
      )}
      {headline?.staleNote && page.state !== 'blocked' && (
        <p class="cm-banner">
          <span>
            {headline.staleNote} <span aria-live="polite">{page.asked}</span>
          </span>
          <button class="cm-button" data-strong type="button" onClick={page.ask}>
            {t('popup_ask_now')}
          </button>
        </p>
      )}
      {page.clock && <p class="cm-banner">{page.clock}</p>}
      {headline?.standIn && <p class="cm-banner">{headline.standIn}</p>}
    </>
  );
}
