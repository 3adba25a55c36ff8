import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { SeasonModel } from '../../lib/view/season-model.ts';

/** Behind a disclosure: which altcoins the index compares, best first, with what each gained on Bitcoin. */
export function SeasonMembers({ season, t }: { readonly season: SeasonModel; readonly t: Text }): JSX.Element {
  const title = t('sentiment_season_members', String(season.members.length));
  return (
    <details class="cm-members">
      <summary>{title}</summary>
      <div class="cm-members-box" role="region" aria-label={title} tabIndex={0}>
        <table class="cm-table cm-members-table">
          <caption class="cm-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('sentiment_table_coin')}</th>
              <th scope="col">{t('sentiment_table_rank')}</th>
              <th scope="col">{t('sentiment_season_change')}</th>
            </tr>
          </thead>
          <tbody>
            {season.members.map(({ key, symbol, rank, change }) => (
              <tr key={key}>
                <th scope="row">{symbol}</th>
                <td>{rank}</td>
                <td>{change}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
