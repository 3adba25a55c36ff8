import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { GetBench } from '../bench.ts';
import { atFront, switchIs } from '../desk.ts';
import type { Tab } from '../drivers/tab.ts';
import { CHIP, chipOn, noChipOn, stateIs } from '../steps.ts';

const SETTLED_MS = 1500;
const NEWS = 'https://decrypt.co/1/a';
const SAME_SITE = 'https://decrypt.co/2/b';
const ELSEWHERE = 'https://beincrypto.com/news/a';
const ON = 'Show the badge in pages';
const BADGE_SWITCH = { role: 'switch', name: /^Show the badge in pages/ };

/** Hides the badge from the menu of its card. */
async function hide(tab: Tab, item: RegExp): Promise<void> {
  await tab.bringToFront();
  await tab.click(CHIP);
  await tab.click({ role: 'button', name: 'More' });
  await tab.click({ role: 'menuitem', name: item });
}

/** Hides the badge here, on a site and everywhere, and gets it back. */
export function hiding(bench: GetBench): void {
  describe('hiding the badge', () => {
    let tabs: Tab[] = [];
    const keep = <T extends Tab>(tab: T): T => {
      tabs.push(tab);
      return tab;
    };
    const open = async (address: string): Promise<Tab> => keep(await bench().browser.newTab(address));
    const openOptions = async (): Promise<Tab> => keep(await bench().browser.extensionTab('options.html'));
    const close = async (gone: readonly Tab[]): Promise<void> => {
      for (const tab of gone) await tab.close();
      tabs = tabs.filter((tab) => !gone.includes(tab));
    };
    afterEach(() => close(tabs));

    test('on a page can be undone, and otherwise holds after a reload and nowhere else', async () => {
      const tab = await open('https://cryptoslate.com/hidden-here');
      const { box } = await chipOn(tab);
      await tab.moveMouse({ x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 14 });
      await tab.click({ role: 'button', name: 'Hide on this page' });
      await tab.click({ role: 'button', name: 'Undo' });
      await chipOn(tab);
      await hide(tab, /^Hide on this page/);
      await noChipOn(tab);
      await sleep(500);
      await tab.reload();
      await sleep(SETTLED_MS);
      expect(await tab.find(CHIP)).toEqual([]);
      await chipOn(await open('https://cryptoslate.com/another'));
    });

    test('on a page takes it away in another tab of the page', async () => {
      const page = 'https://cryptoslate.com/hidden-twice';
      const [one, two] = [await open(page), await open(page)];
      await hide(one, /^Hide on this page/);
      await noChipOn(await atFront(two));
      await (await atFront(one)).click({ role: 'button', name: 'Undo' });
      await chipOn(await atFront(two));
    });

    test('on a site takes it away in every tab of the site, and can be undone', async () => {
      const [one, two, elsewhere] = [await open(NEWS), await open(SAME_SITE), await open(ELSEWHERE)];
      await hide(one, /^Hide on Decrypt/);
      await noChipOn(await atFront(two));
      await chipOn(await atFront(elsewhere));
      await (await atFront(one)).click({ role: 'button', name: 'Undo' });
      await chipOn(one);
      await chipOn(await atFront(two));
    });

    test('on a site is taken back by the site’s switch in options, without a reload', async () => {
      const [options, two, one] = [await openOptions(), await open(SAME_SITE), await open(NEWS)];
      await hide(one, /^Hide on Decrypt/);
      await switchIs(await atFront(options), 'Decrypt', false);
      await options.click({ role: 'switch', name: /^Decrypt/ });
      await chipOn(await atFront(one));
      await chipOn(await atFront(two));
    });

    test('everywhere takes it away on every site, and can be undone', async () => {
      const [one, elsewhere] = [await open(NEWS), await open(ELSEWHERE)];
      await hide(one, /^Hide everywhere/);
      await noChipOn(await atFront(elsewhere));
      await (await atFront(one)).click({ role: 'button', name: 'Undo' });
      await chipOn(one);
      await chipOn(await atFront(elsewhere));
    });

    test('everywhere is taken back by the switch in options, without a reload', async () => {
      const [options, elsewhere, one] = [await openOptions(), await open(ELSEWHERE), await open(NEWS)];
      await hide(one, /^Hide everywhere/);
      await switchIs(await atFront(options), ON, false);
      await options.click(BADGE_SWITCH);
      await chipOn(await atFront(one));
      await chipOn(await atFront(elsewhere));
    });

    test('everywhere is taken back by way of the popup after the tab was closed', async () => {
      const elsewhere = await open(ELSEWHERE);
      const one = await open(NEWS);
      await hide(one, /^Hide everywhere/);
      await noChipOn(await atFront(elsewhere));
      await close([one]);
      await bench().browser.stopBackground();
      const popup = keep(await bench().browser.extensionTab('popup.html'));
      await stateIs(popup, 'ready');
      const options = keep(await bench().browser.openedBy(() => popup.click({ role: 'button', name: 'Options' })));
      await stateIs(options, 'ready');
      await switchIs(options, ON, false);
      await (await atFront(options)).click(BADGE_SWITCH);
      await chipOn(await atFront(elsewhere));
      await chipOn(await open(NEWS));
    });
  });
}
