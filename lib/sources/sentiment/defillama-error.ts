import type { Failure } from '../../core/failure.ts';
import { err, type Result } from '../../core/result.ts';
import { readText } from '../read-body.ts';

/** What DefiLlama says in plain text, or as a JSON string or `message`, in place of data. */
const SAYS = /^\W*(?:message\W+)?(protocol not found|no data[^"{}]*|internal server error)\W*$/i;

/** A failure that DefiLlama puts into words, whatever it is wrapped in; `undefined` for anything else. */
export function defillamaError(body: string): Result<never, Failure> | undefined {
  const text = readText(body);
  const [, detail] = (text.ok ? SAYS.exec(text.value) : undefined) ?? [];
  return detail === undefined ? undefined : err({ kind: 'provider', detail });
}
