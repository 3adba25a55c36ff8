import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import { startInternet, type Internet } from '../loopback/start-internet.ts';
import { axBox, axFind, axWaitFor } from './drivers/ax-tree.ts';
import { openChromium, type Chromium } from './drivers/open-chromium.ts';
import { until } from './drivers/until.ts';
import { extensionDir } from './extension-dir.ts';
import { ARTICLE, CHIP } from './steps.ts';

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

describe('the badge', () => {
  test('is not printed', async () => {
    const page = await chromium.newPage(ARTICLE);
    await axWaitFor(page, CHIP);
    await page.emulateMedia({ media: 'print' });
    await until(async () => (await axFind(page, CHIP)).length === 0, { failure: () => 'the chip is on paper' });
    await page.emulateMedia({ media: 'screen' });
    await axWaitFor(page, CHIP);
    await page.close();
  });

  test('leaves while something fills the screen, and comes back', async () => {
    const page = await chromium.newPage(ARTICLE);
    await axWaitFor(page, CHIP);
    await page.evaluate('document.querySelector("article").requestFullscreen()');
    await until(async () => (await axFind(page, CHIP)).length === 0, { failure: () => 'the chip is on the full screen' });
    await page.evaluate('document.exitFullscreen()');
    await axWaitFor(page, CHIP);
    await page.close();
  });

  test('says that there are no data yet before the first fill, in words and without a number', async () => {
    const fresh = await startInternet({ market: simulatedMarket({ nowMs: Date.now() }) });
    fresh.faults.set(/query|api|fred|cnbc/, { kind: 'disconnect' });
    const empty = await openChromium(fresh, { extensionDir: extensionDir('chromium') });
    try {
      const page = await empty.newPage(ARTICLE);
      const { name } = await axWaitFor(page, { role: 'button', name: /^Comove: no market data yet/ });
      expect(name).not.toMatch(/\d/);
      const dashboard = await empty.openExtensionPage('dashboard.html');
      await dashboard.waitForSelector('body[data-state=empty]');
    } finally {
      await empty.close();
      await fresh.stop();
    }
  });

  test('keeps the same words in dark and at a narrow width, within the window', async () => {
    const page = await chromium.newPage(ARTICLE);
    const { name } = await axWaitFor(page, { role: 'button', name: /r [−\d]/ }, 60_000);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 640 });
    const chip = await axWaitFor(page, CHIP);
    expect(chip.name).toBe(name);
    const box = await axBox(page, chip);
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    await page.close();
  });
});
