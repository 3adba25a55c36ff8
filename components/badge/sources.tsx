import type { VNode } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { SourceRow } from '../../lib/view/badge-card.ts';

/** Who says so, for which close, and when that was last checked: one line a series. */
export function Sources({ sources, t }: { readonly sources: readonly SourceRow[]; readonly t: Text }): VNode {
  return (
    <table class="sources" aria-label={t('badge_sources')}>
      <thead>
        <tr>
          <th scope="col">{t('badge_source_series')}</th>
          <th scope="col">{t('badge_source_name')}</th>
          <th scope="col">{t('badge_source_as_of')}</th>
          <th scope="col">{t('badge_source_checked')}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ kind, name, source, asOf, checked }) => (
          <tr key={name}>
            <th scope="row" class={kind}>
              {name}
            </th>
            <td>{source}</td>
            <td>{asOf}</td>
            <td>{checked}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
