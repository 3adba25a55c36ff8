import type { IncomingMessage } from 'node:http';
import type { UnixMs } from '../../../lib/core/units.ts';

/** provider, page: ours. housekeeping: the browser's own. unexpected: nobody here answers that. */
export type RequestKind = 'provider' | 'page' | 'housekeeping' | 'unexpected';

export interface LoggedRequest {
  readonly at: UnixMs;
  readonly kind: RequestKind;
  readonly method: string;
  readonly host: string;
  /** Path and query. */
  readonly path: string;
  /** Those headers that tell who asks and what is given away. */
  readonly headers: Readonly<Partial<Record<LoggedHeader, string>>>;
  /** Bytes of the body that were sent so far, compressed where the client took that: what a network would count. */
  readonly bytes: number;
}

/** A line whose answer is being sent. */
export interface OpenLogEntry extends LoggedRequest {
  bytes: number;
}

const LOGGED_HEADERS = [
  'origin',
  'referer',
  'cookie',
  'authorization',
  'user-agent',
  'accept',
  'accept-encoding',
  'sec-fetch-site',
] as const;
export type LoggedHeader = (typeof LOGGED_HEADERS)[number];

/** The log's line for a request. */
export function logEntry(request: IncomingMessage, url: URL, kind: RequestKind): OpenLogEntry {
  const headers = Object.fromEntries(LOGGED_HEADERS.flatMap((name) => (request.headers[name] ? [[name, request.headers[name]]] : [])));
  const path = `${url.pathname}${url.search}`;
  return { at: Date.now(), kind, method: request.method ?? 'GET', host: url.hostname, path, headers, bytes: 0 };
}
