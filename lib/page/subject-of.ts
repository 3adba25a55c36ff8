import { isOrdinaryWord } from '../market/coin-lists/ordinary-words.ts';
import type { AssetNames } from '../text/asset-names.ts';
import type { PageSubject, Reason, ReasonPlace, SubjectInput } from './page-subject.ts';
import { bareTitle } from './subject/bare-title.ts';
import { coinOfTicker } from './subject/coin-of-words.ts';
import { coinEvidence } from './subject/coin-evidence.ts';
import type { CoinEvidence, Evidence, Places } from './subject/coin-evidence.ts';
import { cryptoWordsIn, isCryptoHost, speaksThere } from './subject/crypto-words.ts';
import { headlineLead } from './subject/headline-lead.ts';
import { subjectOfAddress } from './subject/subject-of-address.ts';
import { unlistedTicker } from './subject/unlisted-ticker.ts';
import { SITES } from './sites/registry.ts';
import type { Site } from './sites/site.ts';

/** Longer is read only so far: who an article is about is said by then. */
const MAX_TEXT = 40_000;
const MAX_FIELD = 600;
const MAX_OTHERS = 4;

/** An article whose headline names no coin is a coin's where its text names it so often, and so much more than any other. */
const MIN_IN_TEXT = 5;
const TEXT_LEAD = 2.5;
const SENTENCE_END = /\p{Ll}[.!?](?=[\s"”’)]|$)/gu;
const MIN_SENTENCES = 4;
/** Letters of a beginning of a name that say which name it is. */
const MIN_BEGINNING = 6;
/** Words of crypto in a hundred from which on a text is about it, whatever its headline says; and at least so many. */
const DENSITY = 0.8;
const MIN_CRYPTO_WORDS = 5;
/** From so many coins on a par on, a headline is about the market. */
const SEVERAL = 3;

/** Tickers that are ordinary words in an address, though in no headline's capitals. */
const WORDS_IN_SLUGS = /^(?:apt|dot|goat|pump|ray|sun|ton|uni)$/;

/** Last part of an address as words, without numbers and what markets are quoted in: all there is of an article that was not read. */
function slugWords({ pathname }: URL, names: AssetNames): string {
  const slug = pathname.replace(/\/$/, '').split('/').at(-1) ?? '';
  const isTicker = (word: string): boolean =>
    word.length >= 3 && !WORDS_IN_SLUGS.test(word) && !isOrdinaryWord(word) && coinOfTicker(word.toUpperCase(), names) !== undefined;
  return slug
    .split(/[-_]+/)
    .filter((word) => !/^(?:\d*|usd[ct]?)$/i.test(word))
    .map((word) => (isTicker(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

/** A coin's foundation or company stands for the coin here: whom a page is about, not what is claimed of a price. */
const FIRMS = /(?<=\p{Lu}\p{L}+) (?:Labs|Foundation|Development Foundation|Prime|Custody|Mobile)(?!\p{L})/gu;

/** A text as far as it is read, without the name of its site: that of "Bitcoin Magazine" says nothing of a page. */
const spoken = (text: string | undefined, length: number, { site }: SubjectInput): string | undefined =>
  text
    ?.slice(0, length)
    .replaceAll(site?.name ?? '\0', ' ')
    .replaceAll(FIRMS, ' network');

function placesOf(input: SubjectInput, names: AssetNames): Places {
  const title = input.title === undefined ? undefined : bareTitle(input.title, input.site);
  const headline = input.headline ?? title;
  const places: Readonly<Record<Exclude<ReasonPlace, 'json-ld'>, string | undefined>> = {
    headline: spoken(headline, MAX_FIELD, input),
    title: title === headline ? undefined : spoken(title, MAX_FIELD, input),
    tags: spoken(input.tags?.join(' · '), MAX_FIELD, input),
    description: spoken(input.description, MAX_FIELD, input),
    text: spoken(input.text, MAX_TEXT, input),
    url: slugWords(input.url, names),
  };
  return Object.fromEntries(Object.entries(places).filter(([, text]) => text !== undefined));
}

/** Where the page itself, not what stands around it, speaks of crypto; on a site about crypto more words do. */
function cryptoPlaces(places: Places, isCryptoSite: boolean): readonly Reason[] {
  const { text = '', headline } = places;
  const told: readonly ReasonPlace[] = headline === undefined ? ['url'] : ['headline', 'title', 'tags', 'description'];
  const speaks = (said: string): boolean => cryptoWordsIn(said) > 0 || (isCryptoSite && speaksThere(said));
  const said = told.filter((place) => speaks(places[place] ?? ''));
  const inText = cryptoWordsIn(text);
  const isText = inText >= MIN_CRYPTO_WORDS && (100 * inText) / text.split(/\s+/).length >= DENSITY;
  return [...said.map((where): Reason => ({ where })), ...(isText ? [{ where: 'text' as const, count: inText }] : [])];
}

const othersThan = (symbol: string | undefined, coins: readonly CoinEvidence[]): readonly string[] =>
  coins
    .map((coin) => coin.symbol)
    .filter((other) => other !== symbol)
    .slice(0, MAX_OTHERS);

/** The coin that a page without one in its headline is about by its text, sentences and no table: far more than any other. */
function leadOfText({ coins }: Evidence, text = ''): CoinEvidence | undefined {
  if ((text.match(SENTENCE_END)?.length ?? 0) < MIN_SENTENCES) return undefined;
  const [first, second] = coins.toSorted((a, b) => b.inText - a.inText);
  const isLead = first && first.inText >= MIN_IN_TEXT && first.inText >= TEXT_LEAD * (second?.inText ?? 0);
  return isLead && first.why.some(({ where }) => where === 'title' || where === 'tags' || where === 'description') ? first : undefined;
}

/** The one coin that an address has beside a headline without any, where the page names it too. */
function leadOfSlug({ coins }: Evidence): CoinEvidence | undefined {
  const [first, another] = coins.filter(({ why }) => why.length > 1 && why[0]?.where === 'url');
  return another === undefined ? first : undefined;
}

/** The coin of which a headline has no more than how its name of several words begins: "World Liberty" of "World Liberty Financial". */
function leadByBeginning(headline: string, { coins }: Evidence, names: AssetNames): CoinEvidence | undefined {
  return coins.find(({ symbol }) => {
    const words = names.nameOf(symbol)?.split(' ') ?? [];
    const beginning = words.slice(0, -1).join(' ');
    return beginning.length >= MIN_BEGINNING && !isOrdinaryWord(beginning) && headline.includes(beginning);
  });
}

/** A page about a coin names it in more than its headline: else that heading was a box's. */
const isNamedAgain = ({ why, inText }: CoinEvidence, { title, text }: Places): boolean =>
  why.length > 1 || inText > 0 || (title === undefined && text === undefined);

/** The coin that leads in a page's places; `undefined` where several or none does. */
function leadingCoin(places: Places, evidence: Evidence, names: AssetNames): CoinEvidence | undefined {
  const headline = places.headline ?? places.url ?? '';
  const { equals, isRoundup, isMarketFirst } = headlineLead(headline, names, evidence.isMeant);
  if (isMarketFirst || isRoundup || equals.length >= SEVERAL) return undefined;
  const heaviest = evidence.coins.find(({ symbol }) => equals.includes(symbol));
  if (heaviest) return isNamedAgain(heaviest, places) ? heaviest : undefined;
  const begun = leadByBeginning(headline, evidence, names);
  if (begun) return begun;
  return cryptoWordsIn(headline) > 0 ? undefined : (leadOfSlug(evidence) ?? leadOfText(evidence, places.text));
}

/** The site's file for one of its hosts, or for a host of the same site: languages and applications have their own. */
const siteOfHost = (host: string): Site | undefined =>
  SITES.find(({ hosts }) => hosts.some((own) => host === own || host.endsWith(`.${own}`)));

/** A tracker of every market, not of crypto's alone. */
const TRACKS_ALL = 'tradingview';

/** Whether every page of a site that names no coin is about the market. */
const isMarketSite = (site: Site | undefined, url: URL): boolean =>
  site !== undefined && site.kind !== 'news' && (site.id !== TRACKS_ALL || /crypto|coin|total|\.d\b/i.test(url.pathname));

/** A coin outside every list, of which headline and description speak by its ticker. */
function unlistedIn({ headline = '', description = '' }: Places): PageSubject | undefined {
  const symbol = unlistedTicker([headline, description]);
  if (symbol === undefined) return undefined;
  return { kind: 'coin', symbol, why: [{ where: headline.includes(symbol) ? 'headline' : 'description' }], others: [] };
}

/** Named by name and ticker of which neither is an ordinary word, a coin is meant wherever that is. */
const isNoWord = ({ symbol, isNamedTwice }: CoinEvidence, names: AssetNames): boolean =>
  isNamedTwice && !isOrdinaryWord(symbol) && !isOrdinaryWord(names.nameOf(symbol) ?? '');

/** A site's first page, in whatever language: about all that it has. */
const isFrontPage = ({ pathname }: URL): boolean => /^\/(?:[a-z]{2}(?:-[a-z]{2,4})?\/?)?$/i.test(pathname);

/**
 * What a page is about, with the reasons and the next candidates. The form of an address decides where it is that of a coin's
 * page; else headline, title, tags, description and text are weighed. One coin where one leads, the market where several or
 * none does, and nothing where the page itself hardly speaks of crypto. Pure, in steps; what the input does not have says nothing.
 */
export function* subjectOf(input: SubjectInput, names: AssetNames): Generator<void, PageSubject> {
  const site = input.site ?? siteOfHost(input.url.hostname);
  const places = placesOf(input, names);
  yield;
  const isCryptoSite = (site !== undefined && site.id !== TRACKS_ALL) || isCryptoHost(input.url.hostname);
  const crypto = cryptoPlaces(places, isCryptoSite);
  yield;
  const evidence = yield* coinEvidence(places, names, crypto.length > 0 || isCryptoSite);
  yield;
  const address = subjectOfAddress(input, site, names);
  if (address?.kind === 'other') return { kind: 'none' };
  if (address?.kind === 'coin') {
    const more = evidence.coins.find(({ symbol }) => symbol === address.symbol)?.why.filter(({ where }) => where !== 'url') ?? [];
    return { kind: 'coin', symbol: address.symbol, why: [{ where: 'url' }, ...more], others: othersThan(address.symbol, evidence.coins) };
  }
  const lead = address || isFrontPage(input.url) ? undefined : leadingCoin(places, evidence, names);
  if (lead && (crypto.length > 0 || isCryptoSite || isNoWord(lead, names))) {
    return { kind: 'coin', symbol: lead.symbol, why: lead.why, others: othersThan(lead.symbol, evidence.coins) };
  }
  const unlisted = lead || address || crypto.length === 0 || evidence.coins.length > 0 ? undefined : unlistedIn(places);
  if (unlisted) return unlisted;
  if (crypto.length === 0 && !address && !isMarketSite(site, input.url)) return { kind: 'none' };
  return { kind: 'market', why: crypto.length === 0 ? [{ where: 'url' }] : crypto, others: othersThan(undefined, evidence.coins) };
}
