import type { Failure } from '../../core/failure.ts';
import { err, type Result } from '../../core/result.ts';

/**
 * Turns the provider's own "no such coin" into `empty`: the coin is not listed there, and nothing is wrong with the
 * source. Every other outcome stays as it is.
 */
export function emptyWhen<T>(result: Result<T, Failure>, unlisted: RegExp): Result<T, Failure> {
  if (result.ok || result.error.kind !== 'provider') return result;
  return unlisted.test(result.error.detail) ? err({ kind: 'empty' }) : result;
}
