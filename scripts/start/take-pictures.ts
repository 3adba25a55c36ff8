import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { seconds } from '../../lib/core/time.ts';
import { axClick, axWaitFor } from '../../test/browser/drivers/ax-tree.ts';
import type { OpenBrowser } from './open-chromium.ts';

/** A page of the extension has drawn its figures by then. */
const READY_WITHIN_MS = seconds(30);
/** Lines are painted a frame after the page says that it is ready. */
const PAINTED_MS = seconds(0.5);
/** The largest popup that browsers show. */
const POPUP_LIMIT = { width: 800, height: 600 };
/** The badge's shadow root is closed: only assistive technology sees into it. */
const CHIP = { role: 'button', name: /^Comove:/ };
const CARD = { role: 'dialog', name: 'Comove' };
const WINDOW = { width: 1280, height: 800 };

/** A public page of each kind, on a site of the registry. */
export const NEWS_PAGE = 'https://www.coindesk.com/markets';
export const EXCHANGE_PAGE = 'https://www.kraken.com/prices/bitcoin';

const PAGES = [
  ['news', NEWS_PAGE],
  ['exchange', EXCHANGE_PAGE],
] as const;

export interface Pictures {
  readonly files: readonly string[];
  /** What should be in a picture and is not. */
  readonly missing: readonly string[];
}

/** Pictures of every surface in both schemes, as PNG files in a folder. */
export async function takePictures(browser: OpenBrowser, folder: string): Promise<Pictures> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  const missing: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    const page = await browser.context.newPage();
    await page.emulateMedia({ colorScheme: scheme });
    const save = async (name: string, whole = false): Promise<void> => {
      const path = resolve(folder, `${name}-${scheme}.png`);
      await page.screenshot({ path, fullPage: whole });
      files.push(path);
    };
    await openPopup(page, browser.pageUrl('popup.html'));
    await save('popup');
    await page.setViewportSize(WINDOW);
    for (const file of ['dashboard', 'options']) {
      await openOwn(page, browser.pageUrl(`${file}.html`));
      await save(file, file === 'options');
    }
    for (const [name, url] of PAGES) {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await noting(missing, `the badge on ${url} (${scheme})`, () => axWaitFor(page, CHIP));
      await save(`${name}-chip`);
      await noting(missing, `the card on ${url} (${scheme})`, async () => {
        await axClick(page, CHIP);
        await axWaitFor(page, CARD);
      });
      await page.waitForTimeout(PAINTED_MS);
      await save(`${name}-card`);
    }
    await page.close();
  }
  return { files, missing };
}

/** Does one step of a tour. One that fails is noted, and the tour goes on: the other pictures are worth having. */
async function noting(missing: string[], what: string, step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    // The rest of the message is everything that was on the page instead.
    const [why = ''] = String(error).split('\n');
    missing.push(`${what}: ${why}`);
  }
}

/** Opens a page of the extension and waits until it shows what it has. */
async function openOwn(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForSelector('body:not([data-state=loading])', { timeout: READY_WITHIN_MS });
  await page.waitForTimeout(PAINTED_MS);
}

/** Opens the popup at the size that the toolbar gives it: that of its content, up to the browsers' limit. */
async function openPopup(page: Page, url: string): Promise<void> {
  await page.setViewportSize(POPUP_LIMIT);
  await openOwn(page, url);
  const size = await page.evaluate(() => {
    const { width, height } = (document.querySelector('#app > *') ?? document.body).getBoundingClientRect();
    return { width: Math.ceil(width), height: Math.ceil(height) };
  });
  await page.setViewportSize({ width: Math.min(size.width, POPUP_LIMIT.width), height: Math.min(size.height, POPUP_LIMIT.height) });
  await page.waitForTimeout(PAINTED_MS);
}
