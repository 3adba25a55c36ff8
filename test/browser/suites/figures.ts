import { describe, expect, test } from 'vitest';
import { parseIsoDate, yearOf } from '../../../lib/core/time.ts';
import type { EpochDay } from '../../../lib/core/units.ts';
import type { GetBench } from '../bench.ts';
import { until } from '../drivers/until.ts';
import { expectedLevels, expectedReturns, expectedSlope, expectedWindow, expectedYear, printed } from '../expected-figures.ts';
import { ARTICLE, CARD, CHIP, chipOn, filled, hostsOn, jsonExport, stateIs, type Export } from '../steps.ts';

/** First day that the product has of a series: providers do not all go back as far as the market. */
const dateOf = (series: Export['series'], id: string): EpochDay => parseIsoDate(series.find((each) => each.id === id)?.first ?? '') ?? 0;

/** What the evidence that the background keeps was computed from. */
const KEPT = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('comove');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const found = opening.result.transaction('evidence').objectStore('evidence').get('pair');
    found.onsuccess = () => {
      opening.result.close();
      resolve(found.result?.key ?? 'nothing');
    };
  };
})`;

/** After installation: the fill, the popup's figures, the export. */
export function figures(bench: GetBench): void {
  describe('installation', () => {
    test('puts the badge into a tab that is open, and a number into the badge once there is one', async () => {
      const tab = await bench().browser.newTab(ARTICLE);
      expect(await hostsOn(tab)).toBe(0);
      await bench().browser.install();
      await chipOn(tab);
      await chipOn(tab, /r /, 90_000);
      expect(await hostsOn(tab)).toBe(1);
      await tab.close();
    });
  });

  describe('after installation', () => {
    test('fills its store from every host it needs, and from nobody else', async () => {
      await filled(bench());
      const { requests } = bench().internet;
      expect(requests.filter(({ kind }) => kind === 'unexpected')).toEqual([]);
      const hosts = new Set(requests.filter(({ kind }) => kind === 'provider').map(({ host }) => host));
      for (const host of ['query1.finance.yahoo.com', 'data-api.binance.vision', 'api.coinmarketcap.com', 'api.coingecko.com'])
        expect(hosts).toContain(host);
    });

    test('tells its hosts nothing of the person: no cookie, no referrer', () => {
      const asked = bench().internet.requests.filter(({ kind }) => kind === 'provider');
      expect(asked.length).toBeGreaterThan(0);
      for (const { headers } of asked) {
        expect(headers).not.toHaveProperty('cookie');
        expect(headers).not.toHaveProperty('referer');
        expect(headers).not.toHaveProperty('authorization');
      }
    });

    test('asks for no page of history twice', () => {
      const asked = bench()
        .internet.requests.filter(({ kind }) => kind === 'provider')
        .map(({ host, path }) => host + path);
      expect(asked.filter((address, i) => asked.indexOf(address) !== i)).toEqual([]);
    });

    test('shows in the popup what an independent computation gives, labelled as simulated', async () => {
      const tab = await bench().browser.extensionTab('popup.html');
      await stateIs(tab, 'ready');
      expect(await tab.evaluate('document.body.dataset.market')).toBe('simulated');
      const returns = expectedReturns(bench().internet.market(), 'RUT', 'TOTAL');
      const text = await tab.evaluate<string>('document.body.innerText');
      expect(text).toContain(`r ${printed(expectedWindow(returns, 90))}`);
      expect(text).toMatch(/simulated market/i);
      await tab.close();
    });

    test('exports windows and years that an independent computation gives', async () => {
      const tab = await bench().browser.extensionTab('dashboard.html');
      await stateIs(tab, 'ready');
      const { schema, market, series, correlation } = await jsonExport(tab);
      const returns = expectedReturns(bench().internet.market(), 'RUT', 'TOTAL', dateOf(series, 'TOTAL'));
      expect({ schema, market }).toEqual({ schema: 'comove/1', market: 'simulated' });
      expect(correlation.windows.map(({ sessions }) => sessions)).toEqual([30, 60, 90, 180, 252]);
      for (const { sessions, n, pearson } of correlation.windows) {
        expect(n).toBe(sessions);
        expect(pearson).toBeCloseTo(expectedWindow(returns, sessions), 6);
      }
      const last = yearOf(returns.at(-1)?.day ?? 0);
      expect(correlation.years.at(-1)?.year).toBe(last);
      for (const { year, n, pearson } of correlation.years) {
        const expected = expectedYear(returns, year);
        expect([year, n]).toEqual([year, expected.n]);
        expect(pearson).toBeCloseTo(expected.r, 6);
      }
      await tab.close();
    });

    test('opened for a date, shows and exports what an independent computation gives from the closes up to it, and nothing later', async () => {
      const tab = await bench().browser.extensionTab('dashboard.html#asof=2024-12-31');
      await stateIs(tab, 'ready');
      const { asOf, table, series, correlation } = await jsonExport(tab);
      const day = parseIsoDate('2024-12-31') ?? 0;
      const all = expectedReturns(bench().internet.market(), 'RUT', 'TOTAL', dateOf(series, 'TOTAL'));
      const returns = all.filter((each) => each.day <= day);
      expect([asOf, table.dates.at(-1), ...series.map((each) => each.asOf)]).toEqual(Array.from({ length: 5 }, () => '2024-12-31'));
      for (const { sessions, pearson } of correlation.windows) expect(pearson).toBeCloseTo(expectedWindow(returns, sessions), 6);
      expect(correlation.years.at(-1)?.pearson).toBeCloseTo(expectedYear(returns, 2024).r, 6);
      const text = await tab.evaluate<string>('document.body.innerText');
      expect(text).toContain(`r ${printed(expectedWindow(returns, 90))}`);
      expect(text).toContain('As of 31 Dec 2024, looking back');
      await tab.click({ role: 'button', name: 'Back to today' });
      const today = `r ${printed(expectedWindow(all, 90))}`;
      await until(async () => (await tab.evaluate<string>('document.body.innerText')).includes(today), { failure: () => `no ${today}` });
      await tab.close();
    });

    test('shows in the Evidence tab what independent computations give', async () => {
      const tab = await bench().browser.extensionTab('popup.html');
      await stateIs(tab, 'ready');
      await tab.click({ role: 'tab', name: 'Evidence' });
      const text = await until(
        async () => {
          const shown = await tab.evaluate<string>('document.querySelector("[role=tabpanel]").innerText');
          return shown.includes('Chance of a new crypto high') ? shown : undefined;
        },
        { failure: () => 'the evidence is not there' },
      );
      const market = bench().internet.market();
      const returns = expectedReturns(market, 'RUT', 'TOTAL');
      const shown = (name: string): string | undefined => new RegExp(`^${name}\\s+(\\S+)`, 'm').exec(text)?.[1];
      expect(shown('r of daily moves')).toBe(printed(expectedWindow(returns, 90)));
      expect(shown('r of prices')).toBe(printed(expectedLevels(market, 'RUT', 'TOTAL', 90)));
      expect(shown('r on the same session')).toBe(printed(expectedWindow(returns, 252)));
      expect(shown('r, the 90 sessions before')).toBe(printed(expectedWindow(returns.slice(0, -90), 90)));
      expect(shown('β of daily moves')).toBe(printed(expectedSlope(returns, 90)));
      await tab.close();
    });

    test('has kept the evidence for pages, and says on the card what it says', async () => {
      const popup = await bench().browser.extensionTab('popup.html');
      await stateIs(popup, 'ready');
      expect(await popup.evaluate<string>(KEPT)).toContain('RUT:simulated:');
      await popup.close();
      const tab = await bench().browser.newTab(ARTICLE);
      await chipOn(tab, /r /);
      await tab.click(CHIP);
      await tab.waitFor(CARD);
      await tab.waitFor({ role: 'heading', name: 'Evidence' });
      await tab.close();
    });

    test('says the same on a news page', async () => {
      const tab = await bench().browser.newTab(ARTICLE);
      const returns = expectedReturns(bench().internet.market(), 'RUT', 'TOTAL');
      const { name } = await chipOn(tab, /r /);
      expect(name).toContain(`r ${printed(expectedWindow(returns, 90))}`);
      expect(name).toContain('simulated market');
      await tab.close();
    });
  });
}
