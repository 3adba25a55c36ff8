import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSend } from '../../../lib/messaging/client.ts';
import type { ScriptRegistration } from '../../../lib/platform/own-sites-script.ts';
import { DECLARED_ORIGINS } from '../../../lib/sources/registry.ts';
import type { OpenTab } from '../../../lib/platform/inject-open-tabs.ts';

type Listener = (...values: unknown[]) => unknown;

/** An event whose listeners a test can call. */
function fakeEvent() {
  const listeners: Listener[] = [];
  return {
    listeners,
    addListener: (listener: Listener) => void listeners.push(listener),
    fire: (...values: unknown[]) => listeners.forEach((listener) => listener(...values)),
  };
}

/** Match patterns of the sources' hosts. */
export const REQUIRED: readonly string[] = DECLARED_ORIGINS.map((origin) => `${origin}/*`);

interface FakeOptions {
  readonly tabs?: readonly OpenTab[];
  /** Match patterns beyond those of the manifest. */
  readonly granted?: readonly string[];
  /** Match patterns of the manifest that the browser withholds. */
  readonly withheld?: readonly string[];
}

/** The browser as the background sees it: WXT's fake, and what that lacks. */
export function fakeExtension({ tabs = [], granted = [], withheld = [] }: FakeOptions = {}) {
  fakeBrowser.reset();
  const origins = new Set([...REQUIRED.filter((origin) => !withheld.includes(origin)), ...granted]);
  const scripts = new Map<string, ScriptRegistration>();
  const injected: number[] = [];
  const opened: string[] = [];
  const titles: string[] = [];
  const events = {
    message: fakeEvent(),
    installed: fakeEvent(),
    startup: fakeEvent(),
    alarm: fakeEvent(),
    added: fakeEvent(),
    removed: fakeEvent(),
  };
  const { runtime, permissions, scripting } = fakeBrowser;
  Object.assign(runtime.onMessage, { addListener: events.message.addListener });
  Object.assign(runtime.onInstalled, { addListener: events.installed.addListener });
  Object.assign(runtime.onStartup, { addListener: events.startup.addListener });
  Object.assign(fakeBrowser.alarms.onAlarm, { addListener: events.alarm.addListener });
  Object.assign(permissions.onAdded, { addListener: events.added.addListener });
  Object.assign(permissions.onRemoved, { addListener: events.removed.addListener });
  Object.assign(runtime, {
    getManifest: () => ({ version: '1.2.3' }),
    getPlatformInfo: async () => ({ os: 'linux' }),
    getURL: (path: string) => `chrome-extension://us/${path}`,
    openOptionsPage: async () => void opened.push('options'),
  });
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
  Object.assign(fakeBrowser.action, { setTitle: async ({ title }: { title: string }) => void titles.push(title) });
  Object.assign(permissions, {
    contains: async ({ origins: asked }: { origins: string[] }) => asked.every((origin) => origins.has(origin)),
    async remove({ origins: given }: { origins: string[] }) {
      if (given.some((origin) => REQUIRED.includes(origin))) throw new Error('You cannot remove required permissions.');
      given.forEach((origin) => origins.delete(origin));
    },
  });
  Object.assign(scripting, {
    getRegisteredContentScripts: async () => [...scripts.values()],
    registerContentScripts: async (list: ScriptRegistration[]) => list.forEach((script) => scripts.set(script.id, script)),
    updateContentScripts: async (list: ScriptRegistration[]) => list.forEach((script) => scripts.set(script.id, script)),
    unregisterContentScripts: async () => scripts.clear(),
    insertCSS: async () => undefined,
    executeScript: async ({ target }: { target: { tabId: number } }) => void injected.push(target.tabId),
  });
  Object.assign(fakeBrowser.tabs, { query: async () => tabs, create: async ({ url }: { url: string }) => void opened.push(url) });
  const from = (sender: object) =>
    createSend((message) => {
      const { promise, resolve } = Promise.withResolvers<unknown>();
      events.message.fire(message, { id: runtime.id, ...sender }, resolve);
      return promise;
    });
  return {
    events,
    origins,
    injected,
    opened,
    titles,
    registered: () => [...scripts.values()].flatMap(({ matches }) => matches),
    page: from({ url: 'chrome-extension://us/options.html' }),
    badge: from({ url: 'https://www.coindesk.com/a', tab: { id: 7, incognito: false }, frameId: 0 }),
    privateBadge: from({ url: 'https://www.coindesk.com/a', tab: { incognito: true } }),
    stored: () => fakeBrowser.storage.local.get(),
    alarm: () => fakeBrowser.alarms.get('poll'),
  };
}
