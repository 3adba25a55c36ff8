import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GetBench } from '../bench.ts';
import { atFront, shows, switchIs } from '../desk.ts';
import type { Tab } from '../drivers/tab.ts';
import { chipOn, hostsOn, noChipOn } from '../steps.ts';

/** Time in which a badge that may not come would have come. */
const SETTLED_MS = 1500;
const HOST = 'ledger.example.org';

/** A site that the person adds. */
export function ownSite(bench: GetBench): void {
  describe('a site of the person’s own', () => {
    let page: Tab;
    let options: Tab;
    beforeAll(async () => {
      page = await bench().browser.newTab(`https://${HOST}/markets/open-before`);
      options = await bench().browser.extensionTab('options.html');
      await bench().browser.allowHosts([HOST, `www.${HOST}`]);
    });
    afterAll(async () => {
      await page.close();
      await options.close();
    });

    test('gets the badge once it is added, in a tab that is open and in one to come', async () => {
      expect(await hostsOn(page)).toBe(0);
      await options.bringToFront();
      await options.click({ role: 'textbox', name: 'Add a site' });
      await options.type(HOST);
      await options.click({ role: 'button', name: 'Add' });
      await shows(options, `${HOST} added`);
      await chipOn(await atFront(page));
      const later = await bench().browser.newTab(`https://${HOST}/markets/opened-after`);
      await chipOn(later);
      expect(await hostsOn(later)).toBe(1);
      await later.close();
    });

    test('is switched off and on without a reload', async () => {
      const toggle = { role: 'switch', name: new RegExp(`^${HOST}`) };
      await (await atFront(options)).click(toggle);
      await noChipOn(await atFront(page));
      await switchIs(options, HOST, false);
      await (await atFront(options)).click(toggle);
      await chipOn(await atFront(page));
    });

    test('loses the badge once it is removed, in a tab that is open and in one to come', async () => {
      await (await atFront(options)).click({ role: 'button', name: `Remove ${HOST}` });
      await shows(options, `${HOST} removed`);
      await noChipOn(await atFront(page));
      const later = await bench().browser.newTab(`https://${HOST}/markets/opened-last`);
      await sleep(SETTLED_MS);
      expect(await hostsOn(later)).toBe(0);
      await later.close();
    });
  });
}
