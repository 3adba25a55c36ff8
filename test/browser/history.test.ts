import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseIsoDate } from '../../lib/core/time.ts';
import { historyMarket } from '../loopback/market/history-market.ts';
import type { Bench } from './bench.ts';
import { until } from './drivers/until.ts';
import { expectedReturns, expectedYear } from './expected-figures.ts';
import { closeBench, openBench } from './open-bench.ts';
import { ARTICLE, chipOn, filled, jsonExport, stateIs, type Export } from './steps.ts';

const dir = process.env['COMOVE_MARKET_DIR'];

/** Pearson r of daily log returns by year, as the folder's README gives them. */
const REFERENCE: Readonly<Record<string, readonly number[]>> = {
  'RUT BTC': [-0.086, 0.445, 0.269, 0.583, 0.144, 0.438, 0.458],
  'RUT ETH': [-0.005, 0.457, 0.216, 0.559, 0.151, 0.429, 0.509],
  'RUT TOTAL': [-0.054, 0.466, 0.291, 0.588, 0.187, 0.46, 0.484],
  'SPX BTC': [-0.109, 0.447, 0.264, 0.564, 0.157, 0.362, 0.42],
};
const FIRST_YEAR = 2019;
const PAIRS = (['RUT', 'SPX'] as const).flatMap((equity) => (['TOTAL', 'BTC', 'ETH'] as const).map((crypto) => ({ equity, crypto })));

describe.skipIf(!dir)('with real history, through every provider’s own format', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench('chromium', historyMarket(dir ?? ''));
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

  test.each(PAIRS)('the JSON export of $equity and $crypto reproduces the reference year by year', async ({ equity, crypto }) => {
    const { series, correlation, market } = await exportOf({ equity, crypto });
    expect(market).toBe('live');
    const first = series.find(({ id }) => id === crypto)?.first;
    const returns = expectedReturns(bench.internet.market(), equity, crypto, parseIsoDate(first ?? '') ?? 0);
    for (const { year, n, pearson } of correlation.years) {
      const expected = expectedYear(returns, year);
      expect([year, n]).toEqual([year, expected.n]);
      expect(pearson).toBeCloseTo(expected.r, 5);
    }
    for (const [i, reference] of (REFERENCE[`${equity} ${crypto}`] ?? []).entries()) {
      const found = correlation.years.find(({ year }) => year === FIRST_YEAR + i)?.pearson ?? Number.NaN;
      expect(Math.abs(found - reference), `${equity} ${crypto} ${FIRST_YEAR + i}`).toBeLessThanOrEqual(0.001);
    }
  });

  test('a market that ended long ago is called what it is: stale in pages of ours, words instead of a number in others', async () => {
    const tab = await bench.browser.extensionTab('popup.html');
    await stateIs(tab, 'stale');
    expect(await tab.evaluate('document.body.dataset.market')).toBe('live');
    const page = await bench.browser.newTab(ARTICLE);
    expect((await chipOn(page, /too old/)).name).toContain('31 Dec');
  });
});
