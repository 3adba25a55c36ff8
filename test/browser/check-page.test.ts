import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import type { Bench } from './bench.ts';
import type { TestBrowser } from './drivers/tab.ts';
import { closeBench, openBench } from './open-bench.ts';
import { CARD, filled, hostsOn } from './steps.ts';

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
});
