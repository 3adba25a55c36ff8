import { describe, expect, test } from 'vitest';
import type { GetBench } from '../bench.ts';
import { until } from '../drivers/until.ts';
import { expectedReturns, expectedWindow, printed } from '../expected-figures.ts';
import { ARTICLE, CHIP, chipOn, noChipOn, stateIs } from '../steps.ts';

/** The options page, and what its controls do in open tabs. */
export function options(bench: GetBench): void {
  describe('options', () => {
    test('switch the badge off and on in an open tab', async () => {
      const page = await bench().browser.newTab(ARTICLE);
      await chipOn(page);
      const tab = await bench().browser.extensionTab('options.html');
      const toggle = { role: 'switch', name: /^Show the badge in pages/ };
      await tab.click(toggle);
      await page.bringToFront();
      await noChipOn(page);
      await tab.bringToFront();
      await tab.click(toggle);
      await page.bringToFront();
      await chipOn(page);
      await tab.close();
      await page.close();
    });

    test('change window and series of an open badge and of the popup at once', async () => {
      const page = await bench().browser.newTab(ARTICLE);
      await chipOn(page);
      const tab = await bench().browser.extensionTab('options.html');
      const market = bench().internet.market();
      await tab.click({ role: 'radio', name: '252' });
      await page.bringToFront();
      await chipOn(page, new RegExp(`r ${printed(expectedWindow(expectedReturns(market, 'RUT', 'TOTAL'), 252))}`));
      await tab.bringToFront();
      await tab.click({ role: 'radio', name: 'S&P 500' });
      const spx = printed(expectedWindow(expectedReturns(market, 'SPX', 'TOTAL'), 252));
      await page.bringToFront();
      await chipOn(page, new RegExp(`r ${spx}`));
      const popup = await bench().browser.extensionTab('popup.html');
      await stateIs(popup, 'ready');
      await until(async () => (await popup.evaluate<string>('document.body.innerText')).includes(`r ${spx}`));
      await popup.close();
      await tab.bringToFront();
      await tab.click({ role: 'radio', name: 'Russell 2000' });
      await tab.click({ role: 'radio', name: '90' });
      await page.bringToFront();
      await chipOn(page, new RegExp(`r ${printed(expectedWindow(expectedReturns(market, 'RUT', 'TOTAL'), 90))}`));
      await tab.close();
      await page.close();
    });

    test('move the badge to another corner', async () => {
      const page = await bench().browser.newTab('https://u.today/corner');
      await chipOn(page);
      const tab = await bench().browser.extensionTab('options.html');
      await tab.click({ role: 'radio', name: 'Top left' });
      await page.bringToFront();
      await until(async () => {
        const [chip] = await page.find(CHIP);
        return chip?.box && chip.box.x < 100 && chip.box.y < 100;
      });
      await tab.bringToFront();
      await tab.click({ role: 'radio', name: 'Bottom right' });
      await tab.close();
      await page.close();
    });

    test('name every source with its last answer', async () => {
      const tab = await bench().browser.extensionTab('options.html');
      const read = (): Promise<string> => tab.evaluate<string>('document.body.innerText');
      const text = await until(async () => (/Yahoo Finance[^]*?\b20\d\d\b/.test(await read()) ? read() : undefined), { failure: read });
      for (const name of ['Yahoo Finance', 'CNBC', 'Nasdaq', 'FRED', 'Binance', 'Coinbase', 'Kraken', 'CoinMarketCap', 'CoinGecko'])
        expect(text).toContain(name);
      await tab.close();
    });
  });
}
