import { expect, test } from 'vitest';
import { days, epochDay, hours, minutes, seconds } from '../../lib/core/time.ts';
import { newestFinalDay } from '../../lib/market/newest-final-day.ts';
import { parsePollState } from '../../lib/polling/parse-state.ts';
import { createPoller } from '../../lib/polling/run.ts';
import { madeUpSource, WORLD_BEGINS } from './harness/made-up-source.ts';
import type { MadeUp } from './harness/made-up-source.ts';
import { madeUpWorld } from './harness/made-up-world.ts';
import type { Trouble, World } from './harness/made-up-world.ts';

/** Thursday 2026-06-18, 15:00 UTC: in session; the day after is a holiday. */
const THURSDAY = Date.UTC(2026, 5, 18, 15);
const FIRST_SESSION = epochDay(2022, 1, 3);
const WEDNESDAY = epochDay(2026, 6, 17);

const yahooLike = madeUpSource({ id: 'first', serves: ['RUT', 'SPX'] });
const cnbcLike = madeUpSource({ id: 'second', serves: ['RUT', 'SPX'], level: 1.001 });
const fundLike = madeUpSource({ id: 'nasdaq', serves: ['RUT'], level: 0.1, standIn: 'IWM' });
const candles = madeUpSource({ id: 'candles', serves: ['BTC', 'ETH'], pageDays: 600 });
const moreCandles = madeUpSource({ id: 'more-candles', serves: ['BTC', 'ETH'] });
const caps = madeUpSource({ id: 'caps', serves: ['TOTAL'], level: 3e10 });
const otherCaps = madeUpSource({ id: 'other-caps', serves: ['TOTAL'], level: 2.9e10 });
const now = madeUpSource({ id: 'now', serves: ['TOTAL_NOW'] });
const ALL = [yahooLike, cnbcLike, fundLike, candles, moreCandles, caps, otherCaps, now];
const ORDER = {
  RUT: ['first', 'second', 'nasdaq'],
  SPX: ['first', 'second'],
  BTC: ['candles', 'more-candles'],
  ETH: ['candles', 'more-candles'],
  TOTAL: ['caps', 'other-caps'],
  TOTAL_NOW: ['now'],
} as const;

const world = (nowMs = THURSDAY, order: Parameters<typeof madeUpWorld>[2] = ORDER): World => madeUpWorld(nowMs, ALL, order);
const stateOf = (of: World) => parsePollState(of.store.held.values.get('poll'), of.nowMs);
const newest = (of: World, id: 'RUT' | 'IWM' | 'BTC' | 'TOTAL') => {
  const series = of.store.held.series.get(id);
  return series && newestFinalDay(series);
};

test('fills every need once, in pages where there are many', async () => {
  const at = world();
  expect(await at.poller().runDue()).toEqual({ ok: true, value: null });
  expect(at.asked.filter(({ from }) => from === 'start').map(({ need }) => need)).toEqual([
    'RUT',
    'BTC',
    'TOTAL_NOW',
    'SPX',
    'ETH',
    'TOTAL',
  ]);
  const pages = at.asked.filter(({ need }) => need === 'BTC').map(({ from }) => from);
  expect(pages).toEqual(['start', `${WORLD_BEGINS + 600}`, `${WORLD_BEGINS + 1200}`]);
  expect(at.store.held.series.get('BTC')?.days.length).toBe(epochDay(2026, 6, 18) - WORLD_BEGINS + 1);
  expect(newest(at, 'RUT')).toBe(WEDNESDAY);
  expect(at.store.held.series.get('RUT')?.provisionalFrom).toBe(WEDNESDAY + 1);
  expect(at.store.held.series.get('TOTAL')?.stamp).toBe('verified');
  expect([...at.store.held.snapshots.values()]).toMatchObject([{ source: 'now', day: WEDNESDAY + 1, totalUsd: 3e12, market: 'live' }]);
  expect(at.announced).toContain('series');
  expect(at.alarms.at(-1)).toBeGreaterThan(at.nowMs);
});

