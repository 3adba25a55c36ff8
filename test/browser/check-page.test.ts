import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import { startInternet } from '../loopback/start-internet.ts';
import type { Internet } from '../loopback/start-internet.ts';
import { inPopupOver } from './drivers/chromium-action.ts';
import { chromiumBrowser } from './drivers/chromium-browser.ts';
import { chromiumTab } from './drivers/chromium-tab.ts';
import { extensionDir } from './extension-dir.ts';
import { CARD, filled, hostsOn } from './steps.ts';

/** A site that no registry knows, and that nobody added. */
const ELSEWHERE = 'https://ledger.example.org/markets/small-caps-and-bitcoin';
const SETTLED_MS = 1500;
/** Clicks the popup's button; whether it was there. */
const PRESS = `(() => {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Check this page');
  button?.click();
  return button !== undefined;
})()`;

// In Chromium alone: there a test can click the toolbar, which is what gives leave for the page.
describe('a page that a person asks to have checked', { timeout: 240_000 }, () => {
  let internet: Internet;
  let browser: Awaited<ReturnType<typeof chromiumBrowser>>;

  beforeAll(async () => {
    internet = await startInternet({ market: simulatedMarket({ nowMs: Date.now() }) });
    browser = await chromiumBrowser(internet, { extensionDir: extensionDir('chromium') });
    await filled({ browser, internet });
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await internet.stop();
  });

  test('has its statements on the open card without the site’s permission, and nothing once it is left', async () => {
    const { chromium } = browser;
    const page = await chromium.newPage(ELSEWHERE);
    const tab = chromiumTab(page);
    await sleep(SETTLED_MS);
    expect(await hostsOn(tab)).toBe(0);
    await inPopupOver(chromium.context, page, chromium.extensionId(), PRESS);
    await tab.waitFor(CARD);
    await tab.waitFor({ role: 'list', name: 'Statements in this article' });
    await tab.reload();
    await sleep(SETTLED_MS);
    expect(await hostsOn(tab)).toBe(0);
    await tab.close();
  });

  test('is not read where a person pays or signs in', async () => {
    const { chromium } = browser;
    const page = await chromium.newPage('https://ledger.example.org/login');
    await inPopupOver(chromium.context, page, chromium.extensionId(), PRESS);
    await sleep(SETTLED_MS);
    expect(await hostsOn(chromiumTab(page))).toBe(0);
    await page.close();
  });
});
