import { expect, test } from 'vitest';
import { days, hours, minutes } from '../../../lib/core/time.ts';
import { readKnown } from '../../../lib/polling/sentiment/read-known.ts';
import { sentimentStatuses } from '../../../lib/polling/sentiment/source-status.ts';
import type { AltcoinWorld } from './altcoin-world.ts';
import { onlyAltcoins, START, stateOf } from './altcoin-world.ts';

async function statusesOf(at: AltcoinWorld) {
  const { sources, order } = at.altcoins;
  const [state, known] = await Promise.all([stateOf(at), readKnown(at.store.altcoins)]);
  const all = sentimentStatuses({ nowMs: at.nowMs, state, settings: at.settings, known, sources, order, neighbours: [] });
  return Object.fromEntries(all.map((status) => [status.id, status]));
}

test('every source, with its last answer and when it is asked next', async () => {
  const at = onlyAltcoins(60);
  await at.poller().runDue();
  const statuses = await statusesOf(at);
  expect(Object.keys(statuses)).toEqual(at.altcoins.sources.map(({ id }) => id));
  expect(statuses['list']).toMatchObject({
    condition: 'ok',
    serves: ['universe'],
    lastAnswer: { atMs: START, need: 'UNIVERSE', rows: 61, series: [] },
    nextTryMs: START + hours(1),
  });
  expect(statuses['coin-candles']).toMatchObject({ condition: 'ok', lastAnswer: { rows: 301 } });
  // The next round, with half of the jitter.
  expect(statuses['binance-ratios']?.nextTryMs).toBe(Date.UTC(2026, 5, 19, 0, 55));
  expect(statuses['coin-candles']?.nextTryMs).toBe(Date.UTC(2026, 5, 19, 0, 55));
});

test('one that was not needed is in reserve and has no next time', async () => {
  const at = onlyAltcoins(60);
  await at.poller().runDue();
  const { 'okx-ratios': reserve } = await statusesOf(at);
  expect(reserve).toMatchObject({ condition: 'in-reserve' });
  expect(reserve).not.toHaveProperty('nextTryMs');
});

test('a blocked host: until when, and who is asked in its place', async () => {
  const at = onlyAltcoins(60);
  at.trouble.set('binance.example.com', { status: 451 });
  await at.poller().runDue();
  const statuses = await statusesOf(at);
  expect(statuses['binance-contracts']).toMatchObject({ condition: 'blocked', lastFailure: { failure: { kind: 'http', status: 451 } } });
  expect(statuses['binance-ratios']).toMatchObject({ condition: 'blocked', nextTryMs: START + days(1) });
  expect(statuses['okx-ratios']).toMatchObject({ condition: 'ok' });
});

test('one whose answers were of no use again and again is failing, and asked again when its rest is over', async () => {
  const at = onlyAltcoins(60);
  at.trouble.set('binance-ratios', { body: '<html>' });
  await at.poller().runDue();
  const { 'binance-ratios': failing } = await statusesOf(at);
  expect(failing).toMatchObject({ condition: 'failing', lastFailure: { failure: { kind: 'shape' } } });
  expect(failing?.nextTryMs).toBeGreaterThan(at.nowMs + minutes(30));
});

test('one that asks for a key is off', async () => {
  const at = onlyAltcoins(60);
  at.trouble.set('mood', { status: 401 });
  await at.poller().runDue();
  const { mood } = await statusesOf(at);
  expect(mood).toMatchObject({ condition: 'off' });
  expect(mood).not.toHaveProperty('nextTryMs');
});
