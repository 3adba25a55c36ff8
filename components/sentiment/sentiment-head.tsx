import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { SentimentTab } from '../../lib/view/sentiment-tab.ts';
import { SparkLine } from './spark-line.tsx';
import { StaleNote } from './stale-note.tsx';

/** One sentence, one number, what it counts; beside it the Fear & Greed index in its provider's own words, or why there is none. */
export function SentimentHead({ tab, t }: { readonly tab: SentimentTab; readonly t: Text }): JSX.Element {
  const { longShort, fearGreed } = tab;
  return (
    <section class="cm-headline">
      <div class="cm-headline-text" data-stale-part={longShort.kind === 'known' && longShort.stale !== undefined}>
        {longShort.kind === 'known' ? (
          <>
            <h1 class="cm-sentence">{longShort.model.sentence}</h1>
            {longShort.model.figure && <p class="cm-figure-r">{longShort.model.figure}</p>}
            <p class="cm-interval">{longShort.model.note}</p>
            {longShort.stale !== undefined && <p class="cm-part-stale">{longShort.stale}</p>}
          </>
        ) : (
          <>
            <h1 class="cm-sentence">{t('popup_tab_sentiment')}</h1>
            <p class="cm-interval">{longShort.why}</p>
          </>
        )}
      </div>
      <FearGreed part={fearGreed} t={t} />
    </section>
  );
}

function FearGreed({ part, t }: { readonly part: SentimentTab['fearGreed']; readonly t: Text }): JSX.Element {
  const title = t('sentiment_fear');
  const stale = part.kind === 'known' ? part.stale : undefined;
  return (
    <section class="cm-fear" aria-label={title} data-stale-part={stale !== undefined}>
      <h2 class="cm-fan-title">{title}</h2>
      {part.kind === 'known' ? (
        <>
          <p class="cm-fear-figure">
            <b>{part.model.figure}</b> {part.model.words}
          </p>
          <SparkLine values={part.model.values} label={part.model.summary} />
          <p class="cm-fear-span">{t('sentiment_fear_span', String(part.model.values.length))}</p>
          <p class="cm-fan-title">{part.model.note}</p>
        </>
      ) : (
        <p class="cm-part-why">{part.why}</p>
      )}
      <StaleNote of={title} note={stale} />
    </section>
  );
}
