import type { Text } from '../../lib/core/text.ts';
import type { OptionsModel, SiteGroup } from '../../lib/view/options-model.ts';
import type { OptionsActions } from './actions.ts';
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
  const toggle = (id: string, enabled: boolean): void => report(actions.set({ site: { id, enabled } }));
  return (
    <Section id="sites" title={t('options_sites')} hint={t('options_sites_hint')} outcome={outcome}>
      {model.groups.map((group) => (
        <SiteSwitches key={group.kind} group={group} onToggle={toggle} />
      ))}
      <OwnSites model={model} actions={actions} t={t} report={report} />
    </Section>
  );
}

interface SiteSwitchesProps {
  readonly group: SiteGroup;
  readonly onToggle: (id: string, enabled: boolean) => void;
}

function SiteSwitches({ group, onToggle }: SiteSwitchesProps) {
  return (
    <fieldset class="op-group">
      <legend>{group.title}</legend>
      <div class="op-grid">
        {group.sites.map(({ id, name, hosts, enabled }) => (
          <SwitchRow key={id} label={name} hint={hosts} checked={enabled} onChange={(checked) => onToggle(id, checked)} />
        ))}
      </div>
    </fieldset>
  );
}
