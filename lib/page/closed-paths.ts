import type { Site } from './sites/site.ts';

/** Whole path segments behind which a person signs in, pays, orders or keeps what is theirs. */
const PRIVATE_SEGMENTS = new Set(
  `account accounts my-account myaccount user-center usercenter profile preferences settings
  wallet wallets portfolio portfolios balance balances deposit deposits withdraw withdrawal withdrawals transfer
  order orders my-orders order-history orderhistory open-orders trade-history transaction-history transactions
  kyc verify verification identity identity-verification checkout cart payment payments pay billing subscribe subscription subscriptions
  login log-in signin sign-in logout signout sign-out signup sign-up register registration auth oauth sso 2fa mfa
  password forgot-password reset-password wp-login wp-admin api-management api-key api-keys apikey api-settings`.split(/\s+/),
);

/** On an exchange these are a person's own pages; elsewhere they are ordinary words. */
const PRIVATE_ON_EXCHANGES = new Set('my user users asset assets dashboard funds funding fund-history history p2p buy-crypto'.split(' '));

/** After one of these come articles, topics, coins and help: what follows is a slug or a subject, not a page of one's own. */
const CONTENT_SEGMENTS = new Set(
  `news article articles story stories blog tag tags topic topics category categories learn academy university education
  glossary wiki guide guides author authors price prices coin coins currency currencies markets opinion analysis research
  review reviews press-release press-releases podcast podcasts video videos events support help faq ideas symbols`.split(/\s+/),
);

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
    if (PRIVATE_SEGMENTS.has(segment) || (kind === 'exchange' && PRIVATE_ON_EXCHANGES.has(segment))) return true;
    if (CONTENT_SEGMENTS.has(segment)) return false;
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
