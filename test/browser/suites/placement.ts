import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { GetBench } from '../bench.ts';
import { ARTICLE, CHIP, chipOn, formsOn, overlap } from '../steps.ts';

const CORNERS = ['bottom-right', 'bottom-left', 'top-right', 'top-left'] as const;
const SETTLED_MS = 1500;

/** Where the badge stands: out of the way of forms. */
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
  });
}
