import { SITES } from './sites/registry.ts';
import type { Site } from './sites/site.ts';

const BY_HOST: ReadonlyMap<string, Site> = new Map(SITES.flatMap((site) => site.hosts.map((host) => [host, site] as const)));

/**
 * The site of a host name. A host outside the registry is one that the person added in options (the script
 * runs nowhere else): its id is the host itself, and it counts as news, since a person adds what they read.
 */
export function siteOf(host: string): Site {
  return BY_HOST.get(host) ?? { id: host, name: host, kind: 'news', hosts: [host] };
}