test('a value of the moment changes no series, and says so: nothing is computed anew for it', async () => {
  const at = world(THURSDAY, { TOTAL_NOW: ['now'] });
  await at.poller().runDue();
  expect(at.store.held.snapshots.size).toBe(1);
  expect(at.announced).toEqual(['status']);
});

test('asks for a total only when the Bitcoin that it is checked against is there', async () => {
  const at = world();
  await at.poller().runDue();
  const order = at.asked.map(({ need }) => need);
  expect(order.indexOf('TOTAL')).toBeGreaterThan(order.lastIndexOf('BTC'));
});

test('asks nothing more until something is due', async () => {
  const at = world();
  await at.poller().runDue();
  at.asked.length = 0;
  at.nowMs += minutes(1);
  await at.poller().runDue();
  expect(at.asked).toEqual([]);
});

test('after the first fill asks for the newest stored days only', async () => {
  const at = world();
  await at.poller().runDue();
  at.asked.length = 0;
  at.nowMs = Date.UTC(2026, 5, 18, 20, 40);
  await at.poller().runDue();
  const rut = at.asked.find(({ need }) => need === 'RUT');
  expect(rut?.from).toBe(`${epochDay(2026, 6, 11)}`);
  expect(newest(at, 'RUT')).toBe(WEDNESDAY + 1);
});

test('two calls at once are one run', async () => {
  const at = world();
  const poller = at.poller();
  await Promise.all([poller.runDue(), poller.runDue(), poller.runDue()]);
  expect(at.asked.filter(({ need, from }) => need === 'RUT' && from === 'start')).toHaveLength(1);
});

test('a host that is down sends its needs to the next of the order, and its other needs wait', async () => {
  const at = world();
  at.trouble.set('first', { offline: true });
  await at.poller().runDue();
  expect(at.asked.filter(({ source }) => source === 'first')).toHaveLength(1);
  expect(at.store.held.series.get('RUT')?.segments).toMatchObject([{ source: 'second' }]);
  expect(at.store.held.series.get('SPX')?.segments).toMatchObject([{ source: 'second' }]);
  expect(stateOf(at).hosts['https://first.example.com']).toMatchObject({ failures: 1, hold: { reason: 'unreachable' } });
  expect(stateOf(at).sources['first']?.lastFailure).toMatchObject({ need: 'RUT', failure: { kind: 'network' } });
});

test('returns to the preferred source once it is allowed, and lets it replace what the other gave', async () => {
  const at = world();
  at.trouble.set('first', { offline: true });
  await at.poller().runDue();
  at.trouble.clear();
  at.asked.length = 0;
  at.nowMs = Date.UTC(2026, 5, 18, 20, 40);
  await at.poller().runDue();
  expect(at.asked.filter(({ need }) => need === 'RUT')).toMatchObject([{ source: 'first', from: 'start' }]);
  expect(at.store.held.series.get('RUT')?.segments).toEqual([{ source: 'first', from: FIRST_SESSION, factor: 1 }]);
  at.asked.length = 0;
  at.nowMs += hours(18);
  await at.poller().runDue();
  expect(at.asked.filter(({ need }) => need === 'RUT').every(({ from }) => from !== 'start')).toBe(true);
});

test('pages of the preferred source are joined to what another gave only when all are there', async () => {
  const at = world();
  at.trouble.set('candles', { offline: true });
  await at.poller().runDue();
  expect(at.store.held.series.get('BTC')?.segments).toMatchObject([{ source: 'more-candles' }]);
  at.trouble.clear();
  at.nowMs += minutes(20);
  await at.poller().runDue();
  expect(at.store.held.series.get('BTC')?.segments).toMatchObject([{ source: 'candles', factor: 1 }]);
  expect(at.store.held.series.get('BTC')?.days.length).toBe(epochDay(2026, 6, 18) - WORLD_BEGINS + 1);
});

