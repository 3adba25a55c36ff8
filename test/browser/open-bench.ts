import { startInternet, type MarketSource } from '../loopback/start-internet.ts';
import type { Bench } from './bench.ts';
import { chromiumBrowser } from './drivers/chromium-browser.ts';
import { openFirefox } from './drivers/open-firefox.ts';
import type { TestBrowser } from './drivers/tab.ts';
import { extensionDir } from './extension-dir.ts';

/** A browser without the extension yet, on an internet that tells of a market. */
export async function openBench(name: TestBrowser['name'], market: MarketSource): Promise<Bench> {
  const internet = await startInternet({ market });
  const options = { extensionDir: extensionDir(name), installLater: true };
  return { internet, browser: await (name === 'chromium' ? chromiumBrowser(internet, options) : openFirefox(internet, options)) };
}

/** Closes the browser, then its internet. */
export async function closeBench({ browser, internet }: Bench): Promise<void> {
  await browser.close();
  await internet.stop();
}
