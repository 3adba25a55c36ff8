import { seconds } from '../../core/time.ts';
import type { UnixMs } from '../../core/units.ts';
import type { SentimentNeedId, SentimentSource } from '../../sources/sentiment-source.ts';
import { LONGEST_WAIT_MS, spacedMs, spacingOf } from '../plan.ts';
import type { Spaced } from '../plan.ts';
import { hostState, isOnItsWay, needState, sourceState } from '../state.ts';
import type { SentimentJob } from './job.ts';
import { BARREN_POINTS, restMs } from './rest.ts';
import { roundNow } from './round.ts';
import type { SentimentPlanInput, SentimentWish } from './sentiment-wish.ts';
import { sentimentWishes } from './wishes.ts';

/** Requests to one host between two looks at what is due: a need of the market that comes up meanwhile waits for no more. */
const MOST_PER_LOOK = 6;
/** And for no longer, where a host wants long pauses. */
const LONGEST_LANE_MS = seconds(20);

/** A source that is going to be asked for a need, and when. */
export interface Appointment {
  readonly need: SentimentNeedId;
  readonly source: string;
  readonly atMs: UnixMs;
}

export interface SentimentPlan {
  readonly due: readonly SentimentJob[];
  /** The earliest time at which something else is due; now where more is due than is asked for at one look. */
  readonly soonestMs: UnixMs;
}

interface Offer {
  readonly source: SentimentSource;
  readonly url: string;
  readonly freeAtMs: UnixMs;
}

/** Sources that know the need's coin, best first, with the URL that each would be asked. */
function* offers(input: SentimentPlanInput, wish: SentimentWish): Generator<Offer> {
  for (const source of wish.sources) {
    const url = source.request(wish.ask(source))?.url;
    if (url !== undefined) yield { source, url, freeAtMs: restMs(input.state, source, wish.need) };
  }
}

/** The first that is free; else the one that is free first. */
function bestOffer(input: SentimentPlanInput, wish: SentimentWish): Offer | undefined {
  let soonest: Offer | undefined;
  for (const offer of offers(input, wish)) {
    if (offer.freeAtMs <= input.nowMs) return offer;
    if (!soonest || offer.freeAtMs < soonest.freeAtMs) soonest = offer;
  }
  return soonest;
}

/** How many requests a host gets at this look: one where it, or the source, has to show first that it answers again. */
function mostAt({ state }: SentimentPlanInput, hosts: readonly Spaced[], { id, origin }: SentimentSource): number {
  const isProbe = hostState(state, origin).failures > 0 || (sourceState(state, id).barren?.count ?? 0) >= BARREN_POINTS;
  if (isProbe) return 1;
  return Math.max(1, Math.min(MOST_PER_LOOK, Math.floor(LONGEST_LANE_MS / spacingOf(hosts, origin))));
}

/** Collects jobs, those with one URL as one, up to what each host gets at one look. */
function collectJobs(input: SentimentPlanInput, hosts: readonly Spaced[]) {
  const jobs: SentimentJob[] = [];
  const byUrl = new Map<string, number>();
  const perHost = new Map<string, number>();
  return {
    jobs,
    /** Whether the need's turn is now. */
    add(wish: SentimentWish, { source, url }: Offer): boolean {
      const at = byUrl.get(url);
      const known = at === undefined ? undefined : jobs[at];
      if (at !== undefined && known) {
        jobs[at] = { ...known, shared: [...known.shared, wish.need] };
        return true;
      }
      const count = perHost.get(source.origin) ?? 0;
      if (count >= mostAt(input, hosts, source)) return false;
      perHost.set(source.origin, count + 1);
      byUrl.set(url, jobs.length);
      const { need, wantedDay, round } = wish;
      const ask = wish.ask(source);
      jobs.push({ need, shared: [], source, ask, ...(wantedDay !== undefined && { wantedDay }), ...(round && { round }) });
      return true;
    },
  };
}

/** Whether a wish is for the ranked list, or for a listing that is not there yet: what is asked of coins follows from them. */
function isList({ known }: SentimentPlanInput, { need }: SentimentWish): boolean {
  if (need === 'UNIVERSE') return true;
  return need.startsWith('LISTING:') && ![...known.listings.keys()].some((id) => need === `LISTING:${id}`);
}

/** When a need's turn can come, as far as its sources and their hosts allow; `undefined` where nobody can be asked. */
function turnOf(
  input: SentimentPlanInput,
  hosts: readonly Spaced[],
  wish: SentimentWish,
): { readonly offer: Offer; readonly atMs: UnixMs } | undefined {
  const offer = bestOffer(input, wish);
  if (!offer) return undefined;
  const spacedAtMs = spacedMs(input.state, hosts, offer.source.origin);
  const waitsForHost = spacedAtMs > input.nowMs + LONGEST_WAIT_MS;
  return { offer, atMs: Math.max(dueAtMs(input, wish), offer.freeAtMs, waitsForHost ? spacedAtMs : -Infinity) };
}

const dueAtMs = ({ state }: SentimentPlanInput, wish: SentimentWish): UnixMs =>
  Math.max(wish.dueAtMs, needState(state, wish.need).notBeforeMs);

/**
 * What to ask for the altcoin side now, and when to look again. Pure, as the market's plan is, whose needs go first:
 * the caller leaves out hosts that are busy with those. The ranked list comes before listings, these before Fear &
 * Greed, netflow, closes and ratios; coins wait while the ranked list or a first listing can still come, and go on
 * without a listing that cannot be had. `hosts`: all sources of either side, whose spacing is kept to.
 */
export function planSentiment(input: SentimentPlanInput, hosts: readonly Spaced[]): SentimentPlan {
  const { nowMs, state } = input;
  const collected = collectJobs(input, hosts);
  const round = roundNow(input);
  let soonestMs = round.kind === 'closed' ? round.opensAtMs : Infinity;
  let listsComing = false;
  for (const wish of sentimentWishes(input, round)) {
    const comesFirst = isList(input, wish);
    listsComing ||= comesFirst && isOnItsWay(needState(state, wish.need)) && needState(state, wish.need).notBeforeMs > nowMs;
    const isDue = dueAtMs(input, wish) <= nowMs;
    const turn = isDue ? turnOf(input, hosts, wish) : { atMs: dueAtMs(input, wish) };
    if (!turn) continue;
    if (!('offer' in turn) || turn.atMs > nowMs) soonestMs = Math.min(soonestMs, turn.atMs);
    else if ((wish.afterLists && listsComing) || !collected.add(wish, turn.offer)) soonestMs = nowMs;
    else listsComing ||= comesFirst;
  }
  return { due: collected.jobs, soonestMs };
}

/** Who is asked next for each need that somebody can be asked for, and when. Pure. */
export const appointments = (input: SentimentPlanInput, hosts: readonly Spaced[]): readonly Appointment[] =>
  sentimentWishes(input, roundNow(input)).flatMap((wish) => {
    const turn = turnOf(input, hosts, wish);
    return turn ? [{ need: wish.need, source: turn.offer.source.id, atMs: Math.max(input.nowMs, turn.atMs) }] : [];
  });
