import type { Text } from '../core/text.ts';
import type { UnixMs } from '../core/units.ts';
import { askedSince } from '../polling/asked-since.ts';
import type { FailedSource } from '../polling/asked-since.ts';
import { parsePollState } from '../polling/parse-state.ts';
import { askedText } from '../view/asked-text.ts';
import type { AskOutcome, Trouble } from '../view/asked-text.ts';
import { failureText } from '../view/failure-text.ts';
import type { Formatters } from '../view/formatters.ts';

// Loaded only where it is asked for: it brings every source along.

interface Reading {
  readonly t: Text;
  readonly nowMs: UnixMs;
}

/** Sources whose last answer was none, of the stored poll state, in the registry's order. */
export const readTroubles = (state: unknown, { t, nowMs }: Reading): readonly Trouble[] =>
  inWords(askedSince(parsePollState(state, nowMs), Infinity).resting, t);

/** What came of asking since a moment, in words, of the stored poll state. */
export function readAsked(state: unknown, { t, nowMs, sinceMs, format }: Reading & { sinceMs: UnixMs; format: Formatters }): AskOutcome {
  const { answered, failed, resting } = askedSince(parsePollState(state, nowMs), sinceMs);
  const asked = { answered, failed: inWords(failed, t), resting: inWords(resting, t) };
  return { ok: failed.length + resting.length === 0, text: askedText(asked, { t, format }) };
}

const inWords = (failed: readonly FailedSource[], t: Text): readonly Trouble[] =>
  failed.map(({ source, failure }) => ({ source, why: failureText(failure, t) }));
