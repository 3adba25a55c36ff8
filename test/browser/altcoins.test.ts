import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectedAltcoins, expectedDrawdowns, expectedLink, expectedSeason, expectedSpearman } from '../expected-altcoins.ts';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import type { Bench } from './bench.ts';
import type { Tab, TestBrowser } from './drivers/tab.ts';
import { until } from './drivers/until.ts';
import { closeBench, openBench } from './open-bench.ts';
import { CARD, CHIP, chipOn, jsonExport, marketRequests, stateIs } from './steps.ts';

const NAMES: readonly TestBrowser['name'][] = ['chromium', 'firefox'];
/** Coins that no exchange lists are asked for at five a minute, so that much passes until all hundred are there. */
const WHOLE_FILL_MS = 480_000;
/** A round of one exchange: 50 coins, two measures, 0.45 s between two requests, and what else is due. */
const ROUND_MS = 180_000;
/** Of the first fill, when the background is stopped. */
const HALF_WAY = 150;
/** Providers of the altcoin side that are asked side by side, one request each. */
const HOSTS_AT_ONCE = 6;
const MOST_REQUESTS = 320;
const MOST_BYTES = 4_000_000;
/** Pages of a coin: by its slug, by its market (a ticker that two coins have, of which exchanges trade the smaller), by its headline. */
const COIN_PAGES = [
  ['tracker', 'https://www.coingecko.com/en/coins/solana', 'solana'],
  ['market', 'https://www.binance.com/en/trade/NEIRO_USDT', 'first-neiro-on-ethereum'],
  ['headline', 'https://www.coindesk.com/markets/chainlink-keeps-to-its-range', 'chainlink'],
] as const;

const textOf = (tab: Tab): Promise<string> => tab.evaluate<string>('document.body.innerText');

