import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseIsoDate } from '../../lib/core/time.ts';
import { historyMarket } from '../loopback/market/history-market.ts';
import type { Bench } from './bench.ts';
import type { TestBrowser } from './drivers/tab.ts';
import { until } from './drivers/until.ts';
import { expectedReturns, expectedWindow, expectedYear, printed } from './expected-figures.ts';
import { closeBench, openBench } from './open-bench.ts';
import { ARTICLE, chipOn, filled, jsonExport, noChipOn, stateIs, TRADE, type Export } from './steps.ts';

const dir = process.env['COMOVE_MARKET_DIR'];

/** Pearson r of daily log returns by year, as the folder's README gives them. */
const REFERENCE: Readonly<Record<string, readonly number[]>> = {
  'RUT BTC': [-0.086, 0.445, 0.269, 0.583, 0.144, 0.438, 0.458],
  'RUT ETH': [-0.005, 0.457, 0.216, 0.559, 0.151, 0.429, 0.509],
  'RUT TOTAL': [-0.054, 0.466, 0.291, 0.588, 0.187, 0.46, 0.484],
  'SPX BTC': [-0.109, 0.447, 0.264, 0.564, 0.157, 0.362, 0.42],
};
const PAIRS = (['RUT', 'SPX'] as const).flatMap((equity) => (['TOTAL', 'BTC', 'ETH'] as const).map((crypto) => ({ equity, crypto })));

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
const NAMES: readonly TestBrowser['name'][] = ['chromium', 'firefox'];

const yearsOf = ({ correlation }: Export): readonly number[] => correlation.years.map(({ year }) => year);

describe.skipIf(!dir).each(NAMES)('with real history, through every provider’s own format, in %s', (name) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench(name, historyMarket(dir ?? ''));
    await bench.browser.install();
    await filled(bench, 'stale');
  });
  afterAll(() => closeBench(bench));

  async function exportOf(pair: (typeof PAIRS)[number]): Promise<Export> {
    const tab = await bench.browser.extensionTab('dashboard.html');
    await tab.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ type: 'set', data: { pair } })})`);
    await tab.reload();
    await stateIs(tab, 'stale');
    const document = await until(async () => {
      const candidate = await jsonExport(tab);
      return candidate.pair.crypto === pair.crypto && candidate.pair.equity === pair.equity ? candidate : undefined;
    });
    await tab.close();
    return document;
  }

  /** What the market itself says of a pair, from the first day on that the export has of the crypto series. */
  function truthOf({ series }: Export, { equity, crypto }: (typeof PAIRS)[number]): ReturnType<typeof expectedReturns> {
    const first = series.find(({ id }) => id === crypto)?.first;
    return expectedReturns(bench.internet.market(), equity, crypto, parseIsoDate(first ?? '') ?? 0);
  }

  test.each(PAIRS)('the JSON export of $equity and $crypto reproduces the reference year by year', async (pair) => {
    const { equity, crypto } = pair;
    const document = await exportOf(pair);
    const { correlation, market } = document;
    expect(market).toBe('live');
    expect(yearsOf(document)).toEqual(expect.arrayContaining(YEARS));
    const returns = truthOf(document, pair);
    for (const { year, n, pearson } of correlation.years) {
      const expected = expectedYear(returns, year);
      expect([year, n]).toEqual([year, expected.n]);
      expect(pearson).toBeCloseTo(expected.r, 5);
    }
    for (const [i, reference] of (REFERENCE[`${equity} ${crypto}`] ?? []).entries()) {
      const found = correlation.years.find(({ year }) => year === YEARS[i])?.pearson ?? Number.NaN;
      expect(Math.abs(found - reference), `${equity} ${crypto} ${YEARS[i]}`).toBeLessThanOrEqual(0.001);
    }
  });

  test('a market that ended long ago is called what it is: stale in pages of ours, words instead of a number in others', async () => {
    const tab = await bench.browser.extensionTab('popup.html');
    await stateIs(tab, 'stale');
    expect(await tab.evaluate('document.body.dataset.market')).toBe('live');
    await tab.close();
    for (const address of [ARTICLE, TRADE]) {
      const page = await bench.browser.newTab(address);
      const chip = await chipOn(page, /too old/);
      expect(chip.name).toContain('31 Dec');
      expect(chip.name).not.toMatch(/r [−\d]/);
      await page.close();
    }
  });

  test('options change an open exchange page and the figures at once', async () => {
    await exportOf({ equity: 'RUT', crypto: 'TOTAL' });
    const page = await bench.browser.newTab(TRADE);
    await chipOn(page, /too old/);
    const tab = await bench.browser.extensionTab('options.html');
    const toggle = { role: 'switch', name: /^Show the badge in pages/ };
    await tab.click(toggle);
    await page.bringToFront();
    await noChipOn(page);
    await tab.bringToFront();
    await tab.click(toggle);
    await tab.click({ role: 'radio', name: '252' });
    await page.bringToFront();
    await chipOn(page, /too old/);
    const expected = printed(expectedWindow(expectedReturns(bench.internet.market(), 'RUT', 'TOTAL'), 252));
    const popup = await bench.browser.extensionTab('popup.html');
    await until(async () => (await popup.evaluate<string>('document.body.innerText')).includes(`r ${expected}`), {
      failure: () => popup.evaluate<string>('document.body.innerText'),
    });
    await popup.close();
    await tab.bringToFront();
    await tab.click({ role: 'radio', name: '90' });
    for (const each of [tab, page]) await each.close();
  });

  test('a background that was stopped and woken asks again, and has the same figures', async () => {
    const pair = { equity: 'RUT', crypto: 'TOTAL' } as const;
    const before = await exportOf(pair);
    await bench.browser.stopBackground();
    bench.internet.clearRequests();
    const tab = await bench.browser.extensionTab('options.html');
    await tab.click({ role: 'button', name: 'Ask again now' });
    await until(() => bench.internet.requests.some(({ kind }) => kind === 'provider'), { timeoutMs: 60_000 });
    await tab.close();
    await filled(bench, 'stale');
    const after = await exportOf(pair);
    expect(yearsOf(after)).toEqual(expect.arrayContaining(YEARS));
    expect(after.correlation).toEqual(before.correlation);
  });
});
