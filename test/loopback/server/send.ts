import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { unreachable } from '../../../lib/core/assert.ts';
import type { TransportFault } from '../faults/fault.ts';
import type { Answer } from '../providers/provider.ts';

/** Bodies below this fit one packet: compressing them gains nothing. */
const GZIP_FROM_BYTES = 1024;
const DROP_MS = 100;
const HUGE_CHUNK = Buffer.alloc(65_536, ' ');

interface Framed {
  readonly headers: Readonly<Record<string, string | number>>;
  readonly bytes: Buffer;
}

function framed(request: IncomingMessage, answer: Answer): Framed {
  const plain = Buffer.from(answer.body, 'utf8');
  const gzip = plain.length >= GZIP_FROM_BYTES && (request.headers['accept-encoding'] ?? '').includes('gzip');
  const bytes = gzip ? gzipSync(plain) : plain;
  const length = answer.status === 204 || answer.status === 304 ? {} : { 'content-length': bytes.length };
  return { bytes, headers: { ...answer.headers, ...length, ...(gzip && { 'content-encoding': 'gzip' }) } };
}

/** Told of every piece of a body that goes out. */
type Count = (bytes: number) => void;

async function drip(
  response: ServerResponse,
  bytes: Buffer,
  { bytesPerSecond, count }: { bytesPerSecond: number; count: Count },
): Promise<void> {
  const size = Math.max(1, Math.round((bytesPerSecond * DROP_MS) / 1000));
  for (let i = 0; i < bytes.length && !response.destroyed; i += size) {
    const piece = bytes.subarray(i, i + size);
    count(piece.length);
    response.write(piece);
    await sleep(DROP_MS);
  }
  response.end();
}

/** Until more can be written, or the other end is gone. */
async function drained(response: ServerResponse): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
  waiting.abort();
}

async function pour(response: ServerResponse, bytes: number, count: Count): Promise<void> {
  for (let sent = 0; sent < bytes && !response.destroyed; sent += HUGE_CHUNK.length) {
    count(HUGE_CHUNK.length);
    if (!response.write(HUGE_CHUNK)) await drained(response);
  }
  response.end();
}

/** Sends a part, and closes the connection when it is out. */
function cut(response: ServerResponse, part: Buffer, count: Count): void {
  count(part.length);
  response.write(part, () => response.socket?.destroy());
}

/** Sends an answer, compressed where the client takes it, as well as the fault on the way lets it, and counts what goes out of its body. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { answer, fault, count }: { answer: Answer; fault?: TransportFault | undefined; count: Count },
): Promise<void> {
  const { headers, bytes } = framed(request, answer);
  if (fault === undefined) {
    const body = request.method === 'HEAD' ? undefined : bytes;
    count(body?.length ?? 0);
    response.writeHead(answer.status, headers).end(body);
    return;
  }
  switch (fault.kind) {
    case 'timeout':
      return;
    case 'disconnect':
      request.socket.destroy();
      return;
    case 'drip':
      response.writeHead(answer.status, headers);
      await drip(response, bytes, { bytesPerSecond: fault.bytesPerSecond, count });
      return;
    case 'cut':
      response.writeHead(answer.status, headers);
      cut(response, bytes.subarray(0, Math.floor(bytes.length * fault.share)), count);
      return;
    case 'huge':
      response.writeHead(answer.status, answer.headers);
      await pour(response, fault.bytes, count);
      return;
    default:
      unreachable(fault);
  }
}
