import { expect, test } from 'vitest';
import type { Failure } from '../../lib/core/failure.ts';
import { hours, seconds } from '../../lib/core/time.ts';
import { NEEDS_OF_SERIES } from '../../lib/polling/needs-of-series.ts';
import { EMPTY_POLL_STATE } from '../../lib/polling/state.ts';
import type { HostState, PollState, SourceState } from '../../lib/polling/state.ts';
import { unmetNeeds } from '../../lib/polling/unmet-needs.ts';
import { SOURCES } from '../../lib/sources/registry.ts';

const NOW = Date.UTC(2026, 5, 18, 15);

const originOf = (id: string): string => SOURCES.find((source) => source.id === id)?.origin ?? '';

/** A state in which these sources failed, and their hosts are left alone for so long. */
function failing(failures: Readonly<Record<string, Failure>>, restMs = hours(24)): PollState {
  const sources = Object.entries(failures).map(([id, failure]): [string, SourceState] => [
    id,
    { needs: {}, lastFailure: { atMs: NOW - 1, need: 'RUT', failure } },
  ]);
  const hosts = Object.keys(failures).map((id): [string, HostState] => [
    originOf(id),
    { failures: 1, hold: { reason: 'blocked', untilMs: NOW + restMs } },
  ]);
  return { ...EMPTY_POLL_STATE, sources: Object.fromEntries(sources), hosts: Object.fromEntries(hosts) };
}

const refusal: Failure = { kind: 'http', status: 451 };
const offline: Failure = { kind: 'network', detail: '' };

test('named are those who are asked for what is missing, the first in their order first, and nobody else', () => {
  const state = failing({ yahoo: offline, cnbc: offline, binance: offline, coinbase: offline, kraken: offline });
  expect(unmetNeeds(state, ['BTC'], NOW)?.failed.map(({ source }) => source)).toEqual(['Binance (USDT)', 'Coinbase', 'Kraken']);
  expect(unmetNeeds(state, ['RUT', 'BTC'], NOW)?.failed.map(({ source }) => source)).toEqual([
    'Yahoo Finance',
    'Binance (USDT)',
    'CNBC',
    'Coinbase',
    'Kraken',
  ]);
  expect(unmetNeeds(state, ['TOTAL'], NOW)).toBeUndefined();
});

test.for<[string, readonly Failure[], string]>([
  ['nobody was reached', [offline, { kind: 'timeout' }], 'offline'],
  ['whoever was asked refuses this network or country', [refusal, { kind: 'http', status: 403 }], 'refused'],
  ['one was withheld by the browser and the other not reached', [{ kind: 'no-permission' }, offline], 'offline'],
  ['reasons differ', [refusal, offline], 'mixed'],
])('%s: that is the reason', ([, [first = offline, second = offline], reason]) => {
  expect(unmetNeeds(failing({ yahoo: first, cnbc: second }), ['RUT'], NOW)?.reason).toBe(reason);
});

test('the next try is when the first source is free that serves one of the needs', () => {
  const one = failing({ yahoo: refusal, cnbc: refusal });
  expect(unmetNeeds(one, ['RUT'], NOW)?.nextMs).toBe(NOW);
  expect(unmetNeeds(failing({ yahoo: refusal, cnbc: refusal, nasdaq: refusal }, seconds(40)), ['RUT'], NOW)?.nextMs).toBe(
    NOW + seconds(40),
  );
  const off = { ...one, sources: { yahoo: { needs: {}, offInVersion: '1' }, cnbc: { needs: {}, offInVersion: '1' } } };
  expect(
    unmetNeeds({ ...off, sources: { ...off.sources, nasdaq: { needs: {}, offInVersion: '1', ...one.sources['yahoo'] } } }, ['RUT'], NOW),
  ).not.toHaveProperty('nextMs');
});

test('every series has its needs', () => {
  for (const needs of Object.values(NEEDS_OF_SERIES)) expect(needs.length).toBeGreaterThan(0);
});
