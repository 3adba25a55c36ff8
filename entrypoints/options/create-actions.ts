import type { OptionsActions, Outcome } from '../../components/options/actions.ts';
import type { Text } from '../../lib/core/text.ts';
import type { Send } from '../../lib/messaging/client.ts';
import { ownHostPattern } from '../../lib/settings/own-host.ts';
import type { SettingsPatch } from '../../lib/settings/settings-patch.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { siteNames } from '../../lib/view/options-own-sites.ts';

export interface ActionEffects {
  readonly send: Send;
  /** Sends a choice to be kept, and shows it meanwhile. */
  readonly set: (patch: SettingsPatch) => Promise<{ readonly ok: boolean }>;
  readonly permissions: {
    request(permissions: { origins: string[] }): Promise<boolean>;
    remove(permissions: { origins: string[] }): Promise<boolean>;
  };
  /** Host permissions of the manifest. */
  readonly neededPatterns: readonly string[];
  /** The newest settings that the page knows. */
  readonly settings: () => Settings;
  /** Writes the stored data into a file and answers with its name. */
  readonly exportData: () => Promise<string>;
  /** Forgets what our pages keep outside of the stored settings. */
  readonly forgetPageState: () => void;
  /** Asks the sources again and says what came of it. */
  readonly askSources: () => Promise<Outcome>;
  readonly t: Text;
}

const done = (text: string): Outcome => ({ ok: true, text });
const failed = (text: string): Outcome => ({ ok: false, text });

/** What the page does when a person acts. Each permission is requested before the first await, inside the person's gesture. */
export function createActions(effects: ActionEffects): OptionsActions {
  const { send, set, permissions, neededPatterns, settings, exportData, forgetPageState, askSources, t } = effects;
  const saved = (result: { readonly ok: boolean }, text: string): Outcome =>
    result.ok ? done(text) : failed(t('options_not_saved', t('options_no_answer')));
  const setOwnHosts = async (ownHosts: readonly string[], text: string): Promise<Outcome> => saved(await set({ ownHosts }), text);

  return {
    set: async (patch) => saved(await set(patch), t('options_saved')),
    async addSite(hosts) {
      const granted = await permissions.request({ origins: hosts.map(ownHostPattern) });
      const names = siteNames(hosts);
      if (!granted) return failed(t('options_own_refused', names));
      return setOwnHosts([...new Set([...settings().ownHosts, ...hosts])], t('options_own_added', names));
    },
    async allowSite(hosts) {
      const granted = await permissions.request({ origins: hosts.map(ownHostPattern) });
      return granted ? done(t('options_own_added', siteNames(hosts))) : failed(t('options_own_refused', siteNames(hosts)));
    },
    async removeSite(hosts) {
      const others = settings().ownHosts.filter((each) => !hosts.includes(each));
      const outcome = await setOwnHosts(others, t('options_own_removed', siteNames(hosts)));
      // After the settings, so that a refusal of the browser (it keeps what the manifest requires) leaves no half-removed site.
      if (outcome.ok) await Promise.allSettled(hosts.map((host) => permissions.remove({ origins: [ownHostPattern(host)] })));
      return outcome;
    },
    async grant() {
      const granted = await permissions.request({ origins: [...neededPatterns] });
      return granted ? done(t('options_blocked_granted')) : failed(t('options_blocked_refused'));
    },
    refresh: askSources,
    async clear(what) {
      const cleared = await send('clear', { what });
      if (cleared.ok && (what === 'settings' || what === 'everything')) forgetPageState();
      return saved(cleared, t('options_cleared'));
    },
    async exportData() {
      try {
        return done(t('options_data_exported', await exportData()));
      } catch {
        // The store could not be looked into (a private profile, a damaged one): said in words, nothing was written.
        return failed(t('options_data_export_failed'));
      }
    },
  };
}
