import { expect, test } from 'vitest';
import { minutes } from '../../../lib/core/time.ts';
import { createPoller } from '../../../lib/polling/run.ts';
import { altcoinWorld } from './altcoin-world.ts';
import type { AltcoinWorld } from './altcoin-world.ts';

const ofMarket = (at: AltcoinWorld): number => at.asked.filter(({ source }) => ['index', 'candles', 'now'].includes(source)).length;

test('in a first fill it is told once that the market is through, long before the hundred coins are', async () => {
  const at = altcoinWorld(100);
  const through: { readonly asked: number; readonly ofMarket: number }[] = [];
  const poller = createPoller({
    ...at.effects(),
    onMarketThrough: () => through.push({ asked: at.asked.length, ofMarket: ofMarket(at) }),
  });
  await poller.runDue();
  expect(through).toHaveLength(1);
  // Every request of the market was made by then, and most of the altcoin side were not.
  expect(through[0]?.ofMarket).toBe(ofMarket(at));
  expect(through[0]?.asked).toBeLessThan(at.asked.length / 2);
});

test('a person’s ask in the middle of a fill has the market asked again at once, and the fill goes on', async () => {
  const at = altcoinWorld(100);
  await at.poller().runDue();
  const whole = at.asked.length;
  const late = altcoinWorld(100);
  let asked: Promise<unknown> | undefined;
  let throughs = 0;
  const poller = createPoller({
    ...late.effects(),
    onMarketThrough() {
      throughs += 1;
      if (throughs > 1) return;
      // Old enough that the prices of today are worth another ask.
      late.nowMs += minutes(20);
      asked = poller.refresh();
    },
  });
  const before = ofMarket(at);
  const run = poller.runDue();
  await run;
  expect(await asked).toEqual({ ok: true, value: null });
  expect(throughs).toBe(2);
  expect(ofMarket(late)).toBeGreaterThan(before);
  const addresses = late.asked.filter(({ source }) => source === 'coin-candles' || source === 'binance-ratios').map(({ url }) => url);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(late.asked.length).toBeGreaterThanOrEqual(whole);
});
