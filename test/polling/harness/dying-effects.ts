import { createPoller } from '../../../lib/polling/run.ts';
import type { PollerEffects } from '../../../lib/polling/run.ts';
import type { World } from './made-up-world.ts';

const never = new Promise<never>(() => undefined);

/** Effects whose k-th call never comes back: before it does anything, or after it has done it. */
function dyingEffects(effects: PollerEffects, k: number, when: 'before' | 'after', died: () => void): PollerEffects {
  let calls = 0;
  let dead = false;
  function mortal<A extends readonly unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
    return async (...args) => {
      if (dead) return never;
      calls += 1;
      if (calls !== k) return call(...args);
      dead = true;
      if (when === 'after') await call(...args);
      died();
      return never;
    };
  }
  const { store, values, sentiment } = effects;
  return {
    ...effects,
    fetch: mortal(effects.fetch),
    wait: mortal(effects.wait),
    schedule: mortal(effects.schedule),
    settings: mortal(effects.settings),
    store: {
      get: mortal((id) => store.get(id)),
      getAll: mortal(() => store.getAll()),
      snapshots: mortal(() => store.snapshots()),
      write: mortal((batch) => store.write(batch)),
      replaceMarket: mortal((batch) => store.replaceMarket(batch)),
    },
    values: { get: mortal((name) => values.get(name)) },
    ...(sentiment && {
      sentiment: {
        ...sentiment,
        store: {
          coin: mortal((key) => sentiment.store.coin(key)),
          ratio: mortal((exchange, measure, coin) => sentiment.store.ratio(exchange, measure, coin)),
          universe: mortal(() => sentiment.store.universe()),
          listings: mortal(() => sentiment.store.listings()),
          fearGreed: mortal(() => sentiment.store.fearGreed()),
        },
      },
    }),
  };
}

/** Runs until the k-th effect kills the worker, or to the end; tells which. */
export function runAndDie(world: World, k: number, when: 'before' | 'after'): Promise<'died' | 'done'> {
  return new Promise((resolve, reject) => {
    createPoller(dyingEffects(world.effects(), k, when, () => resolve('died')))
      .runDue()
      .then(() => resolve('done'), reject);
  });
}
