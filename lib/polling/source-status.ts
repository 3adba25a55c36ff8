import type { Failure } from '../core/failure.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';
import type { StoredSeriesId } from '../market/instrument.ts';
import type { NeedId, Source } from '../sources/source.ts';
import type { AnyNeedId } from './need-id.ts';
import { NEED_RULES } from './needs.ts';
import type { PlanInput } from './plan.ts';
import { hostState, needState, sourceNeedState, sourceState } from './state.ts';
import type { HoldReason, PollState } from './state.ts';
import { wishes } from './wish.ts';

/** How it stands with a source: as its last answer said, or why it is not asked. */
export type SourceCondition =
  /** Not asked yet: those before it in the order answer. */
  | 'in-reserve'
  | 'ok'
  /** The last attempt brought nothing usable. */
  | 'failing'
  /** It asks for a key or a payment: off until the product is updated. */
  | 'off'
  | HoldReason;

/** A source with its last answer, as options shows it. `Served`: what a source of its side serves. */
export interface SourceStatus<Served extends string = NeedId> {
  readonly id: string;
  readonly name: string;
  readonly origin: string;
  readonly serves: readonly Served[];
  readonly condition: SourceCondition;
  readonly lastAnswer?: {
    readonly atMs: UnixMs;
    readonly need: AnyNeedId;
    readonly rows: number;
    readonly newestDay?: EpochDay;
    /** Empty for an answer of the altcoin side. */
    readonly series: readonly StoredSeriesId[];
  };
  readonly lastFailure?: { readonly atMs: UnixMs; readonly need: AnyNeedId; readonly failure: Failure };
  /** When it is asked next: after its rest, or when its need wants an answer. Absent for one that is in reserve or off. */
  readonly nextTryMs?: UnixMs;
}

/** How it stands with a source of either side. */
export function conditionOf(state: PollState, nowMs: UnixMs, { id, origin }: Pick<Source, 'id' | 'origin'>): SourceCondition {
  const { lastAnswer, lastFailure, offInVersion } = sourceState(state, id);
  if (offInVersion !== undefined) return 'off';
  const { hold } = hostState(state, origin);
  if (hold && hold.untilMs > nowMs) return hold.reason;
  if (lastFailure && lastFailure.atMs >= (lastAnswer?.atMs ?? 0)) return 'failing';
  return lastAnswer ? 'ok' : 'in-reserve';
}

/** A source of either side as it stands; `nextMs`: when it is asked again, if at all. */
export function statusOf<Served extends string>(
  state: PollState,
  { id, name, origin, serves }: Pick<SourceStatus<Served>, 'id' | 'name' | 'origin' | 'serves'>,
  condition: SourceCondition,
  nextMs: UnixMs | undefined,
): SourceStatus<Served> {
  const { lastAnswer, lastFailure } = sourceState(state, id);
  return {
    id,
    name,
    origin,
    serves,
    condition,
    ...(lastAnswer && { lastAnswer }),
    ...(lastFailure && { lastFailure }),
    ...(nextMs !== undefined && { nextTryMs: nextMs }),
  };
}

/** When a need wants a source again; Infinity for one that is not its turn. */
function wantedAtMs(input: PlanInput, source: Source, need: NeedId): UnixMs {
  const { state, nowMs, settings, summaries } = input;
  const rule = NEED_RULES.find((one) => one.need === need);
  const own = needState(state, need);
  const rest = sourceNeedState(state, source.id, need);
  const isTurn = own.answeredBy === source.id || rest.failures > 0 || (own.answeredBy === undefined && input.order[need][0] === source.id);
  if (!rule || !isTurn) return Infinity;
  const summary = rule.series && summaries.get(rule.series);
  const [timely] = wishes({ rule, nowMs, state: own, summary, settings, eager: false });
  const held = hostState(state, source.origin).hold?.untilMs ?? 0;
  return Math.max(nowMs, timely?.dueAtMs ?? Infinity, own.notBeforeMs, rest.notBeforeMs, held);
}

function nextTryMs(input: PlanInput, source: Source, condition: SourceCondition): UnixMs | undefined {
  if (condition === 'off') return undefined;
  const { hold } = hostState(input.state, source.origin);
  const wanted = Math.min(...source.serves.map((need) => wantedAtMs(input, source, need)));
  if (Number.isFinite(wanted)) return wanted;
  return hold && hold.untilMs > input.nowMs ? hold.untilMs : undefined;
}

/** Every source with its last answer, its condition and when it is asked next, in the order of `sources`. Pure. */
export function sourceStatuses(input: PlanInput): readonly SourceStatus[] {
  return input.sources.map((source) => {
    const condition = conditionOf(input.state, input.nowMs, source);
    return statusOf(input.state, source, condition, nextTryMs(input, source, condition));
  });
}
