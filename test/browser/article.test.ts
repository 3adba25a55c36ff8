import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import type { Bench } from './bench.ts';
import type { Tab, TestBrowser } from './drivers/tab.ts';
import { until } from './drivers/until.ts';
import { closeBench, openBench } from './open-bench.ts';
import { ARTICLE, CARD, CHIP, chipOn, filled, hostsOn, marketRequests, noChipOn } from './steps.ts';

const NAMES: readonly TestBrowser['name'][] = ['chromium', 'firefox'];
const LIST = { role: 'list', name: 'Statements in this article' };
/** Time in which a badge that may not come would have come. */
const SETTLED_MS = 2500;
/** The ranked list of coins comes after the market's own history. */
const LIST_FILL_MS = 120_000;
/** A page of the same paper that has nothing to do with crypto. */
const ELSEWHERE = 'https://www.coindesk.com/policy/rates-and-risk';
/**
 * What the page is without the badge's one element, and without its own measure of layout shift: on a slow machine the opened
 * card grows longer after the click than the browser puts down to it.
 */
const PAGE = `(() => { const page = document.documentElement.cloneNode(true); delete page.dataset.shift; page.querySelector('comove-badge')?.remove(); return page.outerHTML; })()`;
/** Words that are shown in the text by the browser's own means. */
const SHOWN = `[...(CSS.highlights.get('comove-statement') ?? [])].map(String)`;
const QUOTE = /^“The Russell 2000 .*close at/;

const items = async (tab: Tab): Promise<readonly string[]> => (await tab.find({ role: 'button', name: /^“/ })).map((found) => found.name);

async function openCard(tab: Tab): Promise<void> {
  await chipOn(tab);
  await tab.click(CHIP);
  await tab.waitFor(CARD);
  await tab.waitFor(LIST);
}

describe.each(NAMES)('an article in %s', { timeout: 240_000 }, (name) => {
  let bench: Bench;
  const open = async (address: string): Promise<Tab> => bench.browser.newTab(address);
  beforeAll(async () => {
    bench = await openBench(name, simulatedMarket({ nowMs: Date.now() }));
    await bench.browser.install();
    await filled(bench);
  }, 240_000);
  afterAll(() => closeBench(bench));

  test('has its statements on the card with what the data say, and no request goes out because of it', async () => {
    const before = marketRequests(bench.internet).length;
    const tab = await open(ARTICLE);
    await openCard(tab);
    await tab.waitFor({ role: 'button', name: QUOTE });
    await tab.waitFor({ role: 'button', name: /^(matches|off|cannot be checked here)/ });
    expect(marketRequests(bench.internet).length).toBe(before);
    await tab.close();
  });

  test('shows the words of a statement where they stand, and is not changed by it', async () => {
    const tab = await open(ARTICLE);
    await chipOn(tab);
    const before = await tab.evaluate<string>(PAGE);
    // High enough for every statement: what a card scrolls out of sight cannot be clicked.
    await tab.resize({ width: 1280, height: 1600 });
    await openCard(tab);
    await tab.click({ role: 'button', name: QUOTE });
    await until(async () => (await tab.evaluate<readonly string[]>(SHOWN)).length === 1, { failure: () => 'nothing is shown in the text' });
    const [shown] = await tab.evaluate<readonly string[]>(SHOWN);
    expect(shown).toMatch(/^The Russell 2000 .*close at [\d,.]+$/);
    const colour = `getComputedStyle(document.querySelector('article > p:not([class])'), '::highlight(comove-statement)').backgroundColor`;
    expect(await tab.evaluate(colour)).toBe('rgb(255, 216, 102)');
    const inView = `(() => { const { top, bottom } = [...CSS.highlights.get('comove-statement')][0].getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })()`;
    await until(async () => await tab.evaluate<boolean>(inView), { failure: () => 'the words are out of view' });
    await sleep(500);
    expect(await tab.evaluate<string>(PAGE)).toBe(before);
    await tab.click({ role: 'button', name: 'Close' });
    await until(async () => (await tab.evaluate<readonly string[]>(SHOWN)).length === 0, { failure: () => 'the words are still shown' });
    expect(await tab.evaluate<string>(PAGE)).toBe(before);
    await tab.close();
  });

  test('forgets a wrong match, after a reload too', async () => {
    const tab = await open(`${ARTICLE}?wrong`);
    await openCard(tab);
    await tab.click({ role: 'button', name: /^(matches|off|cannot be checked here)/ });
    const [first] = await items(tab);
    await tab.click({ role: 'button', name: 'Wrong match' });
    await sleep(500);
    await tab.reload();
    await openCard(tab);
    await sleep(500);
    expect(await items(tab)).not.toContain(first);
    await tab.close();
  });

  test('has the subject that the person gave it, after a reload too', async () => {
    const tab = await open('https://www.coindesk.com/markets/chainlink-keeps-to-its-range');
    await chipOn(tab, /Chainlink/, LIST_FILL_MS);
    await tab.click(CHIP);
    await tab.waitFor(CARD);
    await tab.click({ role: 'button', name: 'Change' });
    await tab.click({ role: 'button', name: 'The market' });
    await sleep(500);
    await tab.reload();
    await chipOn(tab, /^Comove: crypto /);
    await tab.click(CHIP);
    await tab.waitFor({ role: 'button', name: 'Change' });
    await tab.close();
  });

  test('that is not about crypto has no badge', async () => {
    const tab = await open(ELSEWHERE);
    await sleep(SETTLED_MS);
    expect(await tab.find(CHIP)).toEqual([]);
    expect(await hostsOn(tab)).toBe(0);
    await tab.close();
  });

  test('is left behind without a page load: the next one is read anew', async () => {
    const tab = await open(`${ARTICLE}?spa=1`);
    await openCard(tab);
    await tab.evaluate(`document.querySelector('main a[href^="/policy/rates-and-risk"]').click()`);
    await noChipOn(tab);
    await sleep(SETTLED_MS);
    expect(await hostsOn(tab)).toBe(0);
    await tab.evaluate(`document.querySelector('main a[href^="/markets/small-caps-and-bitcoin"]').click()`);
    await openCard(tab);
    await tab.close();
  });
});
