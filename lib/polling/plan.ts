import { hours, seconds } from '../core/time.ts';
import type { DurationMs, EpochDay, UnixMs } from '../core/units.ts';
import type { SeriesId } from '../market/instrument.ts';
import type { Settings } from '../settings/settings.ts';
import type { NeedId, Source } from '../sources/source.ts';
import { askFrom } from './ask-from.ts';
import { candidates } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { NEED_RULES, STAND_INS } from './needs.ts';
import type { NeedRule } from './needs.ts';
import { hostState, isOnItsWay, needState } from './state.ts';
import type { PollState } from './state.ts';
import type { SeriesSummary } from './summary.ts';
import { wishes } from './wish.ts';
import type { Reason, Wish } from './wish.ts';

/** Chrome rounds an alarm that is nearer up to this. */
export const LEAST_WAKE_MS = seconds(30);
/** However little there is to do: clocks are set, and computers sleep through alarms. */
const LONGEST_SLEEP_MS = hours(6);
/** A host's spacing is waited for within one run up to here; what takes longer is left to the next alarm. */
export const LONGEST_WAIT_MS = seconds(15);

/** One request to make. */
export interface Job {
  readonly need: NeedId;
  readonly source: Source;
  readonly reason: Reason;
  /** First day to ask for; absent for the whole history. */
  readonly from?: EpochDay;
  /** The closed day that the answer should hold. */
  readonly wantedDay?: EpochDay;
}

export interface PlanInput {
  readonly nowMs: UnixMs;
  readonly state: PollState;
  readonly settings: Settings;
  readonly summaries: ReadonlyMap<SeriesId, SeriesSummary>;
  readonly sources: readonly Source[];
  readonly order: Readonly<Record<NeedId, readonly string[]>>;
  /** Sources of the altcoin side, which share hosts with these. */
  readonly neighbours?: readonly Spaced[];
  /** A person asked for fresh numbers. */
  readonly eager: boolean;
}

export interface Plan {
  readonly due: readonly Job[];
  /** When to look again, later than now by at least LEAST_WAKE_MS. */
  readonly nextWakeMs: UnixMs;
}

/** What a need comes to: a request, or the time to look at it again. */
type Intention = { readonly kind: 'job'; readonly job: Job } | { readonly kind: 'later'; readonly atMs: UnixMs };

/** What of a source its host's other sources have to respect. */
export type Spaced = Pick<Source, 'origin' | 'spacingMs'>;

/** Least time between two requests to a host: the longest spacing of its sources. */
export const spacingOf = (sources: readonly Spaced[], origin: string): DurationMs =>
  Math.max(0, ...sources.filter((source) => source.origin === origin).map((source) => source.spacingMs));

/** Earliest time of the next request to a host: the last one and the host's spacing. */
export const spacedMs = (state: PollState, sources: readonly Spaced[], origin: string): UnixMs =>
  (hostState(state, origin).lastRequestMs ?? -Infinity) + spacingOf(sources, origin);

function jobOf(input: PlanInput, rule: NeedRule, wanted: Wish, candidate: Candidate): Intention {
  const { state, summaries, sources, neighbours = [], nowMs } = input;
  const { source } = candidate;
  const atMs = spacedMs(state, [...sources, ...neighbours], source.origin);
  if (atMs > nowMs + LONGEST_WAIT_MS) return { kind: 'later', atMs };
  const from = askFrom({
    candidate,
    wish: wanted,
    needState: needState(state, rule.need),
    summary: rule.series && summaries.get(rule.series),
    standIn: standInOf(input, source.id),
  });
  const { reason, wantedDay } = wanted;
  return {
    kind: 'job',
    job: {
      need: rule.need,
      source,
      reason,
      ...(from !== undefined && { from }),
      ...(wantedDay !== undefined && { wantedDay }),
    },
  };
}

function standInOf({ summaries }: PlanInput, sourceId: string): SeriesSummary | undefined {
  const id = STAND_INS.get(sourceId);
  return id && summaries.get(id);
}

/** The first wish that is due and can be asked for; else the earliest time at which one can. */
function intention(input: PlanInput, rule: NeedRule): Intention {
  const { nowMs, state, settings, summaries, eager } = input;
  const sources = sourcesOf(input, rule.need);
  const own = needState(state, rule.need);
  const summary = rule.series && summaries.get(rule.series);
  const standIn = sources.map((source) => standInOf(input, source.id)).find((found) => found !== undefined);
  let soonestMs = Infinity;
  for (const wanted of wishes({ rule, nowMs, state: own, summary, settings, eager })) {
    const dueAtMs = Math.max(wanted.dueAtMs, own.notBeforeMs);
    const all = candidates({ need: rule.need, wish: wanted, state, summary, standIn, sources, nowMs });
    const free = all.find((candidate) => candidate.freeAtMs <= nowMs);
    const found = dueAtMs <= nowMs && free ? jobOf(input, rule, wanted, free) : undefined;
    if (found?.kind === 'job') return found;
    const freeAtMs = Math.min(...all.map((candidate) => candidate.freeAtMs));
    soonestMs = Math.min(soonestMs, found?.atMs ?? Math.max(dueAtMs, freeAtMs));
  }
  return { kind: 'later', atMs: soonestMs };
}

const sourcesOf = ({ sources, order }: PlanInput, need: NeedId): readonly Source[] =>
  order[need].flatMap((id) => sources.find((source) => source.id === id) ?? []);

/** A need waits while the one that it comes after can be completed first, and while that one waits itself. */
function waitsFor(rule: NeedRule, state: PollState, intentions: ReadonlyMap<NeedId, Intention>): boolean {
  if (!rule.after) return false;
  const first = needState(state, rule.after);
  const found = intentions.get(rule.after);
  if (!found) return true;
  // A bar in progress is no reason to wait; a history on its way is one, and so are its pages to come.
  if (found.kind === 'job') return found.job.reason !== 'today';
  return isOnItsWay(first) && (first.lastSuccessMs === undefined || first.cursor !== undefined);
}

/** A host that has failed is tried with one request; the others of that host wait for its outcome. */
function probesAlone(state: PollState, jobs: readonly Job[]): readonly Job[] {
  const probed = new Set<string>();
  return jobs.filter(({ source: { origin } }) => {
    if (hostState(state, origin).failures === 0) return true;
    const first = !probed.has(origin);
    probed.add(origin);
    return first;
  });
}

/**
 * What to ask for now and when to look again. Pure: the same clock, state, settings and stored days give the same
 * plan, and neither tabs nor pages are among them. One request a need; requests to one host are to be made one
 * after another, spaced as `spacedMs` says; nobody is asked during a hold.
 */
export function plan(input: PlanInput): Plan {
  const { nowMs, state } = input;
  const intentions = new Map<NeedId, Intention>();
  for (const rule of NEED_RULES) {
    const found = intention(input, rule);
    if (!(found.kind === 'job' && waitsFor(rule, state, intentions))) intentions.set(rule.need, found);
  }
  const jobs = [...intentions.values()].flatMap((found) => (found.kind === 'job' ? [found.job] : []));
  const times = [...intentions.values()].map((found) => (found.kind === 'later' ? found.atMs : nowMs));
  const soonestMs = Math.min(nowMs + LONGEST_SLEEP_MS, ...times);
  return { due: probesAlone(state, jobs), nextWakeMs: Math.max(nowMs + LEAST_WAKE_MS, soonestMs) };
}
