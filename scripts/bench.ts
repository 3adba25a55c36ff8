// `npm run bench`: how long the computations behind one look at the popup take, beside other ways to do the same,
// measured in one run so that only the ratios carry over to another machine; `npm run bench -- first-paint`: when the popup
// paints; `npm run bench -- scan`: how long reading an article takes. It asserts nothing. Read docs/bench.md.
import { sampleCorrelation } from 'simple-statistics';
import { bootstrapInterval } from '../lib/analytics/bootstrap-interval.ts';
import { correlationWindow } from '../lib/analytics/correlation-window.ts';
import { newHighChance } from '../lib/analytics/new-high-chance.ts';
import { newHighReplay } from '../lib/analytics/new-high-replay.ts';
import { pairReturns } from '../lib/analytics/pair-returns.ts';
import { pearson } from '../lib/analytics/pearson.ts';
import { rollingIntervals } from '../lib/analytics/rolling-intervals.ts';
import { rollingPearson } from '../lib/analytics/rolling-pearson.ts';
import { epochDay, startOfDayMs } from '../lib/core/time.ts';
import { align } from '../lib/market/align.ts';
import { INSTRUMENTS } from '../lib/market/instrument.ts';
import type { StoredSeriesId } from '../lib/market/instrument.ts';
import { mergeSeries } from '../lib/market/merge-series.ts';
import type { DailySeries } from '../lib/market/series.ts';
import { isSession } from '../lib/market/us-sessions.ts';
import { WINDOWS } from '../lib/settings/settings.ts';
import { keepEvidence, keptEvidence } from '../lib/view/kept-evidence.ts';
import { pairData } from '../lib/view/pair-data.ts';
import type { PairData } from '../lib/view/pair-data.ts';
import { pairEvidence } from '../lib/view/pair-evidence.ts';

/** Runs before the clock counts, so that the compiler has done its work. */
const WARM_UP_MS = 300;
/** How long one case is repeated; the median of its runs is reported. */
const MEASURE_MS = 1500;
const MIN_RUNS = 5;
const WINDOW = 90;
const NOW = epochDay(2026, 1, 1);
const EQUITY_FROM = epochDay(1987, 9, 10);
const CRYPTO_FROM = epochDay(2013, 1, 1);

interface Case {
  readonly name: string;
  /** Returns something that depends on the work, so that it cannot be left out. */
  readonly run: () => unknown;
}

interface Group {
  readonly title: string;
  /** The first case is what the product does; the ratios are to it. */
  readonly cases: readonly Case[];
}

/** Uniform numbers in 0…1 from a seed (mulberry32). */
function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seeded random walk as a stored series. */
function walk(id: StoredSeriesId, from: number, seed: number): DailySeries {
  const uniform = uniforms(seed);
  const days: number[] = [];
  const close: number[] = [];
  let level = 100;
  for (let day = from; day < NOW; day += 1) {
    level *= Math.exp((uniform() - 0.5) * 0.05);
    if (INSTRUMENTS[id].kind === 'equity' && !isSession(day)) continue;
    days.push(day);
    close.push(level);
  }
  const merged = mergeSeries(undefined, { id, days, close }, { source: 'walk', market: 'simulated', fetchedAtMs: startOfDayMs(NOW) });
  if (!merged.ok) throw new Error(`a walk is a series: ${JSON.stringify(merged.error)}`);
  return merged.value;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2;
}

let sink: unknown;

function timesOf(run: () => unknown, forMs: number): readonly number[] {
  const times: number[] = [];
  const end = performance.now() + forMs;
  while (performance.now() < end || times.length < MIN_RUNS) {
    const start = performance.now();
    sink = run();
    times.push(performance.now() - start);
  }
  return times;
}

function measured({ name, run }: Case): { readonly name: string; readonly ms: number; readonly runs: number } {
  timesOf(run, WARM_UP_MS);
  const times = timesOf(run, MEASURE_MS);
  return { name, ms: median(times), runs: times.length };
}

function printGroup({ title, cases }: Group): void {
  const results = cases.map(measured);
  const base = results[0]?.ms ?? 1;
  console.log(`\n${title}`);
  console.log(`  ${'median'.padStart(12)}  ${'ratio'.padStart(7)}  ${'runs'.padStart(6)}`);
  for (const { name, ms, runs } of results) {
    console.log(`  ${`${ms.toFixed(3)} ms`.padStart(12)}  ${(ms / base).toFixed(2).padStart(7)}  ${String(runs).padStart(6)}  ${name}`);
  }
}

