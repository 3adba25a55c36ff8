import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import type { Bench } from './bench.ts';
import type { TestBrowser } from './drivers/tab.ts';
import { until } from './drivers/until.ts';
import { closeBench, openBench } from './open-bench.ts';
import type { Box } from './drivers/ax-tree.ts';
import { CARD, filled, hostsOn, overlap, stateIs } from './steps.ts';

const NAMES: readonly TestBrowser['name'][] = ['chromium', 'firefox'];
/** A site that no registry knows, and that nobody added. */
const ELSEWHERE = 'https://ledger.example.org/markets/small-caps-and-bitcoin';
const SETTLED_MS = 1500;
/** Clicks the popup's button; whether it was there. */
const PRESS = `(() => {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Check this page');
  button?.click();
  return button !== undefined;
})()`;

/** A popup as browsers open it, one at 200 % zoom of a small screen, and between. */
const WIDTHS = [260, 320, 400, 520];
/** What stands in the head, and the ribbon below it: whether words of it are cut, and where it is. */
const HEAD = `[...document.querySelectorAll('.cm-header :is(svg, b, p, button, .cm-refused:not(:empty)), .cm-ribbon')]
  .filter((part) => part.localName !== 'svg' || !part.closest('button'))
  .map((part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    return { words: part.textContent, isCut: part.localName === 'p' && part.scrollWidth > part.clientWidth, x, y, width, height };
  })`;

interface HeadPart extends Box {
  readonly words: string;
  readonly isCut: boolean;
}

describe.each(NAMES)('a page that a person asks to have checked in %s', { timeout: 240_000 }, (name) => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await openBench(name, simulatedMarket({ nowMs: Date.now() }));
    await bench.browser.install();
    await filled(bench);
  }, 240_000);
  afterAll(() => closeBench(bench));

  test('has its statements on the open card without the site’s permission, and nothing once it is left', async () => {
    const tab = await bench.browser.newTab(ELSEWHERE);
    await sleep(SETTLED_MS);
    // As it is most of the time: the badge's first words then meet a background that is only starting.
    await bench.browser.stopBackground();
    expect(await hostsOn(tab)).toBe(0);
    await bench.browser.inPopup(tab, PRESS);
    await tab.waitFor(CARD);
    await tab.waitFor({ role: 'list', name: 'Statements in this article' });
    await tab.reload();
    await sleep(SETTLED_MS);
    expect(await hostsOn(tab)).toBe(0);
    await tab.close();
  });

  test('is not read where a person pays or signs in', async () => {
    const tab = await bench.browser.newTab('https://ledger.example.org/login');
    await bench.browser.inPopup(tab, PRESS);
    await sleep(SETTLED_MS);
    expect(await hostsOn(tab)).toBe(0);
    await tab.close();
  });

  test.each(WIDTHS)('has all of the popup’s head to read %i px wide, the reason of a refusal too', async (width) => {
    const popup = await bench.browser.extensionTab('popup.html');
    await popup.resize({ width, height: 600 });
    await stateIs(popup, 'ready');
    // It stands over itself: a page of the browser’s own.
    await popup.evaluate(PRESS);
    await until(() => popup.evaluate<boolean>(`document.querySelector('.cm-refused').textContent !== ''`), { failure: () => 'no reason' });
    const parts = await popup.evaluate<readonly HeadPart[]>(HEAD);
    expect(parts.map(({ words }) => words)).toEqual(expect.arrayContaining(['Comove', expect.stringMatching(/checked/)]));
    for (const part of parts) {
      expect(part).toMatchObject({ isCut: false });
      expect(part.x).toBeGreaterThanOrEqual(0);
      expect(part.x + part.width).toBeLessThanOrEqual(width);
      for (const other of parts)
        if (other !== part) expect([part.words, other.words, overlap(part, other)]).toEqual([part.words, other.words, false]);
    }
    await popup.close();
  });
});
