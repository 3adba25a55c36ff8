import { useId, useState } from 'preact/hooks';
import type { Text } from '../../lib/core/text.ts';
import { hostOfInput } from '../../lib/settings/own-host.ts';
import { hostsOfSite } from '../../lib/view/options-own-sites.ts';
import type { OptionsModel, OwnSite } from '../../lib/view/options-model.ts';
import type { OptionsActions, Outcome } from './actions.ts';
import { BackToCorner } from './back-to-corner.tsx';
import { SwitchRow } from './switch-row.tsx';

interface OwnSitesProps {
  readonly model: OptionsModel;
  readonly actions: OptionsActions;
  readonly t: Text;
  readonly report: (action: Promise<Outcome>) => void;
}

/** Sites that the person added, and the field that adds one. */
export function OwnSites({ model, actions, t, report }: OwnSitesProps) {
  return (
    <fieldset class="op-group">
      <legend>{t('options_sites_own')}</legend>
      {model.own.length > 0 && (
        <ul class="op-own">
          {model.own.map((site) => (
            <OwnSiteRow key={site.host} site={site} actions={actions} t={t} report={report} />
          ))}
        </ul>
      )}
      {model.offered.map(({ id, name, hosts }) => (
        <div key={id} class="op-offer">
          <span>{t('options_own_offer', name)}</span>
          <button type="button" class="op-button" onClick={() => report(actions.addSite(hosts))}>
            {t('options_own_allow', name)}
          </button>
        </div>
      ))}
      <AddSite model={model} actions={actions} t={t} report={report} />
    </fieldset>
  );
}

interface OwnSiteRowProps extends Omit<OwnSitesProps, 'model'> {
  readonly site: OwnSite;
}

function OwnSiteRow({ site: { host, hosts, enabled, moved, allowed }, actions, t, report }: OwnSiteRowProps) {
  return (
    <li>
      <SwitchRow
        label={host}
        {...(!allowed && { hint: t('options_own_withheld') })}
        checked={enabled}
        onChange={(checked) => report(actions.set({ site: { id: host, enabled: checked } }))}
      />
      {moved && <BackToCorner name={host} t={t} onBack={() => report(actions.set({ site: { id: host, place: null } }))} />}
      {!allowed && (
        <button type="button" class="op-button" onClick={() => report(actions.allowSite(hosts))}>
          {t('options_own_allow', host)}
        </button>
      )}
      <button
        type="button"
        class="op-button op-quiet"
        aria-label={t('options_own_remove', host)}
        onClick={() => report(actions.removeSite(hosts))}
      >
        ×
      </button>
    </li>
  );
}

function AddSite({ model, actions, t, report }: OwnSitesProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const refuse = (text: string): void => report(Promise.resolve({ ok: false, text }));
  const add = (event: Event): void => {
    event.preventDefault();
    const host = hostOfInput(typed);
    if (host === undefined) return refuse(t('options_own_invalid'));
    const known = new Set([...model.hosts, ...model.own.flatMap((site) => site.hosts)]);
    const hosts = hostsOfSite(host).filter((each) => !known.has(each));
    if (hosts.length === 0 || model.hosts.includes(host)) return refuse(t('options_own_known', host));
    const adding = actions.addSite(hosts);
    report(adding);
    return void adding.then(({ ok }) => ok && setTyped(''));
  };
  return (
    <form class="op-add" onSubmit={add}>
      <label class="op-label" for={id}>
        {t('options_own_label')}
      </label>
      <input
        id={id}
        class="op-input"
        type="text"
        inputMode="url"
        autoComplete="off"
        spellcheck={false}
        placeholder={t('options_own_example')}
        aria-describedby={`${id}-hint`}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="op-button">
        {t('options_own_add')}
      </button>
      <span class="op-hint" id={`${id}-hint`}>
        {t('options_own_hint')}
      </span>
    </form>
  );
}