test('joins another provider through days that both have', async () => {
  const at = world();
  await at.poller().runDue();
  at.trouble.set('first', { status: 451 });
  at.asked.length = 0;
  at.nowMs = Date.UTC(2026, 5, 18, 20, 40);
  await at.poller().runDue();
  const second = at.asked.find(({ source, need }) => source === 'second' && need === 'RUT');
  expect(Number(second?.from)).toBeLessThanOrEqual(WEDNESDAY - 45);
  expect(at.store.held.series.get('RUT')?.segments).toMatchObject([{ source: 'first' }, { source: 'second', from: WEDNESDAY + 1 }]);
  expect(at.store.held.series.get('RUT')?.segments[1]?.factor).toBeCloseTo(1 / 1.001, 6);
});

test('a 451 holds the host for a day', async () => {
  const at = world();
  at.trouble.set('first', { status: 451 });
  await at.poller().runDue();
  expect(stateOf(at).hosts['https://first.example.com']?.hold).toEqual({ reason: 'blocked', untilMs: THURSDAY + days(1) });
  for (let hour = 0; hour < 23; hour += 1) {
    at.nowMs += hours(1);
    // oxlint-disable-next-line no-await-in-loop -- one hour after another
    await at.poller().runDue();
  }
  expect(at.asked.filter(({ source }) => source === 'first')).toHaveLength(1);
});

test.for([
  ['seconds', { 'retry-after': '1800' }],
  ['a date', { 'retry-after': new Date(THURSDAY + minutes(30)).toUTCString() }],
] as const)('keeps to a Retry-After in %s', async ([, headers]) => {
  const at = world(THURSDAY, { RUT: ['first'] });
  at.trouble.set('first', { status: 429, headers });
  await at.poller().runDue();
  for (let minute = 0; minute < 29; minute += 1) {
    at.nowMs += minutes(1);
    // oxlint-disable-next-line no-await-in-loop -- one minute after another
    await at.poller().runDue();
  }
  expect(at.asked).toHaveLength(1);
  at.trouble.clear();
  at.nowMs += minutes(2);
  await at.poller().runDue();
  expect(newest(at, 'RUT')).toBe(WEDNESDAY);
});

test.for([
  ['0', { 'retry-after': '0' }],
  ['a second', { 'retry-after': '1' }],
  ['a date that is past', { 'retry-after': new Date(THURSDAY - minutes(30)).toUTCString() }],
] as const)('a host that refuses with a Retry-After of %s again and again is left alone longer and longer', async ([, headers]) => {
  const at = world(THURSDAY, { RUT: ['first'] });
  at.trouble.set('first', { status: 429, headers });
  await at.poller().runDue();
  expect(at.asked.length).toBeLessThanOrEqual(2);
  for (let minute = 0; minute < 60; minute += 1) {
    at.nowMs += minutes(1);
    // oxlint-disable-next-line no-await-in-loop -- one minute after another
    await at.poller().runDue();
  }
  expect(at.asked.length).toBeLessThanOrEqual(8);
});

test.for([
  ['HTML with status 200', { body: '<!doctype html><title>One moment' }, { kind: 'shape' }],
  [
    'a redirect to another host',
    { redirectedTo: 'https://consent.example.org/' },
    { kind: 'shape', detail: 'redirected to consent.example.org' },
  ],
  ['a body that does not end', { body: 'x'.repeat(9_000_000) }, { kind: 'shape', detail: 'more than 8000000 bytes' }],
  ['silence', { silent: true }, { kind: 'timeout' }],
  ['rows without a value', { body: '{"series":[]}' }, { kind: 'empty' }],
  ['status 500', { status: 500 }, { kind: 'http', status: 500 }],
  ['an answer that makes its source throw', { body: '{}' }, { kind: 'shape' }],
] as const)('%s is that failure of the source, and the next source answers', async ([, trouble, failure]) => {
  const at = world();
  at.trouble.set('first', trouble);
  await at.poller().runDue();
  expect(stateOf(at).sources['first']?.lastFailure?.failure).toMatchObject(failure);
  expect(newest(at, 'RUT')).toBe(WEDNESDAY);
});

