import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { days, hours } from '../../lib/core/time.ts';
import { parsePollState } from '../../lib/polling/parse-state.ts';
import { readPollState, stateValues } from '../../lib/polling/state-parts.ts';
import { EMPTY_POLL_STATE } from '../../lib/polling/state.ts';
import type { NeedState, PollState } from '../../lib/polling/state.ts';

const NOW = Date.UTC(2026, 5, 18, 15);

const need = (lastSuccessMs: number): NeedState => ({ lastSuccessMs, dry: 0, notBeforeMs: 0, wholeFrom: [], jitter: 0.5 });
const COINS = Array.from({ length: 40 }, (_, i) => `coin-${i}`);

const FULL: PollState = {
  version: 1,
  market: 'live',
  ratioRound: { day: 20_622, exchange: 'okx', order: 'okx binance gate bybit' },
  needs: {
    RUT: need(NOW - 1),
    UNIVERSE: need(NOW - 2),
    ...Object.fromEntries(
      COINS.flatMap((key, i) =>
        [`COIN:${key}`, `RATIO:top-position:${key}`].map((name) => [name, { ...need(NOW - i), newestDay: 20_000 }]),
      ),
    ),
  },
  hosts: { 'https://a.example.com': { lastRequestMs: NOW - 9, failures: 0 } },
  sources: {
    yahoo: { needs: { RUT: { failures: 1, notBeforeMs: NOW + 1 } } },
    chart: {
      needs: {
        'COIN:coin-3': { failures: 1, notBeforeMs: NOW + days(7) },
        'COIN:coin-4': { failures: 0, notBeforeMs: 0, lacked: { day: 20_000, answers: 1 } },
        'RATIO:top-position:coin-4': {
          failures: 0,
          notBeforeMs: 0,
          newestMs: NOW,
          gap: { fromMs: NOW - hours(9), beforeMs: NOW - hours(2) },
        },
      },
      lastAnswer: { atMs: NOW - 4, need: 'COIN:coin-5', rows: 5, newestDay: 20_001, series: [] },
      lastFailure: { atMs: NOW - 8, need: 'RATIO:global-account:coin-1', failure: { kind: 'empty' } },
      barren: { count: 11, untilMs: NOW + hours(1) },
    },
  },
};

/** Values by name, as a store keeps them. */
function store() {
  const held = new Map<string, unknown>();
  return {
    held,
    write(before: PollState, next: PollState): readonly string[] {
      const values = structuredClone(stateValues(before, next));
      for (const [name, value] of Object.entries(values)) held.set(name, value);
      return Object.keys(values);
    },
    read: (nowMs = NOW) => readPollState({ get: async (name) => structuredClone(held.get(name)) }, nowMs),
  };
}

test('reads back what was written, the altcoin side from its pieces', async () => {
  const at = store();
  at.write(EMPTY_POLL_STATE, FULL);
  expect(await at.read()).toEqual(FULL);
});

test('the main value holds the market, every source and every host, and nothing of a coin', () => {
  const at = store();
  at.write(EMPTY_POLL_STATE, FULL);
  const main = parsePollState(at.held.get('poll'), NOW);
  expect(Object.keys(main.needs)).toEqual(['RUT']);
  expect(main.sources['chart']).toEqual({ ...FULL.sources['chart'], needs: {} });
  expect(main.sources['yahoo']).toEqual(FULL.sources['yahoo']);
  expect(main.hosts).toEqual(FULL.hosts);
});

test('a change of a coin writes the main value and one piece; one of the market the main value alone', () => {
  const at = store();
  at.write(EMPTY_POLL_STATE, FULL);
  const coin = { ...FULL, needs: { ...FULL.needs, 'COIN:coin-7': need(NOW) } };
  expect(at.write(FULL, coin)).toHaveLength(2);
  const both = { ...coin, needs: { ...coin.needs, 'RATIO:top-position:coin-7': need(NOW) } };
  expect(at.write(coin, both)).toHaveLength(2);
  expect(at.write(both, { ...both, needs: { ...both.needs, RUT: need(NOW) } })).toEqual(['poll']);
  const rested = { ...both, sources: { ...both.sources, chart: { needs: { 'COIN:coin-9': { failures: 1, notBeforeMs: NOW } } } } };
  expect(at.write(both, rested).length).toBeGreaterThan(1);
});

test('what is forgotten is forgotten in its piece too', async () => {
  const at = store();
  at.write(EMPTY_POLL_STATE, FULL);
  const { 'COIN:coin-3': _, ...needs } = FULL.needs;
  const next = { ...FULL, needs, sources: { ...FULL.sources, chart: { ...FULL.sources['chart'], needs: {} } } };
  at.write(FULL, next);
  expect(await at.read()).toEqual(next);
});

test('a piece that is damaged or gone costs its own coins only', async () => {
  const at = store();
  at.write(EMPTY_POLL_STATE, FULL);
  const pieces = [...at.held.keys()].filter((name) => name !== 'poll');
  at.held.set(pieces[0] ?? '', { version: 2 });
  at.held.delete(pieces[1] ?? '');
  const read = await at.read();
  expect(Object.keys(read.needs).length).toBeGreaterThan(50);
  expect(Object.keys(read.needs).length).toBeLessThan(Object.keys(FULL.needs).length);
  for (const [name, own] of Object.entries(read.needs)) expect(own).toEqual(FULL.needs[name]);
});

test('a state of before the altcoin side is read as it is', async () => {
  const at = store();
  const { UNIVERSE: _, ...rest } = FULL.needs;
  const market: PollState = { ...FULL, needs: Object.fromEntries(Object.entries(rest).filter(([name]) => name === 'RUT')) };
  at.held.set('poll', structuredClone(market));
  expect(await at.read()).toEqual(market);
});

test('a hold that only a clock since set back can explain is forgotten in the pieces too', async () => {
  const at = store();
  at.write(EMPTY_POLL_STATE, FULL);
  const read = await at.read(NOW - days(400));
  expect(read.needs).toEqual({});
  expect(read.sources['chart']?.needs).not.toHaveProperty('COIN:coin-3.notBeforeMs', NOW + days(7));
});

test('any changes, written one after another, are what is read', async () => {
  const name = fc.constantFrom(
    'RUT',
    'UNIVERSE',
    'FEAR_GREED',
    ...COINS.map((key) => `COIN:${key}`),
    ...COINS.map((key) => `RATIO:global-account:${key}`),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, fc.option(fc.nat(1000)), fc.boolean()), { maxLength: 30 }), async (changes) => {
      const at = store();
      let state: PollState = EMPTY_POLL_STATE;
      for (const [key, ago, ofSource] of changes) {
        const before = state;
        const { [key]: _, ...needs } = before.needs;
        const own = before.sources['chart']?.needs ?? {};
        state = {
          ...before,
          needs: ago === null ? needs : { ...needs, [key]: need(NOW - ago) },
          sources: ofSource ? { chart: { needs: { ...own, [key]: { failures: 1, notBeforeMs: 0 } } } } : before.sources,
        };
        at.write(before, state);
      }
      if (changes.length > 0)
        expect(await at.read()).toEqual(
          Object.keys(state.needs).some((key) => key !== 'RUT') ? state : expect.objectContaining({ needs: state.needs }),
        );
    }),
  );
});
