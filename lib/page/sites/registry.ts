import type { Site } from './site.ts';

export const SITES: readonly Site[] = [];

/** Match patterns of a site: https, exact host, any path. */
export const matchPatternsOf = (site: Site): readonly string[] => site.hosts.map((host) => `https://${host}/*`);
