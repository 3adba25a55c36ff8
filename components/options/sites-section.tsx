import type { Text } from '../../lib/core/text.ts';
import type { SettingsPatch } from '../../lib/settings/settings-patch.ts';
import type { OptionsModel, SiteGroup } from '../../lib/view/options-model.ts';
import type { OptionsActions } from './actions.ts';
import { BackToCorner } from './back-to-corner.tsx';
import { OwnSites } from './own-sites.tsx';
import { Section } from './section.tsx';
import { SwitchRow } from './switch-row.tsx';
import { useOutcome } from './use-outcome.ts';

interface SitesSectionProps {
  readonly model: OptionsModel;
  readonly actions: OptionsActions;
  readonly t: Text;
}

/** Every site on and off, by kind, and the person's own. */
export function SitesSection({ model, actions, t }: SitesSectionProps) {
  const [outcome, report] = useOutcome();
  const change = (site: NonNullable<SettingsPatch['site']>): void => report(actions.set({ site }));
  return (
    <Section id="sites" title={t('options_sites')} hint={t('options_sites_hint')} outcome={outcome}>
      {model.groups.map((group) => (
        <SiteSwitches key={group.kind} group={group} onChange={change} t={t} />
      ))}
      <OwnSites model={model} actions={actions} t={t} report={report} />
    </Section>
  );
}

interface SiteSwitchesProps {
  readonly group: SiteGroup;
  readonly onChange: (site: NonNullable<SettingsPatch['site']>) => void;
  readonly t: Text;
}

function SiteSwitches({ group, onChange, t }: SiteSwitchesProps) {
  return (
    <fieldset class="op-group">
      <legend>{group.title}</legend>
      <div class="op-grid">
        {group.sites.map(({ id, name, hosts, enabled, moved }) => (
          <div key={id} class="op-site">
            <SwitchRow label={name} hint={hosts} checked={enabled} onChange={(checked) => onChange({ id, enabled: checked })} />
            {moved && <BackToCorner name={name} t={t} onBack={() => onChange({ id, place: null })} />}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