describe.each(NAMES)('the altcoin side in %s', { timeout: WHOLE_FILL_MS }, (name) => {
  let bench: Bench;
  const asked = () => bench.internet.requests.filter(({ kind }) => kind === 'provider');
  const askedOf = (provider: string): number => asked().filter(({ host }) => host === provider).length;
  const market = () => bench.internet.market();

  /** The Sentiment tab of the dashboard. */
  async function sentimentTab(): Promise<Tab> {
    const tab = await bench.browser.extensionTab('dashboard.html');
    await stateIs(tab, 'ready');
    await tab.click({ role: 'tab', name: 'Sentiment' });
    return tab;
  }

  beforeAll(async () => {
    bench = await openBench(name, simulatedMarket({ nowMs: Date.now() }));
    await bench.browser.install();
    await until(() => asked().length >= HALF_WAY, { timeoutMs: 120_000, failure: () => `${asked().length} requests` });
    await bench.browser.stopBackground();
    const tab = await sentimentTab();
    await until(async () => /Ranked list checked/.test(await textOf(tab)) && !/histories of \d+ of/.test(await textOf(tab)), {
      timeoutMs: WHOLE_FILL_MS - 60_000,
      everyMs: 1000,
      failure: async () => `${asked().length} requests: ${(await textOf(tab)).slice(0, 400)}`,
    });
    await tab.close();
    // Ratios and closes are asked for side by side: the last of either.
    await sleep(4000);
  }, WHOLE_FILL_MS);
  afterAll(() => closeBench(bench));

  test('is filled within its budget, though the background was stopped half-way: only what was on its way then is asked again', () => {
    const ofMarket = new Set(marketRequests(bench.internet));
    // The instants in an address go on with the clock; what is asked for is the rest of it.
    const addresses = asked()
      .filter((request) => !ofMarket.has(request))
      .map(({ host, path }) => host + path.replace(/(?:startTime|endTime|end|start|limit|from|since)=[^&]+|\/\d{10}\b/g, ''));
    const twice = addresses.filter((address, i) => !address.includes('/inflows/') && addresses.indexOf(address) !== i);
    expect(twice.length, twice.join('\n')).toBeLessThanOrEqual(HOSTS_AT_ONCE);
    expect(asked().length - twice.length).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(asked().reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('exports what an independent computation gives: every coin’s r and Spearman to 1e-9, counts exactly', async () => {
    const tab = await bench.browser.extensionTab('dashboard.html');
    await stateIs(tab, 'ready');
    const { assets, sentiment } = await jsonExport(tab);
    const coins = new Map(market().altcoins.coins.map((coin) => [coin.key, coin]));
    expect(assets.length).toBeGreaterThan(95);
    for (const { key, n, pearson } of assets) {
      const expected = expectedLink(market(), coins.get(key) ?? expect.unreachable(key), 90);
      if (n === null) expect(expected.n, key).toBeLessThan(20);
      else expect([key, n, Math.abs((pearson ?? Number.NaN) - expected.r) < 1e-9]).toEqual([key, expected.n, true]);
    }
    const followed = expectedAltcoins(market(), 100);
    expect(sentiment.season).toMatchObject(expectedSeason(market(), followed.slice(0, 50)));
    expect(sentiment.drawdown).toMatchObject(expectedDrawdowns(followed));
    const { longShort } = sentiment;
    const expected = expectedSpearman(followed, 'binance', Date.parse(longShort.asOf));
    expect([longShort.provider, longShort.n]).toEqual(['binance', expected.n]);
    expect(Math.abs(longShort.spearman - expected.rho)).toBeLessThan(1e-9);
    expect(longShort.shareAboveOne).toBe(expected.aboveOne / expected.n);
    await tab.close();
  });

  test('is read in the popup without a mouse: tab, groups, coins of the picture, table', async () => {
    const tab = await bench.browser.extensionTab('popup.html');
    await stateIs(tab, 'ready');
    await tab.click({ role: 'tab', name: 'Overlay' });
    await tab.press('ArrowRight');
    const followed = expectedAltcoins(market(), 100);
    await tab.waitFor({ role: 'heading', name: /altcoins/ });
    await tab.waitFor({ role: 'image', name: /^Market-cap rank against long\/short ratio/ });
    for (const group of [
      'Size and long/short ratio',
      'Altcoin season',
      'Below their highs',
      'Binance netflow',
      'Every coin and small caps',
    ])
      await tab.waitFor({ role: 'heading', name: group });
    await tab.waitFor({ role: 'slider', name: 'Coins by rank' });
    await tab.evaluate(`document.querySelector('[role=slider][aria-label="Coins by rank"]').focus()`);
    await tab.press('Home');
    const said = (): Promise<string> =>
      tab.evaluate<string>(`document.querySelector('[role=slider][aria-label="Coins by rank"]').getAttribute('aria-valuetext')`);
    expect(await said()).toContain(followed[0]?.symbol);
    await tab.press('ArrowRight');
    expect(await said()).not.toContain(`${followed[0]?.symbol},`);
    await tab.close();
  });

  test.each(COIN_PAGES)('speaks of the coin of a page on chip and card, and causes no request: by %s', async (_, address, key) => {
    bench.internet.clearRequests();
    const coin = market().altcoins.coins.find((one) => one.key === key) ?? expect.unreachable();
    const page = await bench.browser.newTab(address);
    const { name: sentence } = await chipOn(page, new RegExp(`^Comove: ${coin.name} \\(${coin.symbol}\\)`));
    const printed = expectedLink(market(), coin, 90).r.toFixed(2).replace('-', '−');
    const isFollowed = expectedAltcoins(market(), 100).some((one) => one.key === key);
    expect(sentence).toContain(isFollowed ? `r ${printed}` : `(${coin.symbol}) is not followed`);
    await page.click(CHIP);
    await page.waitFor(CARD);
    await page.waitFor({ role: 'heading', name: `${coin.name} (${coin.symbol})` });
    await sleep(3000);
    expect(asked()).toEqual([]);
    await page.close();
  });

  test('follows the options at once: fewer coins', async () => {
    const options = await bench.browser.extensionTab('options.html');
    const tab = await sentimentTab();
    const counts = (of: number): Promise<true> =>
      until(async () => new RegExp(`of ${of} altcoins are 80`).test(await textOf(tab)), { failure: () => textOf(tab) });
    await counts(100);
    await options.bringToFront();
    await options.click({ role: 'radio', name: '50' });
    await tab.bringToFront();
    await counts(50);
    await tab.close();
    await options.close();
  });

  test('takes the ratios of another exchange once the options put it first and its round is through', async () => {
    const options = await bench.browser.extensionTab('options.html');
    await options.click({ role: 'radio', name: '50' });
    const tab = await sentimentTab();
    const isOf = async (exchange: string): Promise<boolean> => (await textOf(tab)).includes(`account ratio above 1 on ${exchange}, `);
    await until(() => isOf('Binance'), { failure: () => textOf(tab) });
    await options.bringToFront();
    await options.click({ role: 'button', name: 'Move OKX up' });
    await tab.bringToFront();
    await until(() => isOf('OKX'), { timeoutMs: ROUND_MS, everyMs: 500, failure: () => textOf(tab) });
    // The set has taken over with most of its coins: the last ones are on their way.
    let before = -1;
    await until(() => (askedOf('www.okx.com') === before ? true : void (before = askedOf('www.okx.com'))), {
      timeoutMs: ROUND_MS,
      everyMs: 5000,
    });
    const { longShort } = (await jsonExport(tab)).sentiment;
    const expected = expectedSpearman(expectedAltcoins(market(), 50), 'okx', Date.parse(longShort.asOf));
    expect([longShort.provider, longShort.n]).toEqual(['okx', expected.n]);
    expect(Math.abs(longShort.spearman - expected.rho)).toBeLessThan(1e-9);
    await tab.close();
    await options.close();
  });
});
