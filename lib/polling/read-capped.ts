import type { Failure } from '../core/failure.ts';
import { err, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';

/** The largest honest answer, decades of daily bars, has about 1 MB. */
const MOST_BYTES = 8_000_000;

/**
 * The text of a response and its length in bytes, read up to MOST_BYTES: a body that goes on is given up as a
 * failure of shape, unread. Bytes that are not UTF-8 become U+FFFD. Rejects when the connection breaks off.
 */
export async function readCapped(response: Response): Promise<Result<{ readonly body: string; readonly bytes: number }, Failure>> {
  const reader = response.body?.getReader();
  if (!reader) return ok({ body: '', bytes: 0 });
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for (;;) {
    // A stream is read piece by piece.
    // oxlint-disable-next-line no-await-in-loop
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      return err({ kind: 'shape', detail: `more than ${MOST_BYTES} bytes` });
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
  return ok({ body: parts.join('') + decoder.decode(), bytes });
}
