import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { SeasonModel } from '../../lib/view/season-model.ts';

/** The index on a rule from 0, where Bitcoin leads, to 100, where altcoins do, with the two marks between which nobody leads. */
export function SeasonBar({ season, t }: { readonly season: SeasonModel; readonly t: Text }): JSX.Element {
  return (
    <div class="cm-season" role="img" aria-label={t('sentiment_season_bar', season.figure)}>
      <span class="cm-season-rule" aria-hidden="true" />
      {season.marks.map((mark) => (
        <span key={mark} class="cm-season-mark" style={{ left: at(mark) }} aria-hidden="true">
          <span>{mark}</span>
        </span>
      ))}
      <span class="cm-season-dot" style={{ left: at(season.index) }} aria-hidden="true" />
      <span class="cm-season-ends" aria-hidden="true">
        <span>{t('sentiment_season_end_bitcoin')}</span>
        <span>{t('sentiment_season_end_altcoins')}</span>
      </span>
    </div>
  );
}

const at = (value: number): string => `${value}%`;
