import type { Text } from '../../lib/core/text.ts';
import type { SettingsPatch } from '../../lib/settings/settings-patch.ts';
import type { OptionsModel } from '../../lib/view/options-model.ts';
import type { OptionsActions } from './actions.ts';
import { ChoiceField } from './choice-field.tsx';
import { CornerPicker } from './corner-picker.tsx';
import { Section } from './section.tsx';
import { SwitchRow } from './switch-row.tsx';
import { useOutcome } from './use-outcome.ts';

interface SettingsSectionProps {
  readonly model: OptionsModel;
  readonly actions: OptionsActions;
  readonly t: Text;
}

/** Whether, where and how large the badge is. */
export function BadgeSection({ model, actions, t }: SettingsSectionProps) {
  const [outcome, save] = useSaving(actions);
  const { enabled, corner, size } = model.settings.badge;
  return (
    <Section id="badge" title={t('options_badge')} outcome={outcome}>
      <SwitchRow
        label={t('options_badge_enabled')}
        hint={t('options_badge_enabled_hint')}
        checked={enabled}
        onChange={(checked) => save({ badge: { enabled: checked } })}
      />
      <CornerPicker
        label={t('options_corner')}
        hint={t('options_corner_hint')}
        choices={model.corners}
        value={corner}
        onChange={(value) => save({ badge: { corner: value } })}
      />
      <ChoiceField label={t('options_size')} choices={model.sizes} value={size} onChange={(value) => save({ badge: { size: value } })} />
    </Section>
  );
}

/** Which pair is compared, and over how many sessions. */
export function SeriesSection({ model, actions, t }: SettingsSectionProps) {
  const [outcome, save] = useSaving(actions);
  const { pair, windowSessions } = model.settings;
  return (
    <Section id="series" title={t('options_series')} hint={t('options_series_hint')} outcome={outcome}>
      <ChoiceField
        label={t('options_equity')}
        choices={model.equities}
        value={pair.equity}
        onChange={(equity) => save({ pair: { equity } })}
      />
      <ChoiceField
        list
        label={t('options_crypto')}
        choices={model.cryptos}
        value={pair.crypto}
        onChange={(crypto) => save({ pair: { crypto } })}
      />
      <ChoiceField
        label={t('options_window')}
        hint={t('options_window_hint')}
        choices={model.windows}
        value={windowSessions}
        onChange={(value) => save({ windowSessions: value })}
      />
    </Section>
  );
}

/** Light, dark, or as the system. */
export function ThemeSection({ model, actions, t }: SettingsSectionProps) {
  const [outcome, save] = useSaving(actions);
  return (
    <Section id="theme" title={t('options_theme')} outcome={outcome}>
      <ChoiceField
        label={t('options_theme_label')}
        choices={model.themes}
        value={model.settings.theme}
        onChange={(theme) => save({ theme })}
      />
    </Section>
  );
}

/** How often prices of today are asked for. */
export function RefreshSection({ model, actions, t }: SettingsSectionProps) {
  const [outcome, save] = useSaving(actions);
  return (
    <Section id="refresh" title={t('options_refresh')} outcome={outcome}>
      <ChoiceField
        label={t('options_refresh_every')}
        hint={t(model.settings.dataSaver ? 'options_refresh_saver' : 'options_refresh_hint')}
        choices={model.refreshes}
        value={model.settings.refreshMinutes}
        disabled={model.settings.dataSaver}
        onChange={(refreshMinutes) => save({ refreshMinutes })}
      />
      <SwitchRow
        label={t('options_data_saver')}
        hint={t('options_data_saver_hint')}
        checked={model.settings.dataSaver}
        onChange={(dataSaver) => save({ dataSaver })}
      />
    </Section>
  );
}

function useSaving(actions: OptionsActions) {
  const [outcome, report] = useOutcome();
  return [outcome, (patch: SettingsPatch): void => report(actions.set(patch))] as const;
}
