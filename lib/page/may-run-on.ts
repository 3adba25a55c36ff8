import { isClosedPath } from './closed-paths.ts';
import type { Site } from './sites/site.ts';

/**
 * Whether the badge may run on an address: https, one of the site's exact hosts, and no closed path. Asked again
 * on each navigation inside the page, because a manifest's match patterns are only checked on full loads.
 */
export function mayRunOn(url: URL, site: Site): boolean {
  return url.protocol === 'https:' && site.hosts.includes(url.hostname) && !isClosedPath(url, site);
}
