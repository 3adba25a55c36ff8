import { assert } from '../core/assert.ts';
import { ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import { minutes } from '../core/time.ts';
import type { DurationMs, Ratio, UnixMs } from '../core/units.ts';
import type { Settings } from '../settings/settings.ts';
import type { NeedId, Source } from '../sources/source.ts';
import { createAgenda } from './agenda.ts';
import type { Task } from './agenda.ts';
import { createAttempts } from './attempts.ts';
import { emptied } from './emptied.ts';
import type { FetchEffects } from './fetch-answer.ts';
import { forgive } from './forgive.ts';
import { createLedger } from './ledger.ts';
import type { PollStore, ValueStore, WriteFailure } from './poll-store.ts';
import { hostState } from './state.ts';
import type { HostState, PollState } from './state.ts';
import type { SentimentEffects } from './sentiment/effects.ts';
import { withoutStaged } from './without-staged.ts';

/** What polling takes from outside. */
export interface PollerEffects extends FetchEffects {
  readonly sources: readonly Source[];
  readonly order: Readonly<Record<NeedId, readonly string[]>>;
  readonly store: PollStore;
  readonly values: ValueStore;
  readonly settings: () => Promise<Settings>;
  /** In [0, 1). */
  readonly random: () => Ratio;
  /** Resolves after the time, or rejects with the signal's reason. */
  readonly wait: (ms: DurationMs, signal: AbortSignal) => Promise<void>;
  /** Sets the one alarm, replacing an earlier one. */
  readonly schedule: (atMs: UnixMs) => Promise<void>;
  /** Called after each write: of market data, of data of the altcoin side, or of the state of sources alone. */
  readonly announce: (what: 'series' | 'status' | 'sentiment') => void;
  /** Called in a run once nothing of the market is due or on its way any more; the altcoin side may go on for minutes. */
  readonly onMarketThrough?: () => void;
  /** The altcoin side; absent where nothing of it is asked for. */
  readonly sentiment?: SentimentEffects;
  /** Version of the product. */
  readonly version: string;
}

/** How a run ended: everything due was asked, or the storage took no more. */
export type RunOutcome = Result<null, WriteFailure>;

export interface Poller {
  /**
   * Asks for everything that is due, then sets the alarm. While one run goes on, another call waits for that one.
   * Rejects with the signal's reason once that is aborted; nothing is lost then, nor repeated at once.
   */
  runDue(signal?: AbortSignal): Promise<RunOutcome>;
  /** Asks again now for prices of today and for what failed, as far as the hosts' own wishes allow. */
  refresh(signal?: AbortSignal): Promise<RunOutcome>;
  /** Empties the stored market and forgets what was asked, but not which hosts want rest. */
  forget(): Promise<RunOutcome>;
}

/** More than the longest histories in the shortest pages take; what is left then waits for the alarm. */
const MOST_LOOKS = 500;

/** Until a run that an error broke off, or the storage, is tried again. */
const AFTER_ERROR_MS = minutes(5);

const NEVER = new AbortController().signal;

/** Makes the poller. It holds nothing that a worker's end could lose: what it knows, it reads from the store. */
export function createPoller(effects: PollerEffects): Poller {
  const ledger = createLedger(effects);
  const attempts = createAttempts(effects, ledger);
  const agenda = createAgenda({ effects, ledger, attempts, withGrants });
  let running: Promise<RunOutcome> | undefined;
  let woken = true;
  /** Of the run that goes on: whether a person waits for it, whether the market's part of it does, and what wakes its look. */
  let eager = false;
  let marketIsBusy = true;
  let nudge = Promise.withResolvers<null>();

  /** Pages that an earlier worker held in memory are gone with it: that history begins anew, after the attempt's rest. */
  async function load(): Promise<void> {
    await ledger.load();
    if (!woken) return;
    woken = false;
    await ledger.exclusively(async (write) => {
      const state = withoutStaged(ledger.current());
      if (state !== ledger.current()) await write(state);
    });
  }

  /** Access that was given since ends the hold of a host that lacked it. */
  async function withGrants(state: PollState): Promise<PollState> {
    const hosts = await Promise.all(
      Object.entries(state.hosts).map(async ([origin, host]): Promise<[string, HostState]> => {
        const { hold, ...rest } = host;
        return [origin, hold?.reason === 'no-permission' && (await effects.hasAccess(origin)) ? { ...rest, failures: 0 } : host];
      }),
    );
    return { ...state, hosts: Object.fromEntries(hosts) };
  }

  /** One host's jobs, one after another; the rest is left when the host fails or the storage takes no more. */
  async function lane(tasks: readonly Task[], signal: AbortSignal): Promise<RunOutcome> {
    for (const { origin, attempt } of tasks) {
      const { failures } = hostState(ledger.current(), origin);
      // oxlint-disable-next-line no-await-in-loop -- requests to one host are made one after another
      const outcome = await attempt(signal);
      const failed = hostState(ledger.current(), origin).failures > failures;
      if (!outcome.ok || failed) return outcome;
    }
    return ok(null);
  }

  /**
   * Asks for what is due, all hosts at once, and looks again whenever one of them is done: a slow host delays its own
   * needs only.
   */
  async function askAll(signal: AbortSignal, active: Map<string, Promise<RunOutcome>>): Promise<RunOutcome> {
    const marketLanes = new Set<string>();
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      signal.throwIfAborted();
      // Before looking: an ask that comes while the plan is made is not missed.
      nudge = Promise.withResolvers();
      // oxlint-disable-next-line no-await-in-loop -- each plan looks at what the answers so far have brought
      const { due, nextWakeMs } = await agenda.look(eager);
      // Before asking: a worker that dies while it asks is woken again.
      // oxlint-disable-next-line no-await-in-loop
      await effects.schedule(nextWakeMs);
      for (const [origin, tasks] of Map.groupBy(due, (task) => task.origin)) {
        if (active.has(origin)) continue;
        if (tasks.some(({ side }) => side === 'market')) marketLanes.add(origin);
        active.set(
          origin,
          lane(tasks, signal).finally(() => {
            marketLanes.delete(origin);
            active.delete(origin);
          }),
        );
      }
      if (marketIsBusy && marketLanes.size === 0 && !due.some(({ side }) => side === 'market')) {
        marketIsBusy = false;
        effects.onMarketThrough?.();
      }
      if (active.size === 0) return ok(null);
      const nudged = nudge.promise.then(() => ok(null));
      // oxlint-disable-next-line no-await-in-loop
      const outcome = await Promise.race([...active.values(), nudged]);
      if (!outcome.ok) return outcome;
    }
    return ok(null);
  }

  async function run(signal: AbortSignal): Promise<RunOutcome> {
    const active = new Map<string, Promise<RunOutcome>>();
    try {
      return await askAll(signal, active);
    } finally {
      // However it ends, no request of this run is on its way when the next begins.
      await Promise.allSettled(active.values());
    }
  }

  /** A run that breaks off is tried again: the alarm may not have been set yet. */
  async function guarded(begin: () => Promise<RunOutcome>): Promise<RunOutcome> {
    try {
      return await begin();
    } catch (error) {
      await effects.schedule(effects.now() + AFTER_ERROR_MS);
      throw error;
    } finally {
      running = undefined;
    }
  }

  const forgiveNow = (): Promise<RunOutcome> => ledger.exclusively((write) => write(forgive(ledger.current(), effects.now())));

  function start(isEager: boolean, begin: () => Promise<RunOutcome>): Promise<RunOutcome> {
    assert(!running, 'one run at a time');
    eager = isEager;
    marketIsBusy = true;
    running = guarded(begin);
    return running;
  }

  return {
    runDue(signal = NEVER) {
      return running ?? start(false, () => load().then(() => run(signal)));
    },
    async refresh(signal = NEVER) {
      if (running === undefined) {
        return start(true, async () => {
          await load();
          const forgiven = await forgiveNow();
          return forgiven.ok ? run(signal) : forgiven;
        });
      }
      const forgiven = await forgiveNow();
      if (!forgiven.ok) return forgiven;
      // It may have ended meanwhile.
      if (running === undefined) return start(true, () => load().then(() => run(signal)));
      // A first fill of the altcoin side takes minutes: the run looks again at once, with the market first.
      eager = true;
      marketIsBusy = true;
      nudge.resolve(null);
      return running;
    },
    async forget() {
      attempts.discard();
      await load();
      return ledger.exclusively(async (write) => {
        const outcome = await write(emptied(ledger.current()), {}, 'replace');
        if (outcome.ok) effects.announce('series');
        if (outcome.ok) effects.announce('sentiment');
        return outcome;
      });
    },
  };
}
