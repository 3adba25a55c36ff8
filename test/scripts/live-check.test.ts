import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { isoDate, seconds } from '../../lib/core/time.ts';
import { newestClosedSession } from '../../lib/market/us-sessions.ts';
import { SOURCES, SOURCE_ORDER } from '../../lib/sources/registry.ts';
import { SENTIMENT_ORDER, SENTIMENT_SOURCES } from '../../lib/sources/sentiment-registry.ts';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import { startInternet, type Internet } from '../loopback/start-internet.ts';

let internet: Internet;
beforeAll(async () => {
  internet = await startInternet({ market: (nowMs) => simulatedMarket({ nowMs }) });
});
afterAll(() => internet.stop());
afterEach(() => {
  internet.faults.clear();
  internet.clearRequests();
});

interface Run {
  readonly code: number | null;
  readonly out: string;
  /** A line of the table by need and source. */
  row(need: string, source: string): string;
}

/** The check as `npm run live-check` starts it, its internet being ours; the certificate is trusted by nobody. */
function liveCheck(...args: readonly string[]): Promise<Run> {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    NODE_USE_ENV_PROXY: '1',
    HTTPS_PROXY: `http://127.0.0.1:${internet.proxyPort}`,
    NO_PROXY: '',
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
    NODE_NO_WARNINGS: '1',
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/live-check.ts', ...args], { env });
    let out = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      const row = (need: string, source: string): string =>
        out.split('\n').find((line) => new RegExp(`^${need} +${source} `).test(line)) ??
        `no line for ${need} from ${source}: ${out}${errors}`;
      resolve({ code, out, row });
    });
  });
}

/** Parts of the altcoin side with the sources that are asked for them. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  UNIVERSE: SENTIMENT_ORDER.universe,
  'COIN:SOL': SENTIMENT_ORDER.coin,
  'RATIO:SOL': Object.values(SENTIMENT_ORDER.ratio),
  FEAR_GREED: SENTIMENT_ORDER['fear-greed'],
  'NETFLOW:24h': SENTIMENT_ORDER.netflow,
  ...Object.fromEntries(Object.entries(SENTIMENT_ORDER.listing).map(([listing, id]) => [`LISTING:${listing}`, [id]])),
};

test('asks every source for each of its needs, like a browser and no faster than it may, and keeps the answers where it is told to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'live-check-'));
  const { code, out, ...run } = await liveCheck(`--save=${folder}`);
  expect(out).toContain('The market that answers is simulated.');
  for (const [need, ids] of Object.entries(SOURCE_ORDER)) for (const id of ids) expect(run.row(need, id)).toContain('works');
  expect(run.row('RUT', 'nasdaq')).toContain('works as IWM');
  expect(run.row('RUT', 'yahoo')).toContain(isoDate(newestClosedSession(Date.now())));
  for (const id of SOURCE_ORDER.TOTAL) expect(run.row('TOTAL', id)).toContain('verified');
  expect(Object.values(PARTS).flat().sort()).toEqual(SENTIMENT_SOURCES.map(({ id }) => id).sort());
  for (const [part, ids] of Object.entries(PARTS)) for (const id of ids) expect(run.row(part, id)).toContain('works');
  expect(run.row('COIN:SOL', 'binance-coins')).toMatch(/ 30\d .* USD, takers bought \d+\.\d %/);
  expect(run.row('RATIO:SOL', 'gate-ratios')).toMatch(/global-account \d+\.\d{3}, top-position \d+\.\d{3}/);
  expect(out).toContain('(a) CNBC bars with .RUT. Settled');
  expect(out).toContain('(b) CoinMarketCap v3: day stamps, and answers without cookies. Settled');
  expect(out).toContain('(c) DefiLlama /inflows free of charge. Settled: it answers without a key.');
  expect(out).toContain('Every need has a source that works.');
  expect(code).toBe(0);

  expect(internet.requests.filter(({ kind }) => kind !== 'provider')).toEqual([]);
  for (const { headers } of internet.requests) {
    expect(headers['user-agent']).toMatch(/^Mozilla/);
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  }
  // What is logged is when a request arrived, and the first of a host arrives late: a quarter of the longer spacings is left.
  for (const { origin, spacingMs } of [...SOURCES, ...SENTIMENT_SOURCES].filter((source) => source.spacingMs >= seconds(1))) {
    const times = internet.requests.filter(({ host }) => origin === `https://${host}`).map(({ at }) => at);
    for (const [i, at] of times.slice(1).entries()) expect(at - (times[i] ?? 0)).toBeGreaterThanOrEqual(spacingMs / 4);
  }

  const name = readdirSync(folder).find((file) => file.endsWith('-yahoo-RUT.txt'));
  expect(name && readFileSync(join(folder, name), 'utf8')).toContain('"chart"');
  rmSync(folder, { recursive: true });
});

test('says of each failure what it is and what to do, and ends with 1 when a need is left without a source', async () => {
  internet.faults.set('query1.finance.yahoo.com', { kind: 'status', status: 429, retryAfter: 600, body: 'Too Many Requests' });
  internet.faults.set('ts-api.cnbc.com', { kind: 'html' });
  internet.faults.set('data-api.binance.vision', { kind: 'status', status: 451 });
  internet.faults.set(/v3\/global-metrics/, { kind: 'shift-days', days: 1 });
  internet.faults.set('fapi.binance.com', { kind: 'status', status: 451 });
  internet.faults.set('api.llama.fi', { kind: 'html' });
  for (const host of ['api.coingecko.com', 'api.coinpaprika.com', 'api.coinlore.net']) internet.faults.set(host, { kind: 'disconnect' });
  const { code, out, ...run } = await liveCheck();
  expect(run.row('RUT', 'yahoo')).toContain('HTTP 429');
  expect(out).toContain('HTTP 429. Too many requests from this address. Run again after 10 minutes');
  // The host has asked for rest, so its other need is not asked for.
  expect(internet.requests.filter(({ host }) => host === 'query1.finance.yahoo.com')).toHaveLength(1);
  expect(run.row('RUT', 'cnbc')).toContain('shape: HTML');
  expect(out).toContain('Run again with --save=DIR, look at the body, and adapt parse(). (lib/sources/cnbc.ts');
  expect(run.row('BTC', 'binance')).toContain('HTTP 451');
  expect(run.row('BTC', 'coinbase')).toContain('works');
  expect(run.row('TOTAL', 'coinmarketcap-v3')).toMatch(/refused: day stamps are off.* refused /);
  expect(run.row('TOTAL', 'coinmarketcap-v4')).toContain('verified');
  expect(run.row('TOTAL_NOW', 'coinlore-global')).toContain('network');
  expect(out).toContain('(a) CNBC bars with .RUT. Not as hoped');
  expect(out).toContain('Settled: another convention than');
  // A host that is closed to this address is asked once; the part has other exchanges.
  expect(run.row('RATIO:SOL', 'binance-ratios')).toContain('HTTP 451');
  expect(internet.requests.filter(({ host }) => host === 'fapi.binance.com')).toHaveLength(1);
  expect(run.row('RATIO:SOL', 'okx-ratios')).toContain('works');
  expect(run.row('UNIVERSE', 'coinmarketcap-listing')).toContain('works');
  expect(run.row('COIN:SOL', 'coinbase-coins')).toContain('works');
  expect(out).toContain('(lib/sources/sentiment/defillama-inflows.ts');
  expect(out).toContain('(c) DefiLlama /inflows free of charge. Not as hoped: shape: HTML');
  expect(out).toContain('Without a source that works: TOTAL_NOW, NETFLOW:24h.');
  expect(code).toBe(1);
});