/** One value a window, computed anew for each. */
function perWindow(x: Float64Array, y: Float64Array, r: (x: Float64Array, y: Float64Array) => unknown): readonly unknown[] {
  return Array.from({ length: x.length - WINDOW + 1 }, (_, i) => r(x.subarray(i, i + WINDOW), y.subarray(i, i + WINDOW)));
}

const lastInterval = (x: Float64Array, y: Float64Array, sessions: number): unknown =>
  bootstrapInterval(x.slice(-sessions), y.slice(-sessions));

/** A pair with the S&P 500 beside it. */
function pairOf(equity: DailySeries, crypto: DailySeries): PairData {
  const spx = walk('SPX', EQUITY_FROM, 3);
  const outcome = pairData({ equity: 'RUT', crypto: 'BTC' }, (id) => [equity, crypto, spx].find((one) => one.id === id), startOfDayMs(NOW));
  if (outcome.kind !== 'pair') throw new Error('walks over the same years are a pair');
  return outcome.data;
}

/** The same alignment with a look-up table instead of one pass over both columns. */
function alignedByMap(a: DailySeries, b: DailySeries): readonly (readonly [number, number, number])[] {
  const inB = new Map(Array.from(b.days, (day, i) => [day, b.close[i] ?? 0]));
  return Array.from(a.days, (day, i) => [day, a.close[i] ?? 0, inB.get(day) ?? 0] as const).filter(([day, , y]) => y > 0 && isSession(day));
}

function groups(): readonly Group[] {
  const [equity, crypto] = [walk('RUT', EQUITY_FROM, 1), walk('BTC', CRYPTO_FROM, 2)];
  const pair = align(equity, crypto);
  const { x, y } = pairReturns(pair);
  const data = pairOf(equity, crypto);
  const kept = keepEvidence(data, pairEvidence(data));
  const tail = { id: 'RUT' as const, days: Array.from(equity.days.slice(-5)), close: Array.from(equity.close.slice(-5)) };
  return [
    {
      title: `Rolling r over ${WINDOW} sessions, ${x.length} paired returns (13 years)`,
      cases: [
        { name: 'running sums, one pass (Comove)', run: () => rollingPearson(x, y, WINDOW) },
        { name: 'two passes for each window', run: () => perWindow(x, y, pearson) },
        { name: 'simple-statistics for each window', run: () => perWindow(x, y, (a, b) => sampleCorrelation([...a], [...b])) },
      ],
    },
    {
      title: 'The figures of one pair',
      cases: [
        { name: 'five windows: r, rank r, interval, levels', run: () => WINDOWS.map((sessions) => correlationWindow(pair, sessions)) },
        { name: 'rolling r with its interval, 13 years', run: () => rollingIntervals(x, y, WINDOW) },
      ],
    },
    {
      title: 'The evidence of one pair over 13 years',
      cases: [
        { name: 'all of it, computed (Comove, once for each new close)', run: () => pairEvidence(data) },
        { name: 'as it was kept: key and parser', run: () => keptEvidence(kept, data) },
      ],
    },
    {
      title: 'What is drawn at random for the evidence of a pair',
      cases: [
        {
          name: 'bootstrap intervals of five windows, 2000 draws each',
          run: () => WINDOWS.map((sessions) => lastInterval(x, y, sessions)),
        },
        { name: 'chance of a new high in 92 days, 10,000 paths', run: () => newHighChance(crypto.days, crypto.close, NOW + 91) },
        { name: 'its replay over 13 years, 500 paths each', run: () => newHighReplay(crypto.days, crypto.close) },
      ],
    },
    {
      title: `Alignment of ${equity.days.length} sessions with ${crypto.days.length} crypto days`,
      cases: [
        { name: 'one pass over both columns (Comove)', run: () => align(equity, crypto) },
        { name: 'a Map of the second', run: () => alignedByMap(equity, crypto) },
      ],
    },
    {
      title: `Five new rows into ${equity.days.length} stored ones`,
      cases: [
        { name: 'merge', run: () => mergeSeries(equity, tail, { source: 'walk', market: 'simulated', fetchedAtMs: startOfDayMs(NOW) }) },
      ],
    },
  ];
}

function measureComputations(): void {
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}. Medians of repeated runs; ratios are to the first line.`);
  for (const group of groups()) printGroup(group);
  if (sink === undefined) process.exitCode = 1;
}

// Alone, because a browser beside them would disturb the computations.
if (process.argv.includes('first-paint')) await (await import('./bench/first-paint.ts')).measureFirstPaint();
else if (process.argv.includes('scan')) (await import('./bench/scan.ts')).measureScan();
else measureComputations();
