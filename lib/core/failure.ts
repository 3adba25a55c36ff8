import type { DurationMs } from './units.ts';

/** Why a source gave no usable answer. Each kind asks for a different reaction, so none is a bare string. */
export type Failure =
  /** An HTTP status outside 200–299. */
  | { readonly kind: 'http'; readonly status: number; readonly retryAfterMs?: DurationMs }
  /** No connection, TLS failure, CORS refusal: the browser does not say which. */
  | { readonly kind: 'network'; readonly detail: string }
  | { readonly kind: 'timeout' }
  /** The browser withholds access to the host. */
  | { readonly kind: 'no-permission' }
  /** An answer in another shape than documented, HTML with status 200 included. */
  | { readonly kind: 'shape'; readonly detail: string }
  /** A well-formed answer that says "an error happened" (CNBC, Kraken, OKX with status 200). */
  | { readonly kind: 'provider'; readonly detail: string }
  /** A well-formed answer without a single usable row. */
  | { readonly kind: 'empty' }
  /** Well-formed rows that may not be used: day stamps off, no overlap to join through, implausible values. */
  | { readonly kind: 'refused'; readonly detail: string };
