import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve as absolute } from 'node:path';
import { launch } from 'puppeteer-core';
import { assert } from '../../../lib/core/assert.ts';
import type { Internet } from '../../loopback/start-internet.ts';
import { bidiOf, recordIn, type Bidi } from './bidi.ts';
import { evaluateIn } from './bidi-script.ts';
import { browserPath } from './browser-path.ts';
import { inFirefoxPopup } from './firefox-action.ts';
import { firefoxTab } from './firefox-tab.ts';
import type { BrowserOptions } from './open-chromium.ts';
import type { Tab, TestBrowser } from './tab.ts';
import { until } from './until.ts';

/** The add-on's id in the manifest, and the host under which its pages are to be found: Firefox draws one unless it is told. */
const ADD_ON = 'comove@comove.example.org';
const HOST = '3f0d5a52-6f6e-4c5c-9d8e-c0a1b2c3d4e5';

/** Everything through our internet, our certificate accepted, the add-on's pages under a host that we know. */
function preferences(proxyPort: number, colorScheme: 'light' | 'dark'): Readonly<Record<string, unknown>> {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.allow_hijacking_localhost': true,
    // A headless browser shows no prompt, so nobody could answer it: what an add-on asks for from a click is granted.
    'extensions.webextOptionalPermissionPrompts': false,
    'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON]: HOST }),
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    'browser.translations.enable': false,
  };
}

/** Runs in the browser's own context: `extension` is Firefox's object for our add-on. */
const inBrowser = (body: string): string => `(async () => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = ExtensionParent.GlobalManager.getExtension(${JSON.stringify(ADD_ON)});
  ${body}
})()`;

async function browserContext(bidi: Bidi): Promise<string> {
  const { contexts } = await bidi('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const id = Array.isArray(contexts) ? recordIn(contexts[0])?.['context'] : undefined;
  assert(typeof id === 'string', 'Firefox shows its own window (--remote-allow-system-access)');
  return id;
}

/** Ids of the tabs that are open. */
async function tabsOf(bidi: Bidi): Promise<readonly string[]> {
  const { contexts } = await bidi('browsingContext.getTree', { maxDepth: 0 });
  return Array.isArray(contexts) ? contexts.map((context) => String(recordIn(context)?.['context'])) : [];
}

/**
 * Starts Firefox with the extension on the internet of this machine.
 *
 * What WebDriver BiDi can do with an extension in Firefox ESR 153, found by trying:
 * - With `--remote-allow-system-access`, `browsingContext.navigate` goes to `moz-extension:` pages (without, it refuses;
 *   Puppeteer's own `goto` waits in vain), and scripts run there with `browser.*`.
 * - The host of those pages is the one written into `extensions.webextensions.uuids` beforehand.
 * - `serializationOptions.includeShadowTree: 'all'` hands out closed shadow roots; their shared ids may be given to
 *   functions of the page and as `startNodes` of `locateNodes`, whose accessibility locator is Firefox's own engine.
 * - The browser's own context (`moz:scope: 'chrome'`) reaches the add-on's object, whose `terminateBackground` stops the
 *   event page as idleness does; from there the button in the toolbar can be pressed, too (firefox-action.ts).
 */
export async function openFirefox(internet: Pick<Internet, 'proxyPort'>, options: BrowserOptions): Promise<TestBrowser> {
  const { headless = true, viewport = { width: 1280, height: 860 }, colorScheme = 'light' } = options;
  const profileDir = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'comove-firefox-')));
  const browser = await launch({
    browser: 'firefox',
    executablePath: browserPath('firefox'),
    headless,
    enableExtensions: true,
    acceptInsecureCerts: true,
    userDataDir: profileDir,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...preferences(internet.proxyPort, colorScheme) },
  });
  const bidi = bidiOf(browser);
  const install = async (): Promise<void> => void (await browser.installExtension(absolute(options.extensionDir)));

  const newTab = async (address?: string): Promise<Tab> => {
    const { context } = await bidi('browsingContext.create', { type: 'tab' });
    assert(typeof context === 'string', 'a tab has a context');
    const tab = firefoxTab(bidi, context);
    await tab.resize(viewport);
    if (address !== undefined) await tab.goto(address);
    return tab;
  };
  const opened: TestBrowser = {
    name: 'firefox',
    newTab,
    extensionTab: (path) => newTab(`moz-extension://${HOST}/${path}`),
    // The preference above answers for every host.
    allowHosts: () => Promise.resolve(),
    async openedBy(action) {
      const before = new Set(await tabsOf(bidi));
      await action();
      const context = await until(async () => (await tabsOf(bidi)).find((id) => !before.has(id)), { failure: () => 'no tab was opened' });
      const tab = firefoxTab(bidi, context);
      await tab.resize(viewport);
      return tab;
    },
    async stopBackground() {
      await evaluateIn(
        bidi,
        await browserContext(bidi),
        inBrowser('await extension.terminateBackground(); return extension.backgroundState;'),
      );
    },
    async inPopup(tab, expression) {
      await tab.bringToFront();
      await inFirefoxPopup(bidi, await browserContext(bidi), inBrowser, expression);
    },
    install,
    async close() {
      await browser.close();
      if (options.profileDir === undefined) await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
  if (options.installLater !== true) await install();
  return opened;
}
