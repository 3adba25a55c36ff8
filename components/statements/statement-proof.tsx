import type { VNode } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { StatementDetails } from '../../lib/view/statements/statement-details.ts';

/** The closes and the arithmetic behind a verdict, the tolerance that was used, and who the values are from. */
export function StatementProof({ details, t }: { readonly details: StatementDetails; readonly t: Text }): VNode | null {
  const { rows, left, tolerance, sources } = details;
  if (rows.length === 0 && tolerance === undefined && sources === undefined) return null;
  return (
    <div class="st-proof">
      {rows.length > 0 && (
        <table class="st-steps" aria-label={t('statements_steps')}>
          <tbody>
            {left > 0 && (
              <tr>
                <td colSpan={3}>{t('statements_steps_left', String(left))}</td>
              </tr>
            )}
            {rows.map(({ what, day, value }, i) => (
              // Two lines may be the same.
              <tr key={`${i}${what}`}>
                <th scope="row">{what}</th>
                <td>{day}</td>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {tolerance !== undefined && <p class="st-quiet">{tolerance}</p>}
      {sources !== undefined && <p class="st-quiet">{t('statements_sources', sources)}</p>}
    </div>
  );
}
