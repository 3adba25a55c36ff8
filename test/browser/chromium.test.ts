import { afterAll, beforeAll } from 'vitest';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import { startInternet } from '../loopback/start-internet.ts';
import type { Bench } from './bench.ts';
import { chromiumBrowser } from './drivers/chromium-browser.ts';
import { extensionDir } from './extension-dir.ts';
import { background } from './suites/background.ts';
import { badge } from './suites/badge.ts';
import { figures } from './suites/figures.ts';
import { options } from './suites/options.ts';
import { placement } from './suites/placement.ts';

let bench: Bench;

beforeAll(async () => {
  const internet = await startInternet({ market: simulatedMarket({ nowMs: Date.now() }) });
  bench = { internet, browser: await chromiumBrowser(internet, { extensionDir: extensionDir('chromium'), installLater: true }) };
});

afterAll(async () => {
  await bench.browser.close();
  await bench.internet.stop();
});

// In this order: the first fills the store that the others look at, the last replaces the extension.
figures(() => bench);
badge(() => bench);
placement(() => bench);
options(() => bench);
background(() => bench);
