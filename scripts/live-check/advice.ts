import { unreachable } from '../../lib/core/assert.ts';
import type { Failure } from '../../lib/core/failure.ts';

/** What went wrong, in a few words. */
export function failureText(failure: Failure): string {
  switch (failure.kind) {
    case 'http':
      return `HTTP ${failure.status}`;
    case 'network':
    case 'shape':
    case 'provider':
    case 'refused':
      return `${failure.kind}: ${failure.detail}`;
    case 'timeout':
    case 'no-permission':
    case 'empty':
      return failure.kind;
    default:
      return unreachable(failure);
  }
}

function statusAdvice(status: number, retryAfterMs: number | undefined): string {
  if (status === 401 || status === 402)
    return 'It asks for a key or a payment. The product leaves it off; take it out of SOURCE_ORDER if that stays so.';
  if (status === 403 || status === 451)
    return 'This address is blocked (region, data centre, or a client that looks like no browser). Run again from a home connection; the product waits 24 h and asks the next source.';
  if (status === 429 || status === 418) {
    const wait = retryAfterMs === undefined ? 'an hour' : `${Math.ceil(retryAfterMs / 60_000)} minutes`;
    return `Too many requests from this address. Run again after ${wait}; if it comes again, raise spacingMs of the source.`;
  }
  if (status === 404 || status === 400)
    return 'The endpoint or the symbol has moved. Compare the request with the docs and correct request().';
  return status >= 500 ? 'Trouble on their side. Run again later.' : 'Compare the request with the docs and correct request().';
}

function failureAdvice(failure: Failure): string {
  switch (failure.kind) {
    case 'http':
      return statusAdvice(failure.status, failure.retryAfterMs);
    case 'network':
      return 'No connection. Check the network, the name service and the proxy; if only this host fails, open the request in a browser.';
    case 'timeout':
      return 'No answer within 15 s. Run again; some hosts keep clients waiting that do not look like a browser, so open the request in one.';
    case 'no-permission':
      return 'The browser withholds the host; this cannot happen outside of one.';
    case 'shape':
      return 'The answer has another shape than documented. Run again with --save=DIR, look at the body, and adapt parse().';
    case 'provider':
      return 'The provider reports an error. Compare the request with the docs; the symbol or a parameter may have changed.';
    case 'empty':
      return 'The answer holds no row. Open the request in a browser: the symbol may be gone, or the range too short.';
    case 'refused':
      return 'The rows may not be used as they are. Run again with --save=DIR and check the day stamps, the unit and the level against another source.';
    default:
      return unreachable(failure);
  }
}

/** How a source did, as far as advice depends on it. */
export interface Trouble {
  readonly status: 'works' | 'old' | 'failed';
  readonly failure?: Failure;
  /** Its newest closed day, or the instant of its newest value. */
  readonly newest?: string;
  /** Path of its code. */
  readonly file: string;
  readonly docs: string;
}

/** What to do about a source that does not work; `undefined` for one that does. */
export function advice({ status, failure, newest, file, docs }: Trouble): string | undefined {
  if (status === 'works') return undefined;
  const where = `${file}, ${docs}`;
  if (failure) return `${failureAdvice(failure)} (${where})`;
  return `It answers, but its newest closed day is ${newest ?? 'no closed day'}. Look whether the endpoint is still kept up. (${where})`;
}
