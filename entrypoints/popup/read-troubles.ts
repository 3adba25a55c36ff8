import type { Text } from '../../lib/core/text.ts';
import type { UnixMs } from '../../lib/core/units.ts';
import { parsePollState } from '../../lib/polling/parse-state.ts';
import { askedText } from '../../lib/view/asked-text.ts';
import type { AskOutcome, Trouble } from '../../lib/view/asked-text.ts';
import type { Formatters } from '../../lib/view/formatters.ts';
import { askedSince } from './asked-since.ts';

// Loaded only where it is asked for: it brings every source along.

interface Reading {
  readonly t: Text;
  readonly nowMs: UnixMs;
}

/** Sources whose last answer was none, of the stored poll state, in the registry's order. */
export const readTroubles = (state: unknown, { t, nowMs }: Reading): readonly Trouble[] =>
  askedSince(parsePollState(state, nowMs), Infinity, t).resting;

/** What came of asking since a moment, in words, of the stored poll state. */
export function readAsked(state: unknown, { t, nowMs, sinceMs, format }: Reading & { sinceMs: UnixMs; format: Formatters }): AskOutcome {
  const asked = askedSince(parsePollState(state, nowMs), sinceMs, t);
  return { ok: asked.failed.length + asked.resting.length === 0, text: askedText(asked, { t, format }) };
}
