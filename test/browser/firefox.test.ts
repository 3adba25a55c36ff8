import { afterAll, beforeAll } from 'vitest';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import type { Bench } from './bench.ts';
import { closeBench, openBench } from './open-bench.ts';
import { background } from './suites/background.ts';
import { badge } from './suites/badge.ts';
import { controls } from './suites/controls.ts';
import { figures } from './suites/figures.ts';
import { options } from './suites/options.ts';
import { placement } from './suites/placement.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await openBench('firefox', simulatedMarket({ nowMs: Date.now() }));
});
afterAll(() => closeBench(bench));

// In this order: the first installs the extension and fills the store that the others look at, the last replaces it.
figures(() => bench);
badge(() => bench);
placement(() => bench);
options(() => bench);
controls(() => bench);
background(() => bench);
