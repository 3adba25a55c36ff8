import type { Site } from './sites/site.ts';

/** Whole path segments behind which a person keeps what is theirs, orders, proves who they are, pays or signs in. */
const PRIVATE = [
  /^(?:my-?)?(?:accounts?|wallets?|orders?|portfolios?|balances?|transactions?|deposits?|withdraw(?:als?)?|transfers?|profile|preferences|settings)$/,
  /^(?:open|order|trade|transaction|deposit|withdrawal)-?(?:orders|history)$/,
  /^(?:kyc|verify|verification|identity(?:-verification)?|user-?cent(?:er|re))$/,
  /^(?:checkout|cart|pay|payments?|billing|subscri(?:be|ptions?))$/,
  /^(?:log|sign)-?(?:in|out|up)$|^regist(?:er|ration)$|^(?:forgot-|reset-|change-)?password$|^o?auth2?$|^(?:sso|2fa|mfa)$/,
  /^wp-(?:login|admin)$|^api-?(?:keys?|management|settings)$/,
];

/** On an exchange these are a person's own pages, card purchases and trades with other people; elsewhere they are ordinary words. */
const PRIVATE_ON_EXCHANGES =
  /^(?:my|home|app|users?|u(?:ser)?center|assets?|asset-overview|dashboard|fund(?:s|ing)|history|fiat|express|otc|[cp]2[cp](?:-trade|-markets)?|(?:fast-|quick-)?buy(?:-crypto|-sell-crypto)?|send|receive|borrow|crypto-loan|cards?|gift-?card)$/;

/** After one of these come articles, topics, coins and help: what follows is a slug or a subject, not a page of one's own. */
const CONTENT =
  /^(?:news|articles?|stor(?:y|ies)|blog|tags?|topics?|categor(?:y|ies)|learn|academy|university|glossary|wiki|guides?|authors?|prices?|coins?|currenc(?:y|ies)|markets|opinion|analysis|research|reviews?|press-releases?|podcasts?|videos?|events|support|help|faq|ideas|symbols)$/;

const FILE_ENDING = /\.(?:html?|php|aspx?|jsp)$/;

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a stray % is not an encoding: the segment stands as it is
  }
}

const segmentsOf = (path: string): readonly string[] =>
  path
    .split(/[/?&]/)
    .filter((segment) => segment !== '')
    .map((segment) => decoded(segment).toLowerCase().split(';')[0]?.replace(FILE_ENDING, '') ?? '');

function hasPrivateSegment(path: string, kind: Site['kind']): boolean {
  for (const segment of segmentsOf(path)) {
    if (PRIVATE.some((words) => words.test(segment)) || (kind === 'exchange' && PRIVATE_ON_EXCHANGES.test(segment))) return true;
    if (CONTENT.test(segment)) return false;
  }
  return false;
}

/**
 * Whether a page is one on which nothing may run: wallet, account, orders, identity check, checkout, login and
 * their like. Whole path segments count, never words inside a slug (`/news/wallet-hack-explained` is open), and
 * language prefixes (`/de-DE/`) change nothing. A route kept behind `#/` is read like a path. In doubt: closed.
 */
export function isClosedPath(url: URL, site: Site): boolean {
  const route = /^#!?(\/.*)$/.exec(url.hash)?.[1];
  const paths = route === undefined ? [url.pathname] : [url.pathname, route];
  return paths.some((path) => hasPrivateSegment(path, site.kind) || (site.closedPaths ?? []).some((closed) => closed.test(path)));
}
