import type { DurationMs, EpochDay, UnixMs } from '../../../lib/core/units.ts';
import { createPoller } from '../../../lib/polling/run.ts';
import type { Poller, PollerEffects } from '../../../lib/polling/run.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import type { Settings } from '../../../lib/settings/settings.ts';
import type { NeedId } from '../../../lib/sources/source.ts';
import type { MadeUpAltcoins } from './made-up-altcoins.ts';
import type { MadeUp } from './made-up-source.ts';
import { memoryStore } from './memory-store.ts';
import type { MemoryStore } from './memory-store.ts';

/** One request that went out. */
export interface Asked {
  readonly atMs: UnixMs;
  readonly url: string;
  readonly origin: string;
  readonly need: string;
  readonly source: string;
  readonly from: string;
}

/** What a host answers instead of its answer. */
export interface Trouble {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The connection fails. */
  readonly offline?: boolean;
  readonly redirectedTo?: string;
  /** Never answers: the time-out ends it. */
  readonly silent?: boolean;
}

export interface World {
  readonly store: MemoryStore;
  readonly asked: Asked[];
  readonly alarms: UnixMs[];
  readonly announced: string[];
  readonly waited: DurationMs[];
  nowMs: UnixMs;
  settings: Settings;
  market: 'live' | 'simulated';
  random: number;
  version: string;
  /** By source id or host. */
  readonly trouble: Map<string, Trouble>;
  /** By source id: days that its answers lack. */
  readonly holes: Map<string, ReadonlySet<EpochDay>>;
  readonly withoutAccess: Set<string>;
  /** Server's clock minus ours. */
  serverAheadMs: DurationMs;
  effects(): PollerEffects;
  poller(): Poller;
}

const EMPTY_ORDER: Readonly<Record<NeedId, readonly string[]>> = {
  RUT: [],
  SPX: [],
  BTC: [],
  ETH: [],
  TOTAL: [],
  STABLES: [],
  TOTAL_NOW: [],
  BTC_AT_CLOSE: [],
};

/** `response.url` is where the answer came from; a Response made by hand has none. */
function respond(url: string, body: string, init: ResponseInit): Response {
  const response = new Response(body, init);
  Object.defineProperty(response, 'url', { value: url });
  return response;
}

/** Those who sleep wake one after another, the earliest first, each once everything that can go on without the clock has. */
function sleepers(moveTo: (atMs: UnixMs) => void) {
  const asleep: { readonly atMs: UnixMs; readonly wake: () => void }[] = [];
  function next(): void {
    const first = asleep.toSorted((a, b) => a.atMs - b.atMs)[0];
    if (!first) return;
    asleep.splice(asleep.indexOf(first), 1);
    moveTo(first.atMs);
    first.wake();
  }
  return {
    sleepUntil: (atMs: UnixMs) =>
      new Promise<void>((wake) => {
        asleep.push({ atMs, wake });
        setImmediate(next);
      }),
  };
}

/** A world of made-up providers with a clock that only waiting and the test move. */
export function madeUpWorld(
  nowMs: UnixMs,
  made: readonly MadeUp[],
  order: Partial<Record<NeedId, readonly string[]>>,
  altcoins?: MadeUpAltcoins,
): World {
  const timeout = new AbortController();
  const clock = sleepers((atMs) => void (world.nowMs = Math.max(world.nowMs, atMs)));
  const world: World = {
    store: memoryStore(),
    asked: [],
    alarms: [],
    announced: [],
    waited: [],
    nowMs,
    settings: DEFAULT_SETTINGS,
    market: 'live',
    random: 0.5,
    version: '1.0.0',
    trouble: new Map(),
    holes: new Map(),
    withoutAccess: new Set(),
    serverAheadMs: 0,
    effects: () => ({
      sources: made.map(({ source }) => source),
      order: { ...EMPTY_ORDER, ...order },
      store: world.store,
      values: world.store.values,
      settings: async () => world.settings,
      fetch: (input, init) => serve(new URL(input instanceof Request ? input.url : input), init?.signal ?? undefined),
      now: () => world.nowMs,
      random: () => world.random,
      hasAccess: async (origin) => !world.withoutAccess.has(origin),
      wait(ms) {
        world.waited.push(ms);
        return clock.sleepUntil(world.nowMs + ms);
      },
      schedule: async (atMs) => void world.alarms.push(atMs),
      announce: (what) => void world.announced.push(what),
      version: world.version,
      ...(altcoins && { sentiment: { sources: altcoins.sources, order: altcoins.order, store: world.store.altcoins } }),
      timeoutSignal: () => timeout.signal,
    }),
    poller: () => createPoller(world.effects()),
  };

  async function serve(url: URL, signal: AbortSignal | undefined): Promise<Response> {
    const found = made.find(({ source }) => source.origin === url.origin && url.pathname === `/${source.id}`);
    const coinSource = altcoins?.sources.find((source) => source.origin === url.origin && url.pathname === `/${source.id}`);
    const asked = found?.source ?? coinSource;
    if (!asked) throw new Error(`nobody at ${url.href}`);
    const { id, origin } = asked;
    const { searchParams } = url;
    world.asked.push({
      atMs: world.nowMs,
      url: url.href,
      origin,
      need: searchParams.get('need') ?? '',
      source: id,
      from: searchParams.get('from') ?? '',
    });
    const trouble = world.trouble.get(id) ?? world.trouble.get(url.hostname);
    if (world.withoutAccess.has(origin) || trouble?.offline) throw new TypeError('Failed to fetch');
    if (trouble?.silent) {
      timeout.abort(new DOMException('too slow', 'TimeoutError'));
      signal?.throwIfAborted();
    }
    const headers = {
      date: new Date(world.nowMs + world.serverAheadMs).toUTCString(),
      ...(world.market === 'simulated' && { 'x-comove-market': 'simulated' }),
      ...trouble?.headers,
    };
    const serverMs = world.nowMs + world.serverAheadMs;
    const own = coinSource && altcoins?.answer(coinSource.id, url, serverMs);
    const body = trouble?.body ?? own?.body ?? found?.answer(url, serverMs, world.holes.get(id)) ?? '';
    return respond(trouble?.redirectedTo ?? url.href, body, { status: trouble?.status ?? own?.status ?? 200, headers });
  }

  return world;
}