test('a failure leaves what is stored as it is', async () => {
  const at = world();
  await at.poller().runDue();
  const before = structuredClone(at.store.held.series.get('RUT'));
  for (const { source } of ALL) at.trouble.set(source.id, { body: '<html>' });
  at.nowMs += hours(30);
  await at.poller().runDue();
  expect(at.store.held.series.get('RUT')).toEqual(before);
});

test('a 402 switches the source off until the product is updated', async () => {
  const at = world(THURSDAY, { TOTAL_NOW: ['now'] });
  at.trouble.set('now', { status: 402 });
  await at.poller().runDue();
  at.nowMs += days(3);
  await at.poller().runDue();
  expect(at.asked).toHaveLength(1);
  at.version = '1.0.1';
  await at.poller().runDue();
  expect(at.asked).toHaveLength(2);
});

test('a missing host permission is a state of its own and ends with the permission', async () => {
  const at = world(THURSDAY, { RUT: ['first'] });
  at.withoutAccess.add('https://first.example.com');
  await at.poller().runDue();
  expect(stateOf(at).sources['first']?.lastFailure?.failure).toEqual({ kind: 'no-permission' });
  expect(stateOf(at).hosts['https://first.example.com']?.hold?.reason).toBe('no-permission');
  at.nowMs += minutes(5);
  await at.poller().runDue();
  expect(at.asked).toHaveLength(1);
  at.withoutAccess.clear();
  await at.poller().runDue();
  expect(newest(at, 'RUT')).toBe(WEDNESDAY);
});

test('the stand-in is asked only when every source of the index fails, and under its own name', async () => {
  const at = world();
  at.trouble.set('first', { status: 403 });
  await at.poller().runDue();
  expect(at.asked.filter(({ source }) => source === 'nasdaq')).toEqual([]);

  const worse = world();
  worse.trouble.set('first', { status: 403 }).set('second', { status: 404 });
  await worse.poller().runDue();
  expect(worse.asked.filter(({ source }) => source === 'nasdaq')).toHaveLength(1);
  expect(newest(worse, 'IWM')).toBe(WEDNESDAY);
  expect(worse.store.held.series.has('RUT')).toBe(false);
});

test('a session that is missing inside is asked of the next source, from its neighbourhood', async () => {
  const hole = epochDay(2026, 6, 3);
  const at = world();
  at.holes.set('first', new Set([hole]));
  await at.poller().runDue();
  const asked = at.asked.filter(({ source, need }) => source === 'second' && need === 'RUT');
  expect(asked).toHaveLength(1);
  expect(Number(asked[0]?.from)).toBeLessThan(hole);
  expect(at.store.held.series.get('RUT')?.days).toContain(hole);
});

test('a session that nobody has is asked for again on other days, less and less often', async () => {
  const hole = epochDay(2026, 6, 3);
  const at = world(THURSDAY, { RUT: ['first', 'second'] });
  for (const id of ['first', 'second']) at.holes.set(id, new Set([hole]));
  at.settings = { ...at.settings, dataSaver: true };
  for (let hour = 0; hour < 24 * 10; hour += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one hour after another
    await at.poller().runDue();
    at.nowMs += hours(1);
  }
  expect(at.asked.filter(({ source }) => source === 'second').length).toBeLessThanOrEqual(4);
});

test('an answer of the other market empties the store and is not joined', async () => {
  const at = world();
  await at.poller().runDue();
  at.market = 'simulated';
  at.nowMs += hours(6);
  await at.poller().runDue();
  expect(new Set([...at.store.held.series.values()].map(({ market }) => market))).toEqual(new Set(['simulated']));
  expect([...at.store.held.snapshots.values()].every(({ market }) => market === 'simulated')).toBe(true);
  expect(at.store.held.series.get('RUT')?.days[0]).toBe(FIRST_SESSION);
  expect(at.store.held.series.get('BTC')?.days[0]).toBe(WORLD_BEGINS);
});

