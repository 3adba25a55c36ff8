// `npm run bench -- first-paint`: how soon the popup shows what is stored, in the production build, on a full store.
// It needs Chromium and a build (npm run build), and asserts nothing. Read docs/bench.md.
import { simulatedMarket } from '../../test/loopback/market/simulated-market.ts';
import { closeBench, openBench } from '../../test/browser/open-bench.ts';
import { filled, stateIs } from '../../test/browser/steps.ts';

/** Loads of the popup that are measured, after one that warms the caches up. */
const LOADS = 15;

/** From the start of the page, in milliseconds. `largest` is the paint of the largest text, which comes with the headline. */
interface Paints {
  readonly first: number;
  readonly largest: number;
}

/** Chromium keeps what it painted; an observer that comes later is told of it. */
const READ_PAINTS = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const last = list.getEntries().at(-1);
    const [first] = performance.getEntriesByName('first-contentful-paint');
    resolve({ first: first?.startTime ?? NaN, largest: last.startTime });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
})`;

/** Median of times, in words for a table. */
function median(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  return `${(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(0)} ms`;
}

/** Fills the store from the simulated market, opens the popup again and again, and prints when it painted. */
export async function measureFirstPaint(): Promise<void> {
  const bench = await openBench('chromium', simulatedMarket({ nowMs: Date.now() }));
  try {
    await bench.browser.install();
    await filled(bench);
    const popup = await bench.browser.extensionTab('popup.html');
    await stateIs(popup, 'ready');
    const paints: Paints[] = [];
    for (let load = 0; load < LOADS; load += 1) {
      await popup.reload();
      await stateIs(popup, 'ready');
      paints.push(await popup.evaluate<Paints>(READ_PAINTS));
    }
    console.log(`\nThe popup on a full store, ${LOADS} loads, medians`);
    console.log(`  ${median(paints.map(({ first }) => first)).padStart(8)}  first paint`);
    console.log(`  ${median(paints.map(({ largest }) => largest)).padStart(8)}  paint of the largest text, which comes with the headline`);
  } finally {
    await closeBench(bench);
  }
}
