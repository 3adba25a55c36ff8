import { readPollState } from '../../../lib/polling/state-parts.ts';
import type { PollState } from '../../../lib/polling/state.ts';
import { madeUpAltcoins } from '../harness/made-up-altcoins.ts';
import type { MadeUpAltcoins, MadeUpAltcoinsOptions } from '../harness/made-up-altcoins.ts';
import { madeUpSource } from '../harness/made-up-source.ts';
import { madeUpWorld } from '../harness/made-up-world.ts';
import type { World } from '../harness/made-up-world.ts';

/** Thursday 2026-06-18, 15:00 UTC. */
export const START = Date.UTC(2026, 5, 18, 15);

const MARKET = [
  madeUpSource({ id: 'index', serves: ['RUT'] }),
  madeUpSource({ id: 'candles', host: 'candles.example.com', serves: ['BTC'], pageDays: 600 }),
  madeUpSource({ id: 'now', host: 'list.example.com', serves: ['TOTAL_NOW'] }),
];
const MARKET_ORDER = { RUT: ['index'], BTC: ['candles'], TOTAL_NOW: ['now'] } as const;

export interface AltcoinWorld extends World {
  readonly altcoins: MadeUpAltcoins;
}

/** A world of both sides, which share two hosts. Of the altcoins 85 % are traded at spot, and at futures. */
export function altcoinWorld(altcoins: number, options: Partial<MadeUpAltcoinsOptions> = {}): AltcoinWorld {
  const traded = Math.round(altcoins * 0.85);
  const made = madeUpAltcoins(START, { altcoins, atSpot: traded, atFutures: traded, ...options });
  const world = madeUpWorld(START, MARKET, MARKET_ORDER, made);
  return Object.assign(world, { altcoins: made });
}

/** The altcoin side alone. */
export function onlyAltcoins(altcoins: number, options: Partial<MadeUpAltcoinsOptions> = {}): AltcoinWorld {
  const traded = Math.round(altcoins * 0.85);
  const made = madeUpAltcoins(START, { altcoins, atSpot: traded, atFutures: traded, ...options });
  return Object.assign(madeUpWorld(START, [], {}, made), { altcoins: made });
}

export const stateOf = (of: World): Promise<PollState> => readPollState(of.store.values, of.nowMs);

/** Sleeps from alarm to alarm, a new worker each time, until an instant. */
export async function sleepUntil(world: World, untilMs: number): Promise<void> {
  for (let alarm = world.alarms.at(-1) ?? untilMs; alarm < untilMs; alarm = world.alarms.at(-1) ?? untilMs) {
    world.nowMs = Math.max(world.nowMs, alarm);
    // oxlint-disable-next-line no-await-in-loop -- one alarm after another
    await world.poller().runDue();
  }
  world.nowMs = Math.max(world.nowMs, untilMs);
}

/** How often each need of a kind was asked for, by source. */
export const countBySource = (world: World): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(world.asked, ({ source }) => source)].map(([source, asked]) => [source, asked.length]));