test('a bar of today is not final by a clock that runs ahead when the answer says otherwise', async () => {
  const at = world(THURSDAY + days(1));
  at.serverAheadMs = -24 * hours(1);
  await at.poller().runDue();
  expect(newest(at, 'BTC')).toBe(WEDNESDAY);
  expect(stateOf(at).clockSkewMs).toBe(-24 * hours(1));
});

const aDayLate = (_: string, labels: string): string =>
  `"days":[${labels
    .split(',')
    .map((day) => String(Number(day) + 1))
    .join(',')}]`;

/** The same total, its labels a day late. */
const shiftedCaps: MadeUp = {
  ...caps,
  answer(url, nowMs) {
    return caps.answer(url, nowMs).replace(/"days":\[([\d,]+)\]/, aDayLate);
  },
};
const shiftedWorld = (): World => madeUpWorld(THURSDAY, [...ALL.filter((one) => one !== caps), shiftedCaps], ORDER);

test('a total whose stamps are a day off is refused, and the next source serves', async () => {
  const at = shiftedWorld();
  await at.poller().runDue();
  expect(stateOf(at).sources['caps']?.lastFailure?.failure).toMatchObject({ kind: 'refused' });
  expect(at.store.held.series.get('TOTAL')).toMatchObject({ stamp: 'verified', segments: [{ source: 'other-caps' }] });
});

test('a total stored without Bitcoin is unverified, and withdrawn when Bitcoin shows it to be a day off', async () => {
  const at = shiftedWorld();
  at.trouble.set('candles', { offline: true }).set('more-candles', { offline: true });
  await at.poller().runDue();
  expect(at.store.held.series.get('TOTAL')).toMatchObject({ stamp: 'unverified', segments: [{ source: 'caps' }] });
  at.trouble.clear();
  at.nowMs += hours(2);
  await at.poller().runDue();
  expect(at.store.held.series.get('TOTAL')).toMatchObject({ stamp: 'verified', segments: [{ source: 'other-caps' }] });
});

test('refresh asks again for today and for what failed, but not for what a host wants left alone', async () => {
  const at = world(THURSDAY, { RUT: ['first'], SPX: ['second'], BTC: ['candles'] });
  at.trouble.set('second', { status: 429, headers: { 'retry-after': '3600' } });
  const poller = at.poller();
  await poller.runDue();
  at.trouble.set('first', { body: '<html>' });
  at.nowMs += minutes(16);
  await poller.runDue();
  at.asked.length = 0;
  at.trouble.clear();
  at.nowMs += minutes(1.1);
  await poller.refresh();
  expect(at.asked.map(({ need }) => need).sort()).toEqual(['BTC', 'RUT']);
});

const blockedFirst = async (trouble: Trouble) => {
  const at = world(THURSDAY, { RUT: ['first'] });
  at.trouble.set('first', trouble);
  const poller = at.poller();
  await poller.runDue();
  at.asked.length = 0;
  return { at, poller };
};

test.for<[string, Trouble]>([
  ['refuses this network', { status: 451 }],
  ['cannot be reached', { offline: true }],
])('an ask right after a failure tries a host that %s once more at once, and then once a minute', async ([, trouble]) => {
  const { at, poller } = await blockedFirst(trouble);
  at.nowMs += seconds(5);
  await poller.refresh();
  expect(at.asked.length).toBe(1);
  at.nowMs += seconds(20);
  await poller.refresh();
  expect(at.asked.length).toBe(1);
  // Somebody has turned on another network: what a host left alone for a day is told is when it may be asked.
  expect(stateOf(at).hosts['https://first.example.com']?.hold?.untilMs).toBe(at.nowMs + seconds(40));
  at.trouble.clear();
  at.nowMs += seconds(40);
  await poller.refresh();
  expect(at.asked.length).toBe(2);
  expect(at.store.held.series.has('RUT')).toBe(true);
});

