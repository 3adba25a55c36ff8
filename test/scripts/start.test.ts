import { expect, test } from 'vitest';
import { epochDay } from '../../lib/core/time.ts';
import type { BadgeFacts } from '../../lib/view/badge-facts.ts';
import { headlineLines } from '../../scripts/start/headline.ts';
import { chosenMarket, marketWish } from '../../scripts/start/market-wish.ts';
import { probeLive } from '../../scripts/start/probe-live.ts';

const NOW = Date.UTC(2026, 0, 15, 12);
const hasFile = (dir: string): boolean => dir === '/history';

test.for([
  [[], { ok: true, value: { kind: 'auto' } }],
  [['--market=live'], { ok: true, value: { kind: 'live' } }],
  [['--market=simulated'], { ok: true, value: { kind: 'simulated' } }],
  [['--market=/history'], { ok: true, value: { kind: 'folder', dir: '/history' } }],
  [['--market=/nowhere'], { ok: false, error: expect.stringContaining('/nowhere is no folder with russell2000.csv') }],
  [['--market='], { ok: false, error: expect.stringContaining('--market=simulated') }],
  [['--martek=live'], { ok: false, error: expect.stringContaining('"--martek=live" means nothing here') }],
] as const)('npm start -- %s', ([args, wish]) => {
  expect(marketWish(args, hasFile)).toEqual(wish);
});

test('without a wish it is live when both the index and the cap answer, else simulated', () => {
  expect(chosenMarket({ kind: 'auto' }, new Set(['RUT', 'TOTAL']))).toEqual({ kind: 'live' });
  expect(chosenMarket({ kind: 'auto' }, new Set(['RUT']))).toEqual({ kind: 'simulated' });
  expect(chosenMarket({ kind: 'auto' }, new Set())).toEqual({ kind: 'simulated' });
  expect(chosenMarket({ kind: 'live' }, new Set())).toEqual({ kind: 'live' });
});

const answer =
  (text: string, status = 200): typeof fetch =>
  () =>
    Promise.resolve(new Response(text, { status }));

test('a source counts as answering only with an answer that its own parser takes', async () => {
  const cnbc = {
    barData: {
      priceBars: [
        {
          close: '2481.9',
          high: '2490',
          low: '2470',
          open: '2475',
          volume: 0,
          tradeTime: '20260114000000',
          tradeTimeinMills: '1768366800000',
        },
      ],
    },
  };
  expect([...(await probeLive(['RUT'], NOW, answer(JSON.stringify(cnbc))))]).toEqual(['RUT']);
  expect([...(await probeLive(['RUT', 'TOTAL'], NOW, answer('<html>consent</html>')))]).toEqual([]);
  expect([...(await probeLive(['RUT'], NOW, answer(JSON.stringify(cnbc), 503)))]).toEqual([]);
  expect([...(await probeLive(['RUT'], NOW, () => Promise.reject(new TypeError('fetch failed'))))]).toEqual([]);
});

const FACTS: BadgeFacts = {
  version: 1,
  market: 'simulated',
  pair: { equity: 'RUT', crypto: 'TOTAL' },
  equityShown: 'RUT',
  generatedAtMs: NOW,
  asOfDay: epochDay(2026, 1, 14),
  headline: { sessions: 90, n: 90, r: -0.334, low: -0.5, high: -0.12, words: 'move apart' },
  windows: [
    { sessions: 30, n: 30, r: 0.2 },
    { sessions: 90, n: 90, r: -0.334, low: -0.5, high: -0.12, words: 'move apart' },
  ],
  overall: 'depends on the window',
  sources: [{ id: 'RUT', source: 'yahoo', asOfDay: epochDay(2026, 1, 14), fetchedAtMs: NOW }],
  staleAtMs: NOW,
  expiresAtMs: NOW,
};

test('the headline names words, r, interval, n, dates, sources and market', () => {
  expect(headlineLines(FACTS)).toEqual([
    'Russell 2000 and crypto market cap: depends on the window (closes to 2026-01-14)',
    '  r −0.33 (−0.50 to −0.12 with 95\u202f% confidence) over 90 sessions, n 90: move apart',
    '  r 0.20 (no interval) over 30 sessions, n 30',
    '  Russell 2000: yahoo, to 2026-01-14, fetched 2026-01-15T12:00:00.000Z',
    '  market: simulated, every number is made up',
  ]);
});

test('without a headline there are no lines', () => {
  const { headline: _, ...rest } = FACTS;
  expect(headlineLines(rest)).toBeUndefined();
});
