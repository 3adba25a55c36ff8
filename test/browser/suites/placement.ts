import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { GetBench } from '../bench.ts';
import { until } from '../drivers/until.ts';
import { ARTICLE, CHIP, chipOn, formsOn, noChipOn, overlap } from '../steps.ts';

const CORNERS = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
const SETTLED_MS = 1500;

/** Where the badge stands: out of the way of forms, and where a person put it. */
export function placement(bench: GetBench): void {
  const open = (address: string) => bench().browser.newTab(address);

  describe('the place of the badge', () => {
    test.each(CORNERS.flatMap((corner) => ['order', 'login', 'checkout'].map((kind) => [corner, kind])))(
      'is clear of a form at the %s (%s)',
      async (corner, kind) => {
        const others = CORNERS.filter((other) => other !== corner);
        for (const forms of [`${corner}:${kind}`, others.map((other) => `${other}:${kind}`).join(',')]) {
          const tab = await open(`${ARTICLE}?forms=${forms}`);
          const { box } = await chipOn(tab);
          for (const form of await formsOn(tab)) expect(box && overlap(box, form), forms).toBe(false);
          await tab.close();
        }
      },
    );

    test.each(['order', 'login', 'checkout'])('is nowhere with a form in all four corners (%s)', async (kind) => {
      const tab = await open(`${ARTICLE}?forms=${CORNERS.map((corner) => `${corner}:${kind}`).join(',')}`);
      await sleep(SETTLED_MS);
      expect(await tab.find(CHIP)).toEqual([]);
      await tab.close();
    });

    test('is the one that a person dragged it to, on every page of the site and on no other site', async () => {
      const tab = await open(ARTICLE);
      const { box } = await chipOn(tab);
      const from = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 14 };
      await tab.drag(from, { x: 140, y: 300 });
      const moved = await until(async () => {
        const [chip] = await tab.find(CHIP);
        return chip?.box && chip.box.x < 300 ? chip.box : undefined;
      });
      await sleep(500);
      const again = await open(`${ARTICLE}?again`);
      await until(async () => {
        const [chip] = await again.find(CHIP);
        return chip?.box && Math.abs(chip.box.x - moved.x) < 2 && Math.abs(chip.box.y - moved.y) < 2;
      });
      const elsewhere = await open('https://decrypt.co/1/article');
      expect((await chipOn(elsewhere)).box?.x).toBeGreaterThan(600);
      for (const each of [tab, again, elsewhere]) await each.close();
    });
  });

  describe('hiding the badge', () => {
    test('on a page can be undone, and otherwise holds after a reload and nowhere else', async () => {
      const page = 'https://cryptoslate.com/hidden-here';
      const tab = await open(page);
      const { box } = await chipOn(tab);
      await tab.moveMouse({ x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 14 });
      await tab.click({ role: 'button', name: 'Hide on this page' });
      await tab.click({ role: 'button', name: 'Undo' });
      await chipOn(tab);
      await tab.click({ role: 'button', name: 'Hide on this page' });
      await noChipOn(tab);
      await sleep(500);
      await tab.reload();
      await sleep(SETTLED_MS);
      expect(await tab.find(CHIP)).toEqual([]);
      const other = await open('https://cryptoslate.com/another');
      await chipOn(other);
      await tab.close();
      await other.close();
    });

    test('on a site takes it away in every tab of the site', async () => {
      const [one, two, elsewhere] = [await open('https://decrypt.co/1/a'), await open('https://decrypt.co/2/b'), await open(ARTICLE)];
      await one.bringToFront();
      await one.click(CHIP);
      await one.click({ role: 'button', name: 'More' });
      await one.click({ role: 'menuitem', name: 'Hide on Decrypt' });
      await noChipOn(one);
      await two.bringToFront();
      await noChipOn(two);
      await elsewhere.bringToFront();
      await chipOn(elsewhere);
      for (const tab of [one, two, elsewhere]) await tab.close();
    });
  });
}
