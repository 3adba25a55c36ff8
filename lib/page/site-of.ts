import { SITES } from './sites/registry.ts';
import type { Site } from './sites/site.ts';

const BY_HOST: ReadonlyMap<string, Site> = new Map(SITES.flatMap((site) => site.hosts.map((host) => [host, site] as const)));

/** `www.` before a name that is a host without it. */
const WWW = /^www\.(?=.+\.)/;

/**
 * The site of a host name. A host outside the registry is one that the person added in options (the script
 * runs nowhere else): its id is the host without `www.`, so that both keep their choices together, and it is read
 * like news, since a person adds what they read, but closed like an exchange: nobody knows what else is there.
 */
export function siteOf(host: string): Site {
  const bare = host.replace(WWW, '');
  return BY_HOST.get(host) ?? { id: bare, name: bare, kind: 'news', hosts: [host], isOwn: true };
}

/** The host, where the badge runs on it by the person's own wish; `undefined` where it runs from the start. */
export const ownHostOf = (host: string, { optional, isOwn }: Site): string | undefined => (optional || isOwn ? host : undefined);
