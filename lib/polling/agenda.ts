import type { UnixMs } from '../core/units.ts';
import type { SeriesId } from '../market/instrument.ts';
import type { Settings } from '../settings/settings.ts';
import type { Attempts } from './attempts.ts';
import { hostsOf } from './hosts-of.ts';
import { keptRead } from './kept-read.ts';
import type { Ledger } from './ledger.ts';
import { LEAST_WAKE_MS, plan } from './plan.ts';
import type { Plan } from './plan.ts';
import type { PollerEffects, RunOutcome } from './run.ts';
import { createSentimentAttempts } from './sentiment/attempts.ts';
import { readKnown } from './sentiment/read-known.ts';
import { rosterOf } from './sentiment/roster.ts';
import type { Known } from './sentiment/roster.ts';
import { planSentiment } from './sentiment/plan.ts';
import type { SentimentPlan } from './sentiment/plan.ts';
import type { PollState } from './state.ts';
import { summarise } from './summary.ts';
import type { SeriesSummary } from './summary.ts';

/** One request to make, of either side. */
export interface Task {
  readonly side: 'market' | 'altcoins';
  readonly origin: string;
  readonly attempt: (signal: AbortSignal) => Promise<RunOutcome>;
}

/** What is to be asked for at one look, and when to look again. */
export interface Agenda {
  readonly due: readonly Task[];
  readonly nextWakeMs: UnixMs;
}

export interface AgendaMaker {
  /** Plans both sides by what is stored now. */
  look(eager: boolean): Promise<Agenda>;
}

const NOTHING_KNOWN: Known = { listings: new Map() };

export interface AgendaParts {
  readonly effects: PollerEffects;
  readonly ledger: Ledger;
  readonly attempts: Attempts;
  /** The state with access that was given since it was written. */
  readonly withGrants: (state: PollState) => Promise<PollState>;
}

/**
 * Joins the plans of the two sides. Needs of the market go first: a host that is asked for one of them gets no job of
 * the altcoin side at the same look.
 */
export function createAgenda({ effects, ledger, attempts, withGrants }: AgendaParts): AgendaMaker {
  const { sentiment } = effects;
  const altcoins = sentiment && createSentimentAttempts({ effects, sentiment, ledger, market: attempts });
  const hosts = hostsOf(effects);
  // A first fill looks a hundred times, and most requests leave what planning reads of the store as it was.
  const readSeries = keptRead(() => effects.store.getAll());
  const readLists = keptRead(() => (sentiment ? readKnown(sentiment.store) : Promise.resolve(NOTHING_KNOWN)));
  const rosterFor = keptRead(
    async ({ known, size }: { readonly known: Known; readonly size: number }) => rosterOf(known, size),
    (a, b) => a.known === b.known && a.size === b.size,
  );

  async function summaries(): Promise<ReadonlyMap<SeriesId, SeriesSummary>> {
    const found = new Map<SeriesId, SeriesSummary>();
    for (const series of await readSeries(ledger.versions().series)) {
      const summary = summarise(series, effects.now());
      if (summary) found.set(series.id, summary);
    }
    return found;
  }

  async function planMarket(state: PollState, settings: Settings, eager: boolean): Promise<Plan> {
    const { sources, order, now } = effects;
    const stored = await summaries();
    return plan({ nowMs: now(), state, settings, summaries: stored, sources, order, neighbours: sentiment?.sources ?? [], eager });
  }

  async function planAltcoins(state: PollState, settings: Settings, eager: boolean): Promise<SentimentPlan> {
    if (!sentiment) return { due: [], soonestMs: Infinity };
    const { sources, order } = sentiment;
    const known = await readLists(ledger.versions().lists);
    const roster = await rosterFor({ known, size: settings.universeSize });
    return planSentiment({ nowMs: effects.now(), state, settings, known, roster, sources, order, eager }, hosts);
  }

  return {
    async look(eager) {
      const plannedIn = attempts.epoch();
      const [state, settings] = await Promise.all([withGrants(ledger.current()), effects.settings()]);
      const market = await planMarket(state, settings, eager);
      const altcoin = await planAltcoins(state, settings, eager);
      const busy = new Set(market.due.map(({ source }) => source.origin));
      return {
        due: [
          ...market.due.map((job) => ({
            side: 'market' as const,
            origin: job.source.origin,
            attempt: (signal: AbortSignal) => attempts.attempt(job, signal),
          })),
          ...altcoin.due.flatMap((job) =>
            altcoins && !busy.has(job.source.origin)
              ? [
                  {
                    side: 'altcoins' as const,
                    origin: job.source.origin,
                    attempt: (signal: AbortSignal) => altcoins.attempt(job, signal, plannedIn),
                  },
                ]
              : [],
          ),
        ],
        nextWakeMs: Math.max(
          effects.now() + LEAST_WAKE_MS,
          Math.min(market.nextWakeMs, altcoin.soonestMs, altcoin.due.length > 0 ? 0 : Infinity),
        ),
      };
    },
  };
}
