import type { Site } from './sites/site.ts';

/** A pattern of whole words: patterns of one each, apart by white space; a plural s is understood. */
const wordsOf = (list: string): RegExp => new RegExp(`^(${list.trim().replaceAll(/\s+/g, '|')})s?$`);

/** Path segments behind which a person keeps what is theirs, orders, proves who they are, pays or signs in. */
const PRIVATE = wordsOf(`
  (my|sub)?(account|wallet|order|portfolio|balance|transaction|deposit|withdraw|withdrawal|transfer|profile|preference|setting)
  (open|order|trade|transaction|deposit|withdrawal)(order|history) portfoliotracker watchlist position
  invite referral(program)? notification
  kyc verify verification identity(verification)? usercent(er|re)
  checkout cart pay(ment)? billing subscribe subscription
  (log|sign)(in|out|up) register registration (forgot|reset|change)?password o?auth2? sso 2fa mfa wplogin wpadmin
  api(key|management|setting)`);

/** Besides, where people trade or follow what they hold; elsewhere these are ordinary words. */
const PRIVATE_BUT_IN_NEWS = wordsOf('user userinfo dashboard alert swap message rewards?(hub|center)?');

/** On an exchange these are a person's own pages, card purchases, loans, deposits at interest and trades with other people. */
const PRIVATE_ON_EXCHANGES = wordsOf(`
  my(api|deposit|trade|bot)? home app ucenter asset assetoverview fund funding history pnl(analysis)? statement tax taxe security vault
  fiat fiatorder express otc [cp]2[cp](trade|market)? (fast|quick)?buy((sell)?crypto)? (on|off)ramp topup send receive recurring(buy)? join
  (trade)?convert (flash|dex)swap bridge (simple)?earn(ing)? saving [a-z0-9]*staking (crypto|vip)?(loan|lending) borrow
  dualinvestment autoinvest launch(pad|pool) copytrad(e|ing) (trading)?bot voucher coupon bonus redpacket [a-z]*card`);

/** After one of these come articles, topics, coins and help: what follows is a slug or a subject, not a page of one's own. */
const CONTENT = wordsOf(`
  news article story storie blog tag topic category categorie learn academy university glossary wiki guide author price coin currency
  currencie markets opinion analysis research review pressrelease podcast video events support help faq ideas symbols`);

const SESSION = /;.*/;
const FILE_ENDING = /\.(?:html?|php|aspx?|jsp)$/;

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a stray % is not an encoding: the segment stands as it is
  }
}

/** Segments in lower case, without the hyphens and underscores by which sites differ. */
const segmentsOf = (path: string): readonly string[] =>
  path
    .split(/[/?&]/)
    .filter((segment) => segment !== '')
    .map((segment) => decoded(segment).toLowerCase().replace(SESSION, '').replace(FILE_ENDING, '').replaceAll(/[-_]/g, ''));

/** Of a host that a person added nothing is known: it may be an exchange, so every word counts. */
const privateWordsOf = ({ kind, isOwn }: Site): readonly RegExp[] => [
  PRIVATE,
  ...(kind !== 'news' || isOwn ? [PRIVATE_BUT_IN_NEWS] : []),
  ...(kind === 'exchange' || isOwn ? [PRIVATE_ON_EXCHANGES] : []),
];

/** A slug of several words, or a year: where an article is, and a fragment is a heading. */
const ARTICLE = /\/(?:[^/-]+-){3}[^/]+\/?$|\/20\d\d\//;

/** What the first telling segment of a path says; `undefined` where none tells. */
function saidBy(path: string, site: Site): 'private' | 'content' | undefined {
  if (site.closedPaths?.some((closed) => closed.test(path))) return 'private';
  const words = privateWordsOf(site);
  for (const segment of segmentsOf(path)) {
    if (words.some((word) => word.test(segment))) return 'private';
    if (CONTENT.test(segment)) return 'content';
  }
  return undefined;
}

/**
 * Whether a page is one on which nothing may run: wallet, account, orders, identity check, checkout, login and
 * their like. Whole path segments count, never words inside a slug (`/news/wallet-hack-explained` is open), and
 * language prefixes (`/de-DE/`) change nothing. A route kept behind `#/` is read like a path. Trackers and exchanges
 * also open dialogs by a fragment (`#settings-profile`), whose first word counts; on an article a fragment is a
 * heading. A host that a person added is held to the strictest lists, those of exchanges. In doubt: closed.
 */
export function isClosedPath({ pathname, hash }: URL, site: Site): boolean {
  const said = saidBy(pathname, site);
  if (said === 'private') return true;
  const fragment = hash.replace(/^#!?/, '');
  if (fragment.startsWith('/')) return saidBy(fragment, site) === 'private';
  if (said === 'content' || (site.isOwn ? ARTICLE.test(pathname) : site.kind === 'news')) return false;
  return [fragment, fragment.replace(/-.*/, '')].some((word) => saidBy(word, site) === 'private');
}
