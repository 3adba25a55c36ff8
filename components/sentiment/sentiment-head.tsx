import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { SentimentTab } from '../../lib/view/sentiment-tab.ts';
import { SparkLine } from './spark-line.tsx';

/** One sentence, one number, what it counts; beside it the Fear & Greed index in its provider's own words. */
export function SentimentHead({ tab, t }: { readonly tab: SentimentTab; readonly t: Text }): JSX.Element {
  const { longShort, fearGreed } = tab;
  return (
    <section class="cm-headline">
      <div class="cm-headline-text" data-stale-part={longShort.kind === 'known' && longShort.model.stale}>
        {longShort.kind === 'known' ? (
          <>
            <h1 class="cm-sentence">{longShort.model.sentence}</h1>
            <p class="cm-figure-r">{longShort.model.figure}</p>
            <p class="cm-interval">{longShort.model.note}</p>
          </>
        ) : (
          <>
            <h1 class="cm-sentence">{t('popup_tab_sentiment')}</h1>
            <p class="cm-interval">{longShort.why}</p>
          </>
        )}
      </div>
      {fearGreed.kind === 'known' && (
        <section class="cm-fear" aria-label={t('sentiment_fear')} data-stale-part={fearGreed.model.stale}>
          <h2 class="cm-fan-title">{t('sentiment_fear')}</h2>
          <p class="cm-fear-figure">
            <b>{fearGreed.model.figure}</b> {fearGreed.model.words}
          </p>
          <SparkLine values={fearGreed.model.values} label={fearGreed.model.summary} />
          <p class="cm-fan-title">{fearGreed.model.note}</p>
        </section>
      )}
    </section>
  );
}
