import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Text } from '../../lib/core/text.ts';
import type { NetflowModel } from '../../lib/view/netflow-model.ts';

/** Rows shown before a person asks for all. */
const FEW = 5;

/** What each coin's balance did, the largest move in dollars first. */
export function NetflowTable({
  netflow,
  title,
  t,
}: {
  readonly netflow: NetflowModel;
  readonly title: string;
  readonly t: Text;
}): JSX.Element {
  const [all, setAll] = useState(false);
  const { rows } = netflow;
  return (
    <>
      <table class="cm-table cm-flows">
        <caption class="cm-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sentiment_table_coin')}</th>
            <th scope="col">{t('sentiment_netflow_tokens')}</th>
            <th scope="col">{t('sentiment_netflow_share')}</th>
            <th scope="col">{t('sentiment_netflow_usd')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, all ? rows.length : FEW).map(({ key, symbol, tokens, share, usd, clipped }) => (
            <tr key={key} data-clipped={clipped}>
              <th scope="row">{symbol}</th>
              <td>{tokens}</td>
              <td>{clipped ? t('sentiment_netflow_relabelled') : share}</td>
              <td>{usd}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > FEW && (
        <button class="cm-button cm-caption-button" type="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('sentiment_fewer') : t('sentiment_more_flows', String(rows.length))}
        </button>
      )}
    </>
  );
}
