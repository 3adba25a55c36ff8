import { SITES } from '../../../lib/page/sites/registry.ts';
import type { Site } from '../../../lib/page/sites/site.ts';
import type { LoopbackMarket } from '../market/loopback-market.ts';
import type { Answer } from '../providers/provider.ts';
import { exchangePage } from './exchange-page.ts';
import { newsPage } from './news-page.ts';
import { pageFrame } from './page-frame.ts';
import type { PageParts } from './page-parts.ts';
import { pageWishes } from './page-wishes.ts';
import { trackerPage } from './tracker-page.ts';

/** A site that no registry knows: what a person might add in options. */
const OWN_SITE: Site = { id: 'own', name: 'The Ledger Post', kind: 'news', hosts: ['ledger.example.org'] };

const byHost: ReadonlyMap<string, Site> = new Map([...SITES, OWN_SITE].flatMap((site) => site.hosts.map((host) => [host, site])));

const PAGES: Readonly<Record<Site['kind'], (site: Site, path: string, market: LoopbackMarket) => PageParts>> = {
  news: newsPage,
  tracker: trackerPage,
  exchange: exchangePage,
};

/** The page at an address of a known site, whatever its path; `undefined` for other hosts. */
export function pageAt(url: URL, market: LoopbackMarket): Answer | undefined {
  const site = byHost.get(url.hostname);
  if (!site) return undefined;
  if (url.pathname === '/favicon.ico') return { status: 204, headers: {}, body: '' };
  return pageFrame({ site, url, parts: PAGES[site.kind](site, url.pathname, market), wishes: pageWishes(url) });
}
