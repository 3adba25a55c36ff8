import { isOrdinaryWord } from '../../market/coin-lists/ordinary-words.ts';
import type { AssetNames } from '../../text/asset-names.ts';
import { coinOfPage } from '../coin-of-page.ts';
import type { CoinHint } from '../coin-of-page.ts';
import type { SubjectInput } from '../page-subject.ts';
import type { CoinAddresses, Site } from '../sites/site.ts';
import { isNoCoinMarket } from './asset-class.ts';
import { coinOfSlug, coinOfTicker } from './coin-of-words.ts';
import { isCryptoHost } from './crypto-words.ts';

/** What an address alone says: the page of one coin or of its market, an index of crypto, or a market that is no coin's. */
export type AddressSubject = { readonly kind: 'coin'; readonly symbol: string } | { readonly kind: 'market' | 'other' };

/** How trackers and exchanges name coins, in the languages that they have, beyond what a site's own file says. */
const ON_TRACKERS: CoinAddresses = {
  slugAfter:
    `hashtag price prices coin coins coin-price currency currencies cryptocurrency cryptocurrencies crypto-price crypto-prices asset assets
    token tokens how-to-buy buy what-is munze muenze monedas moneda moedas moeda monete moneta pieces coinler kurs kurse preis preise
    precio precos preco prix prezzo prezzi cours`.replaceAll(/\s+/g, ' '),
  marketAfter: `trade trading spot futures future symbols perpetual perpetuals perp swap margin exchange advanced advanced-trade pro chart
    charts convert converter contract derivatives orderbook trade-spot trade-swap trade-futures trade-margin`.replaceAll(/\s+/g, ' '),
};

/** Elsewhere the same words stand before other things too: only these few, and only at the end of the address. */
const ELSEWHERE: CoinAddresses = {
  slugAfter: 'price prices coin coins currencies cryptocurrencies cryptocurrency tag tags topic topics kurs kurse',
  marketAfter: 'trade spot futures perpetual',
};

/** A contract's multiple before the ticker: 1000PEPE, 1MBABYDOGE. */
const MULTIPLE = /^1(?:0{3,}|M)(?=[A-Z])/;
/** Parameters in which charts and tickets have their market: "BINANCE:BTCUSDT". */
const MARKET_PARAMETERS = ['symbol', 'pair', 'instId', 'market', 'tvwidgetsymbol'];
/** A market that cannot be anything else: its base, one separator or none, and what coins are traded against. */
const PAIR = /^([A-Z\d]{2,14})(?:[-_/:](?:USDT?|USDC|EUR|GBP|KRW|JPY|BTC|ETH)|USDT|USDC)$/;
/** Segments behind which a name is a company's or a group's. */
const OF_OTHERS = /^(?:exchanges?|rankings?|categor(?:y|ies)|views?|nfts?|portfolios?|users?|u|learn|academy|glossary)$/;
/** A share's or an index's page where every market has one; the shares of coins in the total (BTC.D) are crypto's. */
const ANY_SYMBOL = /\/symbols\/(?!CRYPTOCAP)[\w-]*[A-Z\d]\/?$/i;
const CRYPTO_INDEX = /\/symbols\/(?:CRYPTOCAP-)?(?:TOTAL|OTHERS|[A-Z\d]+\.(?:D|3D)\b)/i;

const isTracking = ({ kind }: Site): boolean => kind !== 'news';

const segmentsOf = ({ pathname }: URL): readonly string[] => pathname.split('/').filter((segment) => segment !== '');

/** Addresses of the same page to try: its path, and its market where a parameter has that. */
function pathsOf(url: URL): readonly URL[] {
  const markets = MARKET_PARAMETERS.map((name) => url.searchParams.get(name)?.replace(/^\w+:/, '') ?? '').filter((market) => market !== '');
  return [url, ...markets.map((market) => new URL(`/trade/${encodeURIComponent(market)}`, url))];
}

function symbolOf(hint: CoinHint, names: AssetNames, isListed: boolean): AddressSubject | undefined {
  if (hint.why === 'key') return undefined;
  if (hint.why === 'slug') {
    const symbol = coinOfSlug(hint.slug, names) ?? hint.symbol;
    return symbol === undefined ? undefined : { kind: 'coin', symbol };
  }
  const ticker = hint.symbol.replace(MULTIPLE, '');
  if (isNoCoinMarket(ticker)) return { kind: 'other' };
  const symbol = coinOfTicker(ticker, names) ?? (isListed ? ticker : undefined);
  return symbol === undefined ? undefined : { kind: 'coin', symbol };
}

function onTracker(site: Site, input: SubjectInput, names: AssetNames): AddressSubject | undefined {
  const face = { title: input.title ?? '', jsonLd: input.jsonLd ?? [] };
  for (const coins of [site.coins, ON_TRACKERS]) {
    for (const url of pathsOf(input.url)) {
      const hint = coins && coinOfPage({ ...site, coins }, { ...face, url });
      const subject = hint && symbolOf(hint, names, true);
      if (subject) return subject;
    }
  }
  return undefined;
}

/** The coin that the last segment is the slug of, whatever the word before it is in the site's language. */
function byLastSegment(url: URL, names: AssetNames): AddressSubject | undefined {
  const [before, last] = segmentsOf(url).slice(-2);
  if (before === undefined || last === undefined || OF_OTHERS.test(before) || /^[a-z]{2}(?:-[a-z]{2,4})?$/i.test(last)) return undefined;
  const symbol = coinOfSlug(last, names);
  return symbol === undefined ? undefined : { kind: 'coin', symbol };
}

function byPair(url: URL, names: AssetNames): AddressSubject | undefined {
  for (const segment of segmentsOf(url)) {
    const base = PAIR.exec(segment.toUpperCase())?.[1];
    const symbol = base === undefined || isNoCoinMarket(base) ? undefined : coinOfTicker(base, names);
    if (symbol !== undefined) return { kind: 'coin', symbol };
  }
  return undefined;
}

/** On other sites: a page whose address ends with a coin's name or market behind one of the usual words. */
function elsewhere(url: URL, names: AssetNames): AddressSubject | undefined {
  const last = segmentsOf(url).slice(-2);
  const isSlug = (last[1]?.match(/-/g) ?? []).length < 2;
  const isSaid = isCryptoHost(url.hostname) || !isOrdinaryWord(last[1] ?? '');
  if (!isSlug || !isSaid) return undefined;
  const site: Site = { id: '', name: '', kind: 'tracker', hosts: [], coins: ELSEWHERE };
  const hint = coinOfPage(site, { url: new URL(`/${last.join('/')}`, url), title: '', jsonLd: [] });
  return hint && symbolOf(hint, names, false);
}

/**
 * What the form of an address says, with the ticker that title or JSON-LD give beside an unknown slug. A ticker that no list
 * has counts on trackers and exchanges, where it can only be a market's. Languages and parameters of an address change nothing.
 */
export function subjectOfAddress(input: SubjectInput, site: Site | undefined, names: AssetNames): AddressSubject | undefined {
  const { url } = input;
  if (!site || !isTracking(site)) return elsewhere(url, names) ?? byPair(url, names);
  if (CRYPTO_INDEX.test(url.pathname)) return { kind: 'market' };
  const subject = onTracker(site, input, names) ?? byLastSegment(url, names);
  return subject ?? (ANY_SYMBOL.test(url.pathname) ? { kind: 'other' } : undefined);
}
