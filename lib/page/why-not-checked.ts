import { mayRunOn } from './may-run-on.ts';
import { siteOf } from './site-of.ts';

/**
 * Why a page is not checked on request. browser: one of the browser's own, or one that it lets no extension into. insecure:
 * it did not come over https. closed: where a person keeps what is theirs, pays or signs in. kind: no page of text, a PDF or a picture.
 */
export type WhyNotChecked = 'browser' | 'insecure' | 'closed' | 'kind';

/** Why the page at an address is not checked; `undefined` where it may be. No address: the browser does not tell it. Pure. */
export function whyNotChecked(address: string | undefined): WhyNotChecked | undefined {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'http:') return 'insecure';
  if (url?.protocol !== 'https:') return 'browser';
  return mayRunOn(url, siteOf(url.hostname)) ? undefined : 'closed';
}
