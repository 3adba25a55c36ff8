import { afterAll, beforeAll } from 'vitest';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import type { Bench } from './bench.ts';
import { closeBench, openBench } from './open-bench.ts';
import { background } from './suites/background.ts';
import { badge } from './suites/badge.ts';
import { controls } from './suites/controls.ts';
import { figures } from './suites/figures.ts';
import { hiding } from './suites/hiding.ts';
import { moving } from './suites/moving.ts';
import { options } from './suites/options.ts';
import { ownSite } from './suites/own-site.ts';
import { placement } from './suites/placement.ts';
import { storedData } from './suites/stored-data.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await openBench('chromium', simulatedMarket({ nowMs: Date.now() }));
});
afterAll(() => closeBench(bench));

// In this order: the first installs the extension and fills the store that the others look at, the last two replace it and forget
// what is stored.
figures(() => bench);
badge(() => bench);
placement(() => bench);
moving(() => bench);
hiding(() => bench);
options(() => bench);
controls(() => bench);
ownSite(() => bench);
background(() => bench);
storedData(() => bench);
