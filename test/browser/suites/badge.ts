import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { GetBench } from '../bench.ts';
import type { Tab } from '../drivers/tab.ts';
import { until } from '../drivers/until.ts';
import { ARTICLE, CARD, CHIP, COIN, chipOn, formsOn, hostsOn, noChipOn, overlap, TRADE, marketRequests } from '../steps.ts';

/** Time in which a badge that may not come would have come. */
const SETTLED_MS = 1500;

/** The badge in pages of every kind. */
export function badge(bench: GetBench): void {
  const open = (address: string) => bench().browser.newTab(address);

  describe('the badge', () => {
    test.each([ARTICLE, TRADE, COIN])('is on %s: one small chip, clear of forms', async (address) => {
      const tab = await open(address);
      const { box } = await chipOn(tab);
      expect(box?.width).toBeLessThanOrEqual(320);
      expect(box?.height).toBeLessThanOrEqual(32);
      expect(await hostsOn(tab)).toBe(1);
      for (const form of await formsOn(tab)) expect(box && overlap(box, form)).toBe(false);
      await tab.close();
    });

    test('opens to a card by click, collapses by Escape, and opens by Enter', async () => {
      const tab = await open(ARTICLE);
      await tab.click(CHIP);
      await tab.waitFor(CARD);
      await tab.press('Escape');
      await chipOn(tab);
      expect(await tab.find(CARD)).toEqual([]);
      await tab.press('Enter');
      await tab.waitFor(CARD);
      await tab.close();
    });

    test('does not move the page', async () => {
      const tab = await open(ARTICLE);
      await chipOn(tab);
      const rect = 'JSON.stringify(document.querySelector("main").getBoundingClientRect())';
      const withBadge = await tab.evaluate(rect);
      await tab.evaluate('document.querySelector("comove-badge").remove()');
      expect(await tab.evaluate(rect)).toBe(withBadge);
      if (bench().browser.name === 'chromium') expect(await tab.evaluate('document.documentElement.dataset.shift')).toBe('0');
      await tab.close();
    });

    test('keeps its shadow root closed to the page', async () => {
      const tab = await open(ARTICLE);
      await chipOn(tab);
      expect(await tab.evaluate('document.querySelector("comove-badge").shadowRoot')).toBeNull();
      expect(await tab.evaluate('document.querySelector("comove-badge").innerHTML')).toBe('');
      await tab.close();
    });

    test('looks itself under a policy that forbids everything', async () => {
      const [strict, plain] = [await open(`${ARTICLE}?csp=strict`), await open(ARTICLE)];
      const [here, there] = [await chipOn(strict), await chipOn(plain)];
      expect(here.box).toEqual(there.box);
      await strict.close();
      await plain.close();
    });

    test('is in the page once, and not in its frames', async () => {
      const tab = await open(`${ARTICLE}?frame=1`);
      await chipOn(tab);
      await sleep(SETTLED_MS);
      expect(await tab.evaluate('frames[0].document.querySelectorAll("comove-badge").length')).toBe(0);
      await tab.close();
    });

    test('leaves for a wallet and comes back with the article, without a page load', async () => {
      const tab = await open(`${ARTICLE}?spa=1`);
      await chipOn(tab);
      const follow = (path: string) => tab.evaluate(`document.querySelector('main a[href^="${path}"]').click()`);
      await follow('/wallet/');
      await noChipOn(tab);
      expect(await tab.evaluate('location.pathname')).toBe('/wallet/overview');
      await follow('/markets/altcoins-wait');
      await chipOn(tab);
      await tab.close();
    });

    test.each(['/wallet/overview', '/account/orders', '/kyc', '/checkout', '/login'])('is not on %s', async (path) => {
      const tab = await open(`https://www.kraken.com${path}`);
      await sleep(SETTLED_MS);
      expect(await tab.find(CHIP)).toEqual([]);
      await tab.close();
    });

    test('comes back when the page deletes it once', async () => {
      const tab = await open(`${ARTICLE}?removes=once`);
      await until(async () => (await tab.evaluate('document.documentElement.dataset.removed ?? null')) === '1');
      await chipOn(tab);
      await tab.close();
    });

    test('gives way to a page that goes on deleting it, after three attempts', async () => {
      const tab = await open(`${ARTICLE}?removes=always`);
      const removed = 'document.documentElement.dataset.removed ?? null';
      await until(async () => Number(await tab.evaluate(removed)) >= 1);
      await sleep(6000);
      expect(Number(await tab.evaluate(removed))).toBeLessThanOrEqual(4);
      expect(await hostsOn(tab)).toBe(0);
      await tab.close();
    });

    test('causes no request, whatever page is open', async () => {
      bench().internet.clearRequests();
      const tabs: Tab[] = [];
      for (const address of [ARTICLE, TRADE, COIN, 'https://www.theblock.co/post/1/eth', 'https://u.today/x']) {
        const tab = await open(address);
        tabs.push(tab);
        await chipOn(tab);
        await tab.click(CHIP);
        await tab.waitFor(CARD);
      }
      await sleep(SETTLED_MS);
      const { internet } = bench();
      const asked = [...marketRequests(internet), ...internet.requests.filter(({ kind }) => kind === 'unexpected')];
      expect(asked).toEqual([]);
      for (const tab of tabs) await tab.close();
    });
  });
}
