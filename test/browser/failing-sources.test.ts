import { afterEach, describe, expect, test } from 'vitest';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import type { Bench } from './bench.ts';
import { until } from './drivers/until.ts';
import { expectedReturns, expectedWindow } from './expected-figures.ts';
import { closeBench, openBench } from './open-bench.ts';
import { filled, jsonExport, marketRequests, stateIs, type Export } from './steps.ts';

let bench: Bench | undefined;
afterEach(async () => {
  if (bench) await closeBench(bench);
  bench = undefined;
});

const open = async (): Promise<Bench> => {
  bench = await openBench('chromium', simulatedMarket({ nowMs: Date.now() }));
  return bench;
};

async function exported({ browser }: Bench): Promise<Export> {
  const tab = await browser.extensionTab('dashboard.html');
  await stateIs(tab, 'ready');
  return jsonExport(tab);
}

const sourceOf = ({ series }: Export, id: string): string | undefined => series.find((each) => each.id === id)?.source;

describe('sources that fail', () => {
  test('are replaced by the next in order, with the same figures', async () => {
    const here = await open();
    const { faults } = here.internet;
    faults.set('query1.finance.yahoo.com', { kind: 'status', status: 429, body: 'Edge: Too Many Requests' });
    faults.set('query2.finance.yahoo.com', { kind: 'status', status: 429, body: 'Edge: Too Many Requests' });
    faults.set('data-api.binance.vision', { kind: 'status', status: 451 });
    faults.set(/v3\/global-metrics/, { kind: 'html' });
    await here.browser.install();
    await filled(here);
    const document = await exported(here);
    expect(sourceOf(document, 'RUT')).toBe('cnbc');
    expect(document.series.find(({ id }) => id === 'TOTAL')?.source).toMatch(/coinmarketcap-v4|coin-metrics/);
    const returns = expectedReturns(here.internet.market(), 'RUT', 'TOTAL');
    for (const { sessions, pearson } of document.correlation.windows.filter((window) => window.n === window.sessions))
      expect(pearson).toBeCloseTo(expectedWindow(returns, sessions), 6);
  });

  test('that are asked for too much are left alone for as long as they say', async () => {
    const here = await open();
    here.internet.faults.set(/yahoo/, { kind: 'status', status: 429, retryAfter: 3600 });
    await here.browser.install();
    await filled(here);
    const asked = () => here.internet.requests.filter(({ host }) => host.endsWith('yahoo.com')).length;
    const before = asked();
    const tab = await here.browser.extensionTab('options.html');
    await tab.click({ role: 'button', name: 'Ask again now' });
    await until(async () => /Ask(ed\.|ing;)/.test(await tab.evaluate<string>('document.body.innerText')), {
      failure: () => 'nobody says that it asks',
    });
    await stateIs(await here.browser.extensionTab('dashboard.html'), 'ready');
    expect(asked()).toBe(before);
  });

  test('that put the wrong day on every value are refused', async () => {
    const here = await open();
    here.internet.faults.set('api.coinmarketcap.com', { kind: 'shift-days', days: 1 });
    await here.browser.install();
    await filled(here);
    const document = await exported(here);
    expect(sourceOf(document, 'TOTAL')).toBe('coin-metrics');
    const tab = await here.browser.extensionTab('options.html');
    await until(async () => /day stamps are off|refused/i.test(await tab.evaluate<string>('document.body.innerText')), {
      failure: () => 'the refusal is not told',
    });
  });
});

describe('a background that dies in the middle of the first fill', () => {
  test('goes on where it was: nothing is lost, and nothing is asked twice in a row', async () => {
    const here = await open();
    // The altcoin side's own (test/browser/altcoins) would add one in flight for each of its hosts.
    const asked = () => marketRequests(here.internet).map(({ host, path }) => host + path);
    await here.browser.install();
    await until(() => asked().length >= 6, { timeoutMs: 30_000 });
    await here.browser.stopBackground();
    const tab = await here.browser.extensionTab('dashboard.html');
    await stateIs(tab, 'ready', 150_000);
    const twice = asked().filter((address, i) => asked().indexOf(address) !== i);
    // What was in flight may be asked again; what had been answered may not.
    expect(twice.length).toBeLessThanOrEqual(3);
    const returns = expectedReturns(here.internet.market(), 'RUT', 'TOTAL');
    const { correlation } = await jsonExport(tab);
    expect(correlation.windows.find(({ sessions }) => sessions === 90)?.pearson).toBeCloseTo(expectedWindow(returns, 90), 6);
  });
});
