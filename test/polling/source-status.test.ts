import { expect, test } from 'vitest';
import { days, epochDay, minutes } from '../../lib/core/time.ts';
import { parsePollState } from '../../lib/polling/parse-state.ts';
import { sourceStatuses } from '../../lib/polling/source-status.ts';
import { summarise } from '../../lib/polling/summary.ts';
import { madeUpSource } from './harness/made-up-source.ts';
import { madeUpWorld } from './harness/made-up-world.ts';
import type { World } from './harness/made-up-world.ts';

/** Thursday, in session. */
const START = Date.UTC(2026, 5, 18, 15);

function world(): World {
  const made = [
    madeUpSource({ id: 'index', serves: ['RUT'] }),
    madeUpSource({ id: 'index-2', serves: ['RUT'] }),
    madeUpSource({ id: 'now', serves: ['TOTAL_NOW'] }),
  ];
  return madeUpWorld(START, made, { RUT: ['index', 'index-2'], TOTAL_NOW: ['now'] });
}

function statusesOf(of: World) {
  const { sources, order } = of.effects();
  const summaries = new Map(
    [...of.store.held.series.values()].flatMap((series) => {
      const summary = summarise(series, of.nowMs);
      return summary ? [[series.id, summary] as const] : [];
    }),
  );
  const state = parsePollState(of.store.held.values.get('poll'), of.nowMs);
  const all = sourceStatuses({ nowMs: of.nowMs, state, settings: of.settings, summaries, sources, order, eager: false });
  return Object.fromEntries(all.map((status) => [status.id, status]));
}

test('a source that answered: with its rows, its newest day and when it is asked next', async () => {
  const at = world();
  await at.poller().runDue();
  expect(statusesOf(at)['index']).toMatchObject({
    condition: 'ok',
    lastAnswer: { atMs: START, need: 'RUT', newestDay: epochDay(2026, 6, 18), series: ['RUT'] },
    nextTryMs: START + minutes(15),
  });
});

test('a source that was not needed is in reserve and has no next time', async () => {
  const at = world();
  await at.poller().runDue();
  expect(statusesOf(at)['index-2']).toEqual({
    id: 'index-2',
    name: 'index-2',
    origin: 'https://index-2.example.com',
    serves: ['RUT'],
    condition: 'in-reserve',
  });
});

test('a blocked host: until when, and what it said', async () => {
  const at = world();
  at.trouble.set('now', { status: 451 });
  await at.poller().runDue();
  expect(statusesOf(at)['now']).toMatchObject({
    condition: 'blocked',
    lastFailure: { failure: { kind: 'http', status: 451 } },
    nextTryMs: START + days(1),
  });
});

test('a source that failed is failing until it answers', async () => {
  const at = world();
  at.trouble.set('now', { body: '<html>' });
  await at.poller().runDue();
  expect(statusesOf(at)['now']).toMatchObject({ condition: 'failing', lastFailure: { failure: { kind: 'shape' } } });
  at.trouble.clear();
  at.nowMs += minutes(5);
  await at.poller().runDue();
  expect(statusesOf(at)['now']).toMatchObject({ condition: 'ok', lastFailure: { failure: { kind: 'shape' } } });
});

test('one that asks for a key is off', async () => {
  const at = world();
  at.trouble.set('now', { status: 401 });
  await at.poller().runDue();
  expect(statusesOf(at)['now']).toMatchObject({ condition: 'off' });
  expect(statusesOf(at)['now']).not.toHaveProperty('nextTryMs');
});
