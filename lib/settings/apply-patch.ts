import type { Settings, SiteSettings } from './settings.ts';
import type { SettingsPatch } from './settings-patch.ts';

/**
 * Settings with the patch's fields in place of theirs. Absent fields stay; lists are replaced as a whole;
 * a site on which nothing differs from the defaults any more leaves no entry behind. Pure.
 */
export function applyPatch(settings: Settings, patch: SettingsPatch): Settings {
  return {
    ...settings,
    badge: { ...settings.badge, ...patch.badge },
    sites: patch.site ? withSite(settings.sites, patch.site) : settings.sites,
    ownHosts: patch.ownHosts ?? settings.ownHosts,
    pair: { ...settings.pair, ...patch.pair },
    windowSessions: patch.windowSessions ?? settings.windowSessions,
    chart: { ...settings.chart, ...patch.chart },
    theme: patch.theme ?? settings.theme,
    refreshMinutes: patch.refreshMinutes ?? settings.refreshMinutes,
    dataSaver: patch.dataSaver ?? settings.dataSaver,
    universeSize: patch.universeSize ?? settings.universeSize,
    exchangeOrder: patch.exchangeOrder ?? settings.exchangeOrder,
  };
}

function withSite(sites: Settings['sites'], patch: NonNullable<SettingsPatch['site']>): Settings['sites'] {
  const old = sites[patch.id] ?? {};
  const enabled = patch.enabled ?? old.enabled;
  const place = patch.place === null ? undefined : (patch.place ?? old.place);
  // Sites are on from the start, so `enabled: true` says nothing that an absent entry does not say.
  const site: SiteSettings = { ...(enabled === false && { enabled }), ...(place && { place }) };
  const others = Object.entries(sites).filter(([id]) => id !== patch.id);
  return Object.fromEntries(Object.keys(site).length === 0 ? others : [...others, [patch.id, site]]);
}
