import type { DurationMs, EpochDay } from '../../../lib/core/units.ts';

/** What goes wrong on the way: the answer never comes, comes late, or comes broken off. */
export type TransportFault =
  /** The connection stays open and silent until the client gives up. */
  | { readonly kind: 'timeout' }
  /** The connection is closed without an answer: how being offline looks. */
  | { readonly kind: 'disconnect' }
  /** The body arrives in slow drops. */
  | { readonly kind: 'drip'; readonly bytesPerSecond: number }
  /** The connection is closed in the middle of the body. */
  | { readonly kind: 'cut'; readonly share: number }
  /** A body that does not seem to end, `bytes` long. */
  | { readonly kind: 'huge'; readonly bytes: number };

/** What is answered instead of the answer, or what is done to its text. */
export type BodyFault =
  /** `retryAfter`: seconds, or the instant for the date form. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number | Date; readonly body?: string }
  /** The first share of the text, well framed: a middlebox that cuts. */
  | { readonly kind: 'truncate'; readonly share: number }
  /** Numbers become objects, numeric texts become lists. */
  | { readonly kind: 'wrong-types' }
  /** A web page with status 200 where data was asked for. */
  | { readonly kind: 'html' }
  | { readonly kind: 'consent' }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'rewrite'; readonly rewrite: (body: string) => string };

/** What is wrong with the data of a well-formed answer. */
export type RowFault =
  /** Values of the newest `rows` rows are this instead (NaN, 0, negative …). */
  | { readonly kind: 'value'; readonly value: number; readonly rows: number }
  /** The provider's clock is off: every stamp moves by this. */
  | { readonly kind: 'skew'; readonly by: DurationMs }
  /** Every stamp moves by whole days while the values stay: what the stamp self-check must notice. */
  | { readonly kind: 'shift-days'; readonly days: number }
  /** Rows without values on these days. */
  | { readonly kind: 'holes'; readonly days: readonly EpochDay[] }
  /** Every row of the newest `rows` comes twice, the first copy with another value. */
  | { readonly kind: 'duplicate-days'; readonly rows: number }
  /** Neighbours change places. */
  | { readonly kind: 'reorder-days' }
  /** Values of the days up to this one are other than before, by a factor. */
  | { readonly kind: 'revise'; readonly until: EpochDay; readonly factor: number }
  /** One day's values are off by a factor: a bad print. */
  | { readonly kind: 'spike'; readonly day: EpochDay; readonly factor: number };

export type Fault = TransportFault | BodyFault | RowFault;

const TRANSPORT: readonly Fault['kind'][] = ['timeout', 'disconnect', 'drip', 'cut', 'huge'] satisfies readonly TransportFault['kind'][];
const BODY: readonly Fault['kind'][] = [
  'status',
  'truncate',
  'wrong-types',
  'html',
  'consent',
  'redirect',
  'rewrite',
] satisfies readonly BodyFault['kind'][];

export const isTransportFault = (fault: Fault): fault is TransportFault => TRANSPORT.includes(fault.kind);
export const isBodyFault = (fault: Fault): fault is BodyFault => BODY.includes(fault.kind);
export const isRowFault = (fault: Fault): fault is RowFault => !isTransportFault(fault) && !isBodyFault(fault);
