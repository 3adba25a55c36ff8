import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { GetBench } from '../bench.ts';
import { until } from '../drivers/until.ts';
import { ARTICLE, CARD, CHIP, chipOn, hostsOn, marketRequests, stateIs } from '../steps.ts';

/** What a background that sleeps, wakes or is replaced does to everything else. */
export function background(bench: GetBench): void {
  // The altcoin side goes on being filled, for minutes.
  const asked = () => marketRequests(bench().internet);

  describe('a background that was stopped', () => {
    test('is not missed by popup and badge', async () => {
      await bench().browser.stopBackground();
      bench().internet.clearRequests();
      const popup = await bench().browser.extensionTab('popup.html');
      await stateIs(popup, 'ready', 5000);
      const page = await bench().browser.newTab(ARTICLE);
      await chipOn(page);
      expect(asked()).toEqual([]);
      await popup.close();
      await page.close();
    });

    test('wakes for a choice, keeps it, and asks nobody again', async () => {
      await bench().browser.stopBackground();
      bench().internet.clearRequests();
      const tab = await bench().browser.extensionTab('options.html');
      await tab.click({ role: 'radio', name: '60' });
      await until(async () => (await tab.evaluate<string>('document.body.innerText')).includes('Saved'), { failure: () => 'not saved' });
      await tab.reload();
      await until(() =>
        tab.evaluate<boolean>(`[...document.querySelectorAll('[role=radio],input[type=radio]')].some((radio) =>
        (radio.checked || radio.getAttribute('aria-checked') === 'true') && (radio.textContent.trim() === '60' || radio.labels?.[0]?.textContent.trim() === '60'))`),
      );
      await tab.click({ role: 'radio', name: '90' });
      await sleep(1000);
      expect(asked()).toEqual([]);
      await tab.close();
    });
  });

  describe('a new copy of the extension', () => {
    test('takes over in tabs that are open: one badge, and it answers', async () => {
      const page = await bench().browser.newTab(ARTICLE);
      await chipOn(page);
      await bench().browser.install();
      await sleep(2000);
      await page.bringToFront();
      await chipOn(page);
      expect(await hostsOn(page)).toBe(1);
      await page.click(CHIP);
      await page.waitFor(CARD);
      await page.close();
    });
  });
}
