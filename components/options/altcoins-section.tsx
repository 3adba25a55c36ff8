import type { Text } from '../../lib/core/text.ts';
import type { OptionsModel } from '../../lib/view/options-model.ts';
import type { OptionsActions } from './actions.ts';
import { ChoiceField } from './choice-field.tsx';
import { ExchangeOrder } from './exchange-order.tsx';
import { Section } from './section.tsx';
import { useOutcome } from './use-outcome.ts';

interface AltcoinsSectionProps {
  readonly model: OptionsModel;
  readonly actions: OptionsActions;
  readonly t: Text;
}

/** How many coins are followed, and whose long/short ratios are preferred. */
export function AltcoinsSection({ model, actions, t }: AltcoinsSectionProps) {
  const [outcome, report] = useOutcome();
  return (
    <Section id="altcoins" title={t('options_altcoins')} hint={t('options_altcoins_hint')} outcome={outcome}>
      <ChoiceField
        label={t('options_universe')}
        hint={t('options_universe_hint')}
        choices={model.universeSizes}
        value={model.settings.universeSize}
        onChange={(universeSize) => report(actions.set({ universeSize }))}
      />
      <ExchangeOrder order={model.exchanges} onChange={(exchangeOrder) => report(actions.set({ exchangeOrder }))} t={t} />
    </Section>
  );
}
