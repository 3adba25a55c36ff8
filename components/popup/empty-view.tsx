import { useEffect, useMemo, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import { emptyText, troublesText } from '../../lib/view/empty-text.ts';
import type { Troubles } from '../../lib/view/empty-text.ts';
import { FailedView } from './failed-view.tsx';
import type { Page } from './use-page.ts';

/** More would be a log: options has all of them. */
const MOST_TROUBLES = 3;

/** No figure: why, and what happens next. */
export function EmptyView({ page }: { readonly page: Page }): JSX.Element {
  const { t } = page.environment;
  const troubles = useTroubles(page);
  if (page.state === 'loading') return <LoadingView filling={page.filling} t={t} />;
  if (page.unread !== undefined) return <FailedView page={page} detail={page.unread} />;
  return (
    <section class="cm-empty">
      <h1 class="cm-sentence">{t(troubles && page.state !== 'blocked' ? 'popup_unmet_title' : 'popup_empty_title')}</h1>
      <p>{emptyText(page.outcome, t)}</p>
      {page.state !== 'blocked' && (
        <>
          <p>{troubles ? troublesText(troubles, page.environment.now(), t) : t('popup_empty_next')}</p>
          {page.asked === undefined && troubles && (
            <ul class="cm-troubles">
              {troubles.sources.slice(0, MOST_TROUBLES).map(({ source, why }) => (
                <li key={source}>
                  <b>{source}</b>: {why}
                </li>
              ))}
            </ul>
          )}
          <button class="cm-button" data-strong type="button" onClick={page.ask}>
            {t('popup_ask_now')}
          </button>
          <p class="cm-troubles" aria-live="polite">
            {page.asked}
          </p>
        </>
      )}
    </section>
  );
}

/** Reading the store takes no words, a first fill does. */
const LoadingView = ({ filling, t }: { readonly filling: boolean; readonly t: Text }): JSX.Element => (
  <section class="cm-empty" aria-busy="true">
    {filling && (
      <>
        <h1 class="cm-sentence">{t('popup_filling_title')}</h1>
        <p>{t('popup_filling_next')}</p>
      </>
    )}
  </section>
);

/** Why what the pair lacks has not come, looked up again as time passes and after each ask. */
function useTroubles({ environment, outcome, state, settings, asked, nowMs }: Page): Troubles | undefined {
  const [troubles, setTroubles] = useState<Troubles>();
  const { equity, crypto } = settings.pair;
  const missing = useMemo(() => (outcome?.kind === 'missing' ? outcome.ids : [equity, crypto]), [outcome, equity, crypto]);
  useEffect(() => {
    if (state === 'loading' || state === 'failed') return undefined;
    let current = true;
    environment.troubles(missing).then(
      (found) => current && setTroubles(found),
      // Where the store cannot be read, the page says so already.
      () => current && setTroubles(undefined),
    );
    return () => {
      current = false;
    };
  }, [environment, missing, state, asked, nowMs]);
  return troubles;
}
