import { err, ok, type Result } from '../core/result.ts';
import type { Answer, MessageFailure, Request } from './envelope.ts';
import type { DataOf, MessageType, ResultOf } from './protocol.ts';

/** `browser.runtime.sendMessage`. */
export type Transport = (message: Request) => Promise<unknown>;

/** Sends a message to the background. Every expected failure is a value; nothing is retried. */
export type Send = <T extends MessageType>(type: T, data: DataOf<T>) => Promise<Result<ResultOf<T>, MessageFailure>>;

/**
 * The sender of typed messages over a transport. The answer's value is taken as the protocol types it: only our own
 * background can give one. Works the same with the polyfill, with WXT's `browser` and in Firefox.
 */
export function createSend(transport: Transport): Send {
  return async <T extends MessageType>(type: T, data: DataOf<T>) => {
    try {
      return resultOf<T>(await transport({ type, data }));
    } catch (error) {
      return err(failureOf(error));
    }
  };
}

function resultOf<T extends MessageType>(answer: unknown): Result<ResultOf<T>, MessageFailure> {
  if (!isAnswer(answer)) return err({ kind: 'no-receiver' });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the protocol's table types what our background answers
  return answer.ok ? ok(answer.value as ResultOf<T>) : answer;
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'ok' in value && (value.ok === true ? 'value' in value : 'error' in value);

/** The browsers' own words, which is all that tells these cases apart. Chromium 156, Firefox 153. */
const WORDS: readonly (readonly [RegExp, MessageFailure])[] = [
  [/extension context invalidated/i, { kind: 'context-invalidated' }],
  [/receiving end does not exist|could not establish connection/i, { kind: 'no-receiver' }],
  [/(message )?(port|channel) (is )?closed|listener indicated an asynchronous response/i, { kind: 'no-answer' }],
  [/message manager disconnected|conduit|actor .*destroyed/i, { kind: 'no-answer' }],
];

function failureOf(error: unknown): MessageFailure {
  const detail = error instanceof Error ? error.message : String(error);
  // After an update `browser.runtime` itself is gone in an old content script, so calling it is a TypeError.
  if (error instanceof TypeError && /sendMessage|undefined|null/.test(detail)) return { kind: 'context-invalidated' };
  return WORDS.find(([words]) => words.test(detail))?.[1] ?? { kind: 'failed', detail };
}
