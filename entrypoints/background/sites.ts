import type { Browser } from 'webextension-polyfill';
import { SITES } from '../../lib/page/sites/registry.ts';
import { injectOpenTabs } from '../../lib/platform/inject-open-tabs.ts';
import { createOwnSitesScript } from '../../lib/platform/own-sites-script.ts';
import { giveBack } from '../../lib/platform/permissions.ts';
import { ownHostPattern } from '../../lib/settings/own-host.ts';

/** Keeps the badge on the sites where it shall be. */
export interface Sites {
  /** Registers the badge for the person's own sites, as far as they are granted. Idempotent. */
  readonly register: () => Promise<void>;
  /** Registers, then puts the badge into open tabs of all sites. */
  readonly injectOpen: () => Promise<void>;
  /** After the browser granted these match patterns: registers, and puts the badge into open tabs that they open to us. */
  readonly granted: (patterns: readonly string[]) => Promise<void>;
  /** After a change of the person's list: registers, injects into tabs of new hosts, gives back access to those removed. */
  readonly ownHostsChanged: (before: readonly string[], after: readonly string[]) => Promise<void>;
}

/** Joins the browser with the sites of the registry and those that the person added. */
export function createSites(browser: Browser, ownHosts: () => Promise<readonly string[]>): Sites {
  const apply = createOwnSitesScript(browser.scripting, browser.permissions);
  const inject = (hosts: readonly string[]): Promise<unknown> =>
    injectOpenTabs(
      { query: (filter) => browser.tabs.query(filter), executeScript: (injection) => browser.scripting.executeScript(injection) },
      new Set(hosts),
    );
  const register = async (): Promise<void> => apply((await ownHosts()).map(ownHostPattern));
  const allHosts = async (): Promise<readonly string[]> => [...SITES.flatMap(({ hosts }) => hosts), ...(await ownHosts())];
  return {
    register,
    async injectOpen() {
      await register();
      await inject(await allHosts());
    },
    async granted(patterns) {
      await register();
      const broad = patterns.some((pattern) => pattern.startsWith('*:') || pattern.includes('://*'));
      const hosts = await allHosts();
      // A broad grant names no host; a badge that is there already gives way to the new copy.
      await inject(broad ? hosts : hosts.filter((host) => patterns.includes(ownHostPattern(host))));
    },
    async ownHostsChanged(before, after) {
      await register();
      const gone = before.filter((host) => !after.includes(host));
      await giveBack(browser.permissions, gone.map(ownHostPattern));
      const added = after.filter((host) => !before.includes(host));
      if (added.length > 0) await inject(added);
    },
  };
}
