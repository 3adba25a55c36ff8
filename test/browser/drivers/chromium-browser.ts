import { assert } from '../../../lib/core/assert.ts';
import type { Internet } from '../../loopback/start-internet.ts';
import { inPopupOver } from './chromium-action.ts';
import { chromiumTab } from './chromium-tab.ts';
import { openChromium, type BrowserOptions, type Chromium } from './open-chromium.ts';
import type { TestBrowser } from './tab.ts';

/** Chromium as a browser of the suites, and itself where a test needs more. */
export async function chromiumBrowser(
  internet: Pick<Internet, 'proxyPort'>,
  options: BrowserOptions,
): Promise<TestBrowser & { readonly chromium: Chromium }> {
  const chromium = await openChromium(internet, options);
  return {
    name: 'chromium',
    chromium,
    newTab: async (address) => chromiumTab(await chromium.newPage(address)),
    extensionTab: async (path) => chromiumTab(await chromium.openExtensionPage(path)),
    allowHosts: (hosts) => chromium.allowHosts(hosts),
    async openedBy(action) {
      const [page] = await Promise.all([chromium.context.waitForEvent('page'), action()]);
      return chromiumTab(page);
    },
    async inPopup(tab, expression) {
      const address = await tab.evaluate<string>('location.href');
      const page = chromium.context.pages().find((one) => one.url() === address);
      assert(page, 'the tab shows a page');
      await inPopupOver(chromium.context, page, chromium.extensionId(), expression);
    },
    stopBackground: () => chromium.stopWorker(),
    install: () => chromium.install(),
    close: () => chromium.close(),
  };
}
