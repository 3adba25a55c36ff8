import type { Text } from '../core/text.ts';
import type { UnixMs } from '../core/units.ts';
import { askedSince } from '../polling/asked-since.ts';
import type { FailedSource } from '../polling/asked-since.ts';
import { NEEDS_OF_SERIES } from '../polling/needs-of-series.ts';
import { parsePollState } from '../polling/parse-state.ts';
import { unmetNeeds } from '../polling/unmet-needs.ts';
import { askedText } from '../view/asked-text.ts';
import type { AskOutcome, Trouble } from '../view/asked-text.ts';
import type { Troubles } from '../view/empty-text.ts';
import { failureText } from '../view/failure-text.ts';
import type { Formatters } from '../view/formatters.ts';
import { waitText } from '../view/wait-text.ts';

// Loaded only where it is asked for: it brings every source along.

interface Reading {
  readonly t: Text;
  readonly nowMs: UnixMs;
}

/** Why series are missing, of the stored poll state; undefined while nobody who is asked for them has failed. */
export function readTroubles(
  state: unknown,
  missing: readonly (keyof typeof NEEDS_OF_SERIES)[],
  { t, nowMs }: Reading,
): Troubles | undefined {
  const needs = [...new Set(missing.flatMap((id) => NEEDS_OF_SERIES[id]))];
  const unmet = unmetNeeds(parsePollState(state, nowMs), needs, nowMs);
  if (!unmet) return undefined;
  const { reason, failed, nextMs } = unmet;
  return { reason, sources: inWords(failed, nowMs, t), ...(nextMs !== undefined && { nextMs }) };
}

/** What came of asking since a moment, in words, of the stored poll state. */
export function readAsked(state: unknown, { t, nowMs, sinceMs, format }: Reading & { sinceMs: UnixMs; format: Formatters }): AskOutcome {
  const { answered, failed, resting } = askedSince(parsePollState(state, nowMs), sinceMs, nowMs);
  const asked = { answered, failed: inWords(failed, nowMs, t), resting: inWords(resting, nowMs, t) };
  return { ok: failed.length + resting.length === 0, text: askedText(asked, { t, format }) };
}

const inWords = (failed: readonly FailedSource[], nowMs: UnixMs, t: Text): readonly Trouble[] =>
  failed.map(({ source, failure, againMs }) => ({
    source,
    why: failureText(failure, t),
    ...(againMs !== undefined && { again: waitText(againMs - nowMs, t) }),
  }));
