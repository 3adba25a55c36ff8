import type { Failure } from '../core/failure.ts';
import { err } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { UnixMs } from '../core/units.ts';
import type { Ask, Parsed, Source } from '../sources/source.ts';
import type { Answer } from './fetch-answer.ts';

/**
 * The instant by which bars of an answer are final: the earlier of this computer's clock and the answer's own Date.
 * With one of them wrong, a bar in progress is still never taken for a close; an answer that a cache has kept tells
 * of its own time, not of now.
 */
export const answerTimeMs = ({ receivedAtMs, dateMs }: Answer): UnixMs => Math.min(receivedAtMs, dateMs ?? Infinity);

/**
 * Reads an answer through its source. A page that does not lead on is refused, because it would be asked for for
 * ever. A source that throws has a bug; the others must not stop for it, so it counts as a shape nobody expected.
 */
export function parseAnswer(source: Source, ask: Ask, answer: Answer): Result<Parsed, Failure> {
  try {
    const parsed = source.parse({ ...ask, nowMs: answerTimeMs(answer) }, answer.body);
    if (!parsed.ok || parsed.value.nextFrom === undefined) return parsed;
    const leadsOn = parsed.value.nextFrom > (ask.from ?? -Infinity);
    return leadsOn ? parsed : err({ kind: 'shape', detail: 'the next page is not a later one' });
  } catch (error) {
    return err({ kind: 'shape', detail: `could not be read: ${error instanceof Error ? error.message : String(error)}` });
  }
}
