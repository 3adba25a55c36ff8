import { useState } from 'preact/hooks';
import type { MessageKey, Text } from '../../lib/core/text.ts';
import type { Clearable, OptionsActions, Outcome } from './actions.ts';
import { Section } from './section.tsx';
import { useOutcome } from './use-outcome.ts';

interface DataSectionProps {
  readonly actions: OptionsActions;
  readonly t: Text;
}

interface ClearRowDefinition {
  readonly what: Clearable;
  readonly label: MessageKey;
  readonly hint: MessageKey;
}

const CLEARABLE: readonly ClearRowDefinition[] = [
  { what: 'history', label: 'options_clear_history', hint: 'options_clear_history_hint' },
  { what: 'pages', label: 'options_clear_pages', hint: 'options_clear_pages_hint' },
  { what: 'settings', label: 'options_clear_settings', hint: 'options_clear_settings_hint' },
  { what: 'everything', label: 'options_clear_everything', hint: 'options_clear_everything_hint' },
];

/** Taking the stored data away, and forgetting them. */
export function DataSection({ actions, t }: DataSectionProps) {
  const [outcome, report] = useOutcome();
  return (
    <Section id="data" title={t('options_data')} outcome={outcome}>
      <ul class="op-actions">
        <li>
          <button type="button" class="op-button" onClick={() => report(actions.exportData())}>
            {t('options_data_export')}
          </button>
          <span class="op-hint">{t('options_data_export_hint')}</span>
        </li>
        {CLEARABLE.map((row) => (
          <ClearRow key={row.what} row={row} actions={actions} t={t} report={report} />
        ))}
      </ul>
    </Section>
  );
}

interface ClearRowProps extends DataSectionProps {
  readonly row: ClearRowDefinition;
  readonly report: (action: Promise<Outcome>) => void;
}

/** A button that asks back before it clears. The focus goes to "Cancel", so that a second Enter harms nothing. */
function ClearRow({ row, actions, t, report }: ClearRowProps) {
  const [asking, setAsking] = useState(false);
  const clear = (): void => {
    setAsking(false);
    report(actions.clear(row.what));
  };
  if (!asking) {
    return (
      <li>
        <button type="button" class="op-button" onClick={() => setAsking(true)}>
          {t(row.label)}
        </button>
        <span class="op-hint">{t(row.hint)}</span>
      </li>
    );
  }
  return (
    <li role="group" aria-label={t(row.label)} class="op-confirm" onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}>
      <button type="button" class="op-button op-strong" onClick={clear}>
        {t(row.label)}
      </button>
      <button type="button" class="op-button" ref={focusOnMount} onClick={() => setAsking(false)}>
        {t('options_clear_cancel')}
      </button>
      <span class="op-hint">
        {t(row.hint)} {t('options_clear_confirm')}
      </span>
    </li>
  );
}

const focusOnMount = (button: HTMLButtonElement | null): void => button?.focus();
