import * as v from 'valibot';
import type { Failure } from '../core/failure.ts';
import { days, minutes } from '../core/time.ts';
import type { UnixMs } from '../core/units.ts';
import { RATIO_EXCHANGES } from '../market/ratio-history.ts';
import { isAnyNeed } from './need-id.ts';
import type { AnyNeedId } from './need-id.ts';
import { EMPTY_POLL_STATE } from './state.ts';
import type { HostState, NeedState, PollState, SourceNeedState, SourceState } from './state.ts';

/** No hold is longer than a week, so a later one was written by a clock that has since been set back. */
const LONGEST_HOLD_MS = days(8);
/** A stamp of the past may lead the clock by this much before it counts as written by a wrong clock. */
const CLOCK_TOLERANCE_MS = minutes(1);

const need = v.custom<AnyNeedId>((name) => typeof name === 'string' && isAnyNeed(name));
const storedSeriesId = v.picklist([
  'RUT',
  'SPX',
  'IWM',
  'TOTAL',
  'BTC',
  'ETH',
  'CAP_BTC',
  'CAP_ETH',
  'CAP_STABLES',
  'BTC_AT_CLOSE',
  'TOTAL_AT_CLOSE',
]);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const day = v.pipe(v.number(), v.integer());
const finite = v.pipe(v.number(), v.finite());

const failure: v.GenericSchema<unknown, Failure> = v.variant('kind', [
  v.object({ kind: v.literal('http'), status: count, retryAfterMs: v.exactOptional(finite) }),
  v.object({ kind: v.picklist(['network', 'shape', 'provider', 'refused']), detail: v.string() }),
  v.object({ kind: v.picklist(['timeout', 'no-permission', 'empty']) }),
]);

/** Entries that do not parse are left out; the rest stay. */
const entriesOf = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.pipe(
    v.fallback(v.record(v.string(), v.unknown()), {}),
    v.transform((entries): Record<string, T> =>
      Object.fromEntries(
        Object.entries(entries).flatMap(([key, value]) => {
          const parsed = v.safeParse(schema, value);
          return parsed.success ? [[key, parsed.output]] : [];
        }),
      ),
    ),
  );

const schemasAt = (nowMs: UnixMs) => {
  const past = v.pipe(v.number(), v.maxValue(nowMs + CLOCK_TOLERANCE_MS));
  const future = v.pipe(v.number(), v.maxValue(nowMs + LONGEST_HOLD_MS));
  const notBeforeMs = v.fallback(future, 0);
  const needState: v.GenericSchema<unknown, NeedState> = v.object({
    lastAttemptMs: v.exactOptional(past),
    lastSuccessMs: v.exactOptional(past),
    answeredBy: v.exactOptional(v.string()),
    dry: v.fallback(count, 0),
    notBeforeMs,
    cursor: v.exactOptional(v.object({ source: v.string(), from: day, whole: v.boolean(), staged: v.boolean() })),
    wholeFrom: v.fallback(v.array(v.string()), []),
    hole: v.exactOptional(v.object({ key: v.string(), asked: v.array(v.string()), rounds: count, notBeforeMs })),
    newestDay: v.exactOptional(day),
    jitter: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  });
  const hostState: v.GenericSchema<unknown, HostState> = v.object({
    lastRequestMs: v.exactOptional(past),
    failures: count,
    hold: v.exactOptional(
      v.object({
        untilMs: future,
        reason: v.picklist(['rate-limited', 'blocked', 'unreachable', 'no-permission']),
        askedUntilMs: v.exactOptional(finite),
      }),
    ),
  });
  const sourceNeedState: v.GenericSchema<unknown, SourceNeedState> = v.object({
    lastAttemptMs: v.exactOptional(past),
    failures: v.fallback(count, 0),
    notBeforeMs,
    lacked: v.exactOptional(v.object({ day, answers: count })),
    newestMs: v.exactOptional(finite),
    gap: v.exactOptional(v.object({ fromMs: finite, beforeMs: finite })),
  });
  const sourceState: v.GenericSchema<unknown, SourceState> = v.object({
    needs: entriesOf(sourceNeedState),
    lastAnswer: v.exactOptional(
      v.object({ atMs: past, need, rows: count, newestDay: v.exactOptional(day), series: v.array(storedSeriesId) }),
    ),
    lastFailure: v.exactOptional(v.object({ atMs: past, need, failure })),
    offInVersion: v.exactOptional(v.string()),
    barren: v.exactOptional(v.object({ count, untilMs: notBeforeMs })),
  });
  const part: v.GenericSchema<unknown, StatePart> = v.object({
    version: v.literal(1),
    needs: entriesOf(needState),
    sources: entriesOf(entriesOf(sourceNeedState)),
  });
  const core = v.object({
    version: v.literal(1),
    market: v.exactOptional(v.picklist(['live', 'simulated'])),
    clockSkewMs: v.exactOptional(finite),
    forgivenMs: v.fallback(v.optional(past), undefined),
    needs: entriesOf(needState),
    hosts: entriesOf(hostState),
    sources: entriesOf(sourceState),
    ratioRound: v.fallback(v.optional(v.object({ day, exchange: v.picklist(RATIO_EXCHANGES), order: v.string() })), undefined),
  });
  return { core, part };
};

/** A piece of the state's altcoin side: needs, and sources in them by source id. Stored apart (state-parts.ts). */
export interface StatePart {
  readonly version: 1;
  readonly needs: Readonly<Record<string, NeedState>>;
  readonly sources: Readonly<Record<string, Readonly<Record<string, SourceNeedState>>>>;
}

/**
 * Reads the stored state, repairing it entry by entry: what does not parse is forgotten, the rest is kept. A stamp
 * that lies impossibly far ahead of `nowMs` (the clock was set back since) counts as unreadable, because a hold
 * that never ends would be worse than one request too many. Anything else but a state of this version is empty.
 */
export function parsePollState(stored: unknown, nowMs: UnixMs): PollState {
  const parsed = v.safeParse(schemasAt(nowMs).core, stored);
  if (!parsed.success) return EMPTY_POLL_STATE;
  const { ratioRound, forgivenMs, ...rest } = parsed.output;
  return { ...rest, ...(ratioRound && { ratioRound }), ...(forgivenMs !== undefined && { forgivenMs }) };
}

/** Reads pieces of the altcoin side, repaired entry by entry as parsePollState does. What is no piece of this version is left out. */
export function parseStateParts(stored: readonly unknown[], nowMs: UnixMs): readonly StatePart[] {
  const { part } = schemasAt(nowMs);
  return stored.flatMap((one) => {
    const parsed = v.safeParse(part, one);
    return parsed.success ? [parsed.output] : [];
  });
}
