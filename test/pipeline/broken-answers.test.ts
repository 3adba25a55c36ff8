import { afterEach, expect, test } from 'vitest';
import { epochDay, hours, startOfDayMs } from '../../lib/core/time.ts';
import type { Failure } from '../../lib/core/failure.ts';
import type { BodyFault } from '../loopback/faults/fault.ts';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import { truthOf } from '../loopback/market/truth-of.ts';
import { product } from './product.ts';
import type { Product } from './product.ts';

/** Wednesday 18 November 2026, 17:00 UTC: a session is open. */
const START = startOfDayMs(epochDay(2026, 11, 18)) + hours(17);
const YESTERDAY = epochDay(2026, 11, 17);

/** The first source of every need. */
const FIRST = /query1\.finance\.yahoo|data-api\.binance|coinmarketcap\.com\/data-api\/v3|api\.coingecko/;

const cutAt = (share: number): BodyFault => ({ kind: 'truncate', share });
const rewritten = (rewrite: (body: string) => string): BodyFault => ({ kind: 'rewrite', rewrite });

const BROKEN: readonly (readonly [string, BodyFault, Failure['kind']])[] = [
  ['status 204', { kind: 'status', status: 204 }, 'shape'],
  ['white space', { kind: 'status', status: 200, body: ' \r\n ' }, 'shape'],
  ['status 304', { kind: 'status', status: 304 }, 'http'],
  ['status 404', { kind: 'status', status: 404, body: '{"chart":{"result":null,"error":{"code":"Not Found"}}}' }, 'http'],
  ['status 429 with a past date', { kind: 'status', status: 429, retryAfter: new Date(START - hours(1)) }, 'http'],
  ['status 403 with a web page', { kind: 'status', status: 403, body: '<html>blocked</html>' }, 'http'],
  ['a consent page', { kind: 'consent' }, 'shape'],
  ['a redirect to a consent page', { kind: 'redirect', to: 'https://consent.example.org/collect' }, 'shape'],
  ['half an answer', cutAt(0.5), 'shape'],
  ['other types', { kind: 'wrong-types' }, 'shape'],
  ['what a script would call', rewritten((body) => `callback(${body})`), 'shape'],
];

const market = simulatedMarket({ nowMs: START });

let running: Product | undefined;
afterEach(() => running?.close());

test.for(BROKEN)(
  '%s in place of each first source: its failure is noted, the next ones serve, nobody is pressed',
  async ([, fault, kind]) => {
    const at = product({ market, nowMs: START });
    running = at;
    at.faults.set(FIRST, fault);
    expect(await at.poll()).toEqual({ ok: true, value: null });
    const [stored, { sources }] = [await at.stored(), await at.state()];
    for (const id of ['yahoo', 'binance', 'coinmarketcap-v3', 'coingecko-global'])
      expect(sources[id]?.lastFailure?.failure.kind, id).toBe(kind);
    for (const id of ['RUT', 'SPX', 'BTC', 'ETH', 'TOTAL'] as const) {
      const series = stored.get(id);
      expect(series?.days, id).toContain(YESTERDAY);
      expect(series?.segments.map(({ source }) => source).join(), id).not.toMatch(/yahoo|binance|v3/);
    }
    for (const id of ['RUT', 'SPX', 'BTC', 'ETH'] as const) {
      const series = stored.get(id);
      const index = series?.days.indexOf(YESTERDAY) ?? -1;
      expect(series?.close[index], id).toBeCloseTo(truthOf(market, id).get(YESTERDAY) ?? 0, 1);
    }
    expect(stored.get('TOTAL')?.stamp).toBe('verified');
    // One request for each of the needs that they serve.
    expect(at.asked.filter(({ href }) => FIRST.test(href)).length).toBeLessThanOrEqual(7);
  },
);
