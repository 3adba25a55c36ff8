import type { VNode } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { SourceRow } from '../../lib/view/badge-card.ts';

const COLUMNS = ['series', 'name', 'as_of', 'checked'] as const;

/** Who says so, for which close, and when that was last checked: one line a series. */
export function Sources({ sources, t }: { readonly sources: readonly SourceRow[]; readonly t: Text }): VNode {
  return (
    <table class="sources" aria-label={t('badge_sources')}>
      <thead class="quiet">
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`badge_source_${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sources.map(({ kind, name, source, asOf, checked }) => (
          <tr key={name}>
            <th scope="row" class={kind}>
              {name}
            </th>
            {[source, asOf, checked].map((cell) => (
              <td key={cell}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
