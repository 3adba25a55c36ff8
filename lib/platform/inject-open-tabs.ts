import { BADGE_SCRIPT } from './own-sites-script.ts';

/** What is used of a `browser.tabs` tab. `url` is absent where we have no permission for its host. */
export interface OpenTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly discarded?: boolean | undefined;
  /** Chrome ≥ 132. */
  readonly frozen?: boolean | undefined;
}

/** What is used of `browser.tabs` and `browser.scripting`. */
export interface TabInjection {
  query(filter: Record<string, never>): Promise<readonly OpenTab[]>;
  executeScript(injection: { target: { tabId: number }; files: string[] }): Promise<unknown>;
}

/** How many tabs got the badge, and how many the browser refused (error pages, its own pages, tabs just closed). */
export interface Injected {
  readonly injected: number;
  readonly refused: number;
}

/**
 * Puts the badge into tabs that are open already on these hosts, as manifest and registrations only reach pages
 * loaded later. Sleeping tabs are left alone: they load anew when a person comes back to them. A newer copy of the
 * script takes the place of an older one by itself.
 */
export async function injectOpenTabs(browser: TabInjection, hosts: ReadonlySet<string>): Promise<Injected> {
  const tabs = (await browser.query({})).filter((tab) => !tab.discarded && !tab.frozen && isOn(hosts, tab.url));
  const outcomes = await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.executeScript({ target: { tabId: id }, files: [BADGE_SCRIPT] })])),
  );
  const injected = outcomes.filter(({ status }) => status === 'fulfilled').length;
  return { injected, refused: outcomes.length - injected };
}

function isOn(hosts: ReadonlySet<string>, url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === 'https:' && hosts.has(host);
}
