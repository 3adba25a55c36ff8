import { isHost } from '../settings/own-host.ts';

/** A host without its `www.`: what a person calls the site, and the id under which its badge keeps its choices (lib/page/site-of.ts). */
export function bareHost(host: string): string {
  const bare = host.replace(/^www\./, '');
  return isHost(bare) ? bare : host;
}

/** The host that a person typed and the same with, or without, `www.`: most sites send one on to the other. */
export const hostsOfSite = (host: string): readonly string[] => [bareHost(host), `www.${bareHost(host)}`];

/** Hosts by the site that they belong to, in the order in which the first of each came. */
export const hostsBySite = (hosts: readonly string[]): ReadonlyMap<string, readonly string[]> => Map.groupBy(hosts, bareHost);

/** Each site of these hosts once, for a sentence. */
export const siteNames = (hosts: readonly string[]): string => [...hostsBySite(hosts).keys()].join(', ');
