import { describe, expect, test } from 'vitest';
import type { GetBench } from '../bench.ts';
import { until } from '../drivers/until.ts';
import { ARTICLE, chipOn, noChipOn } from '../steps.ts';

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
