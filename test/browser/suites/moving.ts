import { afterEach, describe, expect, test } from 'vitest';
import type { GetBench } from '../bench.ts';
import { atFront } from '../desk.ts';
import type { Point, Tab } from '../drivers/tab.ts';
import { until } from '../drivers/until.ts';
import { CARD, CHIP, chipOn } from '../steps.ts';

const SITE = 'https://www.newsbtc.com';
const PAGE = `${SITE}/news/first`;
const OTHER_PAGE = `${SITE}/news/second`;
const OTHER_SITE = 'https://blockworks.co/news/first';

/** As lib/view/badge-place.ts and the mover have it: a press of an arrow key, and with Shift. */
const STEP_PX = 8;
const LONG_STEP_PX = 40;

/** Where the chip of the tab in front is. */
async function chipAt(tab: Tab): Promise<Point> {
  const { box } = await chipOn(tab);
  return { x: box?.x ?? -1, y: box?.y ?? -1 };
}

/** Waits until the chip is there, to a pixel: sizes are fractions. */
const chipIsAt = (tab: Tab, { x, y }: Point): Promise<true> =>
  until(
    async () => {
      const at = await chipAt(tab);
      return Math.abs(at.x - x) < 2 && Math.abs(at.y - y) < 2;
    },
    { failure: async () => `the chip is at ${JSON.stringify(await chipAt(tab))}, not ${JSON.stringify({ x, y })}` },
  );

/** Puts the badge elsewhere by drag, keys and corners; each site keeps its own place. */
export function moving(bench: GetBench): void {
  describe('moving the badge', () => {
    let tabs: Tab[] = [];
    const open = async (address: string): Promise<Tab> => {
      const tab = await bench().browser.newTab(address);
      tabs.push(tab);
      return tab;
    };
    afterEach(async () => {
      for (const tab of tabs) await tab.close();
      tabs = [];
    });

    /** The place holds on this page after a reload, on a page that was open, on a page to come, and nowhere else. */
    async function isKept(
      tab: Tab,
      at: Point,
      { sibling, elsewhere }: { readonly sibling: Tab; readonly elsewhere: Point },
    ): Promise<void> {
      await chipIsAt(await atFront(sibling), at);
      await chipIsAt(await open(`${SITE}/news/third`), at);
      await (await atFront(tab)).reload();
      await chipIsAt(tab, at);
      await chipIsAt(await open(OTHER_SITE), elsewhere);
    }

    test('by drag', async () => {
      const [sibling, tab] = [await open(OTHER_PAGE), await open(PAGE)];
      const start = await chipAt(tab);
      await tab.drag({ x: start.x + 40, y: start.y + 14 }, { x: 140, y: 300 });
      await chipIsAt(tab, { x: 100, y: 286 });
      expect(await tab.find(CARD)).toEqual([]);
      await isKept(tab, { x: 100, y: 286 }, { sibling, elsewhere: start });
    });

    test('by arrow keys on the chip', async () => {
      const [elsewhere, sibling, tab] = [await chipAt(await open(OTHER_SITE)), await open(OTHER_PAGE), await open(PAGE)];
      const start = await chipAt(tab);
      await tab.click(CHIP);
      await tab.waitFor(CARD);
      await tab.press('Escape');
      await chipOn(tab);
      for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowUp', 'ArrowDown', 'Shift+ArrowRight', 'ArrowLeft']) await tab.press(key);
      const at = { x: start.x + STEP_PX + LONG_STEP_PX, y: start.y - LONG_STEP_PX + STEP_PX };
      await chipIsAt(tab, at);
      await isKept(tab, at, { sibling, elsewhere });
    });

    test('by arrow keys on the grip of the card', async () => {
      const tab = await open(PAGE);
      await tab.click(CHIP);
      const card = async (): Promise<Point> => (await tab.waitFor(CARD)).box ?? { x: -1, y: -1 };
      const start = await card();
      await tab.press('Tab');
      await tab.press('Shift+ArrowRight');
      await until(async () => Math.abs((await card()).x - start.x - LONG_STEP_PX) < 2, {
        failure: async () => `the card went from ${JSON.stringify(start)} to ${JSON.stringify(await card())}`,
      });
    });

    test('to a corner of the card’s menu, in which it stays whatever corner the others have, until options put it back', async () => {
      const [sibling, tab] = [await open(OTHER_PAGE), await open(PAGE)];
      await tab.click(CHIP);
      await tab.click({ role: 'button', name: 'More' });
      await tab.click({ role: 'menuitemradio', name: 'Top left' });
      await tab.press('Escape');
      await chipIsAt(tab, { x: 16, y: 16 });
      await chipIsAt(await atFront(sibling), { x: 16, y: 16 });
      const other = await open(OTHER_SITE);
      const options = await bench().browser.extensionTab('options.html');
      tabs.push(options);
      await options.click({ role: 'radio', name: 'Bottom left' });
      await until(async () => (await chipAt(await atFront(other))).x === 16);
      await chipIsAt(await atFront(tab), { x: 16, y: 16 });
      await (await atFront(options)).click({ role: 'button', name: 'Back to its corner on NewsBTC' });
      await until(async () => (await chipAt(await atFront(tab))).y > 430);
      await (await atFront(options)).click({ role: 'radio', name: 'Bottom right' });
      for (const each of [other, tab, sibling]) await until(async () => (await chipAt(await atFront(each))).x > 640);
    });
  });
}
