import axe from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import { startInternet, type Internet } from '../loopback/start-internet.ts';
import { openChromium, type Chromium } from './drivers/open-chromium.ts';
import { extensionDir } from './extension-dir.ts';

interface Where {
  readonly page: string;
  readonly width: number;
  readonly height: number;
  /** The tab to open; without one, the first. */
  readonly tab?: string;
  /** With a sentence checked there. */
  readonly check?: 'a checked sentence';
}

// The badge is left out: axe cannot enter a closed shadow root. Its names are tested through the accessibility tree.
const PAGES = [
  { page: 'popup.html', width: 520, height: 600 },
  { page: 'popup.html', width: 520, height: 600, tab: 'Sentiment' },
  { page: 'popup.html', width: 520, height: 600, tab: 'Evidence' },
  { page: 'dashboard.html', width: 1280, height: 900 },
  { page: 'dashboard.html', width: 1280, height: 900, tab: 'Sentiment' },
  { page: 'dashboard.html', width: 1280, height: 900, tab: 'Evidence' },
  { page: 'dashboard.html', width: 420, height: 900 },
  { page: 'dashboard.html', width: 420, height: 900, tab: 'Evidence' },
  { page: 'popup.html', width: 520, height: 600, check: 'a checked sentence' },
  { page: 'dashboard.html', width: 420, height: 900, check: 'a checked sentence' },
  { page: 'options.html', width: 1000, height: 900 },
] as const satisfies readonly Where[];
const CASES = PAGES.flatMap((where: Where) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ tab: '', check: '', ...where, colorScheme })),
);

let internet: Internet;
let chromium: Chromium;
beforeAll(async () => {
  internet = await startInternet({ market: simulatedMarket({ nowMs: Date.now() }) });
  chromium = await openChromium(internet, { extensionDir: extensionDir('chromium') });
});
afterAll(async () => {
  await chromium.close();
  await internet.stop();
});

test.for(CASES)('$page $tab $check at $width px in $colorScheme has no fault that axe can find', async (where) => {
  const { page: path, width, height, tab, check, colorScheme } = where;
  const page = await chromium.openExtensionPage(path);
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme });
  await page.waitForSelector('body[data-state=ready]', { timeout: 90_000 });
  if (tab) {
    await page.getByRole('tab', { name: tab }).click();
    await page.waitForSelector('.cm-part, .cm-ev', { timeout: 90_000 });
  }
  if (check) {
    await page.getByRole('button', { name: 'Check a sentence' }).click();
    await page.getByRole('textbox', { name: 'Sentence or passage' }).fill('Bitcoin is above $1. It could reach $9 million.');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page
      .getByRole('button', { expanded: false })
      .filter({ hasText: /matches|checked/ })
      .first()
      .click();
  }
  await page.evaluate(axe.source);
  const faults = await page.evaluate<readonly string[]>(
    `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`,
  );
  expect(faults).toEqual([]);
  await page.close();
});
