import type { MessageKey, Text } from '../../lib/core/text.ts';
import type { SourceRow } from '../../lib/view/options-sources.ts';
import type { OptionsActions } from './actions.ts';
import { Section } from './section.tsx';
import { useOutcome } from './use-outcome.ts';

interface SourcesSectionProps {
  readonly rows: readonly SourceRow[];
  /** Set while the stored state cannot be read: then nothing is known of the sources, which is not "none yet". */
  readonly unread: boolean;
  readonly actions: OptionsActions;
  readonly t: Text;
}

const STATE_LABELS: Readonly<Record<SourceRow['state'], MessageKey>> = {
  answering: 'options_state_answering',
  failing: 'options_state_failing',
  idle: 'options_state_idle',
  off: 'options_state_off',
};

/** Each host: what it serves, its last answer, its failure in words, and when it is asked next. */
export function SourcesSection({ rows, unread, actions, t }: SourcesSectionProps) {
  const [outcome, report] = useOutcome();
  return (
    <Section id="sources" title={t('options_sources')} hint={t('options_sources_hint')} outcome={outcome}>
      {unread ? <p>{t('options_sources_unread')}</p> : <SourcesTable rows={rows} t={t} />}
      <button type="button" class="op-button" onClick={() => report(actions.refresh(), { ok: true, text: t('options_sources_asked') })}>
        {t('options_sources_refresh')}
      </button>
    </Section>
  );
}

function SourcesTable({ rows, t }: Pick<SourcesSectionProps, 'rows' | 't'>) {
  return (
    <table class="op-sources">
      <thead>
        <tr>
          <th scope="col">{t('options_source')}</th>
          <th scope="col">{t('options_source_serves')}</th>
          <th scope="col">{t('options_source_last')}</th>
          <th scope="col">{t('options_source_next')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <SourceCells key={row.id} row={row} t={t} />
        ))}
      </tbody>
    </table>
  );
}

function SourceCells({ row, t }: { readonly row: SourceRow; readonly t: Text }) {
  return (
    <tr data-source={row.id} data-source-state={row.state}>
      <th scope="row">
        <span class="op-source">
          <span class={`op-state op-state-${row.state}`} role="img" aria-label={t(STATE_LABELS[row.state])} />
          <span class="op-source-name">
            {row.name}
            <span class="op-hint">{row.host}</span>
          </span>
        </span>
      </th>
      <td>{row.serves}</td>
      <td>
        {row.answer}
        {row.failure && <span class="op-failure">{row.failure}</span>}
      </td>
      <td>{row.next}</td>
    </tr>
  );
}