test('an ask keeps to the rest that a host asked for, whatever it answered', async () => {
  for (const status of [403, 429, 500]) {
    // oxlint-disable-next-line no-await-in-loop -- one world after another
    const { at, poller } = await blockedFirst({ status, headers: { 'retry-after': '600' } });
    at.nowMs += minutes(9);
    // oxlint-disable-next-line no-await-in-loop
    await poller.refresh();
    expect(at.asked, String(status)).toEqual([]);
    at.nowMs += minutes(2);
    // oxlint-disable-next-line no-await-in-loop
    await poller.refresh();
    expect(at.asked.length, String(status)).toBe(1);
  }
});

test('forget empties the store, and the next run fills it anew', async () => {
  const at = world();
  const poller = at.poller();
  await poller.runDue();
  await poller.forget();
  expect(at.store.held.series.size).toBe(0);
  at.asked.length = 0;
  at.nowMs += minutes(1);
  await poller.runDue();
  expect(at.asked.find(({ need }) => need === 'RUT')?.from).toBe('start');
  expect(newest(at, 'RUT')).toBe(WEDNESDAY);
});

test('an answer that arrives after forgetting is not stored', async () => {
  const at = world(THURSDAY, { RUT: ['first'] });
  await at.poller().runDue();
  at.nowMs += minutes(20);
  const effects = at.effects();
  const forgotten: Promise<unknown>[] = [];
  const poller = createPoller({
    ...effects,
    async fetch(input, init) {
      const response = await effects.fetch(input, init);
      if (forgotten.length === 0) forgotten.push(poller.forget());
      await forgotten[0];
      return response;
    },
  });
  at.asked.length = 0;
  await poller.runDue();
  expect(at.asked.map(({ from }) => from === 'start')).toEqual([false, true]);
  expect(at.store.held.series.get('RUT')?.days[0]).toBe(FIRST_SESSION);
});

test('a storage that takes nothing more ends the run, with its failure, after what is on its way', async () => {
  const at = world();
  const effects = at.effects();
  let writes = 0;
  const outcome = await createPoller({
    ...effects,
    store: {
      ...at.store,
      async write(batch) {
        writes += 1;
        return writes > 6 ? { ok: false, error: { kind: 'quota' } } : at.store.write(batch);
      },
    },
  }).runDue();
  expect(outcome).toEqual({ ok: false, error: { kind: 'quota' } });
  const { length } = at.asked;
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
  expect(at.asked).toHaveLength(length);
  expect(at.alarms.at(-1)).toBeGreaterThan(at.nowMs);
});

test('a bug in a source is its own failure; a bug elsewhere is thrown, and the alarm is set', async () => {
  const at = world();
  const effects = at.effects();
  const broken = createPoller({ ...effects, settings: () => Promise.reject(new Error('settings are broken')) });
  await expect(broken.runDue()).rejects.toThrow('settings are broken');
  expect(at.alarms).toEqual([THURSDAY + minutes(5)]);
});

test('a short history is lengthened by another source, once', async () => {
  const short = madeUpSource({ id: 'short', serves: ['BTC'], begins: epochDay(2026, 1, 1), level: 1.01 });
  const at = madeUpWorld(THURSDAY, [short, candles], { BTC: ['short', 'candles'] });
  await at.poller().runDue();
  expect(at.store.held.series.get('BTC')?.days[0]).toBe(WORLD_BEGINS);
  at.asked.length = 0;
  at.nowMs += days(2);
  await at.poller().runDue();
  expect(at.asked).toMatchObject([{ source: 'short' }]);
  expect(newest(at, 'BTC')).toBe(WEDNESDAY + 2);
});
