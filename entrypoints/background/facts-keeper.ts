import { createQueue } from '../../lib/core/queue.ts';
import { hours, minutes } from '../../lib/core/time.ts';
import type { DurationMs, UnixMs } from '../../lib/core/units.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Item } from '../../lib/storage/item.ts';
import type { BadgeFacts } from '../../lib/view/badge-facts.ts';
import { badgeFactsOf } from '../../lib/view/badge-facts-of.ts';

/** Each write wakes every visible badge, and no badge tells ages finer than in hours. */
const AGE_STEP_MS = hours(1);

/** A clock's skew is measured anew with each answer, to within the time that it took; data that age so much sooner or later look the same. */
const CLOCK_STEP_MS = minutes(5);

export interface FactsEffects {
  readonly getAll: () => Promise<readonly DailySeries[]>;
  readonly settings: () => Promise<Settings>;
  readonly item: Item<BadgeFacts | undefined>;
  readonly now: () => UnixMs;
  /** The sources' clock minus this computer's, as far as it is known. */
  readonly clockSkew: () => Promise<DurationMs>;
  /** Told of the facts that hold now, changed or not. */
  readonly onFacts: (facts: BadgeFacts | undefined) => void;
}

/** coming: more of the history may be on its way, so facts that have expired already are not shown. settled: it is not. */
export type Stage = 'coming' | 'settled';

/**
 * Keeps the badge facts in step with the stored series and the settings. `update` recomputes them from what is stored
 * now and writes them only where a badge would show something else. Calls during a computation share the next one.
 * Rejects where the series cannot be read; the facts that were there stay.
 */
export function createFactsKeeper(effects: FactsEffects): { readonly update: (stage: Stage) => Promise<void> } {
  const queue = createQueue();
  let waiting: Promise<void> | undefined;
  let settled = false;
  return {
    update(stage) {
      settled ||= stage === 'settled';
      waiting ??= queue(() => {
        const writesExpired = settled;
        waiting = undefined;
        settled = false;
        return updateOnce(effects, writesExpired);
      });
      return waiting;
    },
  };
}

async function updateOnce({ getAll, settings, item, now, clockSkew, onFacts }: FactsEffects, writesExpired: boolean): Promise<void> {
  const [all, wanted, shown, clockSkewMs] = await Promise.all([getAll(), settings(), item.read(), clockSkew()]);
  const byId = new Map(all.map((series) => [series.id, series]));
  const facts = badgeFactsOf({ settings: wanted, get: (id) => byId.get(id), nowMs: now(), clockSkewMs });
  const isShown = writesExpired || !facts || facts.expiresAtMs > now();
  if (!facts && shown) await item.remove();
  if (facts && isShown && !showsSame(facts, shown)) await item.write(facts);
  onFacts(facts);
}

/**
 * Whether two facts differ in nothing that a badge shows: when they were computed is not, ages count in hours, and a
 * clock that is off by a little more or less changes nothing.
 */
export function showsSame(facts: BadgeFacts, shown: BadgeFacts | undefined): boolean {
  if (!shown) return false;
  const fetchedAt = new Map(shown.sources.map(({ id, fetchedAtMs }) => [id, fetchedAtMs]));
  const aged = facts.sources.some(({ id, fetchedAtMs }) => fetchedAtMs - (fetchedAt.get(id) ?? -Infinity) >= AGE_STEP_MS);
  const clockMoved = Math.abs(facts.staleAtMs - shown.staleAtMs) >= CLOCK_STEP_MS;
  return !aged && !clockMoved && JSON.stringify(undated(facts)) === JSON.stringify(undated(shown));
}

const undated = (facts: BadgeFacts): unknown => ({
  ...facts,
  generatedAtMs: 0,
  staleAtMs: 0,
  expiresAtMs: 0,
  sources: facts.sources.map((source) => ({ ...source, fetchedAtMs: 0 })),
});
