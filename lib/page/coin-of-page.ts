import type { Site } from './sites/site.ts';

/** What a page says of its coin, before anybody looked it up in the list of coins (lib/page/match-coin.ts). */
export type CoinHint =
  /** A coin's page by its address: "solana", with the ticker that title or JSON-LD give, and the title, which may name it. */
  | { readonly why: 'slug'; readonly slug: string; readonly symbol?: string; readonly title: string }
  /** A market's page by its address: the ticker of its base, upper case, a contract's multiple still in it. */
  | { readonly why: 'market'; readonly symbol: string }
  /** The headline of an article, in which a coin may be named. */
  | { readonly why: 'headline'; readonly headline: string };

/** What is read of a page: nothing of its text but an article's headline. Each part is only looked at where it is needed. */
export interface PageFace {
  readonly url: URL;
  readonly title: string;
  /** Text of the first `h1`; read on news pages only. */
  readonly headline?: string | undefined;
  /** Texts of the page's JSON-LD blocks, unparsed. */
  readonly jsonLd: readonly string[];
}

/** What coins are traded against; longer ones first where one begins like another. */
const QUOTES = 'USDT|USDC|FDUSD|BUSD|USD1|USD|EUR|GBP|TRY|BRL|AUD|BTC|ETH|BNB';
/** `SOLUSDT`, `SOL_USDT`, `SOL-USDT-SWAP`, `SOL/USDT`, `CRYPTO-SOLUSD`, `SOLUSDT.P`. */
const MARKET = new RegExp(`^(?:[A-Z]+-)?([A-Z0-9]+?)[-_/]?(?:${QUOTES})(?:[-_.].*)?$`);

/** "(SOL)", as titles of coin pages have it. */
const TICKER_IN_TITLE = /\(([A-Z][A-Z0-9]{1,9})\)/;
/** The ticker in JSON-LD, by the property names that schema.org has for it. */
const TICKER_IN_JSON_LD = /"(?:tickerSymbol|alternateName|currency)"\s*:\s*"(?!USD|EUR)([A-Z][A-Z0-9]{1,9})"/;
const HEADLINE_IN_JSON_LD = /"headline"\s*:\s*("(?:[^"\\]|\\.)*")/;

/** Where an article is: a slug of three words or more at the end. */
const ARTICLE = /\/[^/-]+(?:-[^/-]+){2}[^/]*\/?$/;

const firstGroup = (pattern: RegExp, texts: readonly string[]): string | undefined =>
  texts.map((text) => pattern.exec(text)?.[1]).find((found) => found !== undefined);

/** Segments behind the first that is one of these words; `undefined` where none is, or nothing follows. */
function behind(words: string | undefined, segments: readonly string[]): readonly string[] | undefined {
  const at = segments.findIndex((segment) => words?.split(' ').includes(segment.toLowerCase()));
  return at < 0 || at === segments.length - 1 ? undefined : segments.slice(at + 1);
}

/** Base of the first segment that is a market, or else of the first two side by side that are (`SOL/USDT`). */
function baseOf(segments: readonly string[]): string | undefined {
  const twos = segments.slice(1).map((second, i) => `${segments[i]}/${second}`);
  return firstGroup(
    MARKET,
    [...segments, ...twos].map((text) => text.toUpperCase()),
  );
}

function hintOfAddress({ coins }: Site, page: PageFace): CoinHint | undefined {
  const segments = page.url.pathname.split('/').filter((segment) => segment !== '');
  const [slug] = behind(coins?.slugAfter, segments) ?? [];
  if (slug !== undefined) {
    const symbol = firstGroup(TICKER_IN_TITLE, [page.title]) ?? firstGroup(TICKER_IN_JSON_LD, page.jsonLd);
    return { why: 'slug', slug: slug.toLowerCase(), ...(symbol !== undefined && { symbol }), title: page.title };
  }
  const symbol = baseOf(behind(coins?.marketAfter, segments) ?? []);
  return symbol === undefined ? undefined : { why: 'market', symbol };
}

/** The text between the quotes of a JSON string; `undefined` where it is damaged. */
function unquoted(json: string | undefined): string | undefined {
  try {
    return json === undefined ? undefined : String(JSON.parse(json));
  } catch {
    return undefined;
  }
}

function hintOfArticle(page: PageFace): CoinHint | undefined {
  if (!ARTICLE.test(page.url.pathname)) return undefined;
  const said = page.headline?.trim() || unquoted(firstGroup(HEADLINE_IN_JSON_LD, page.jsonLd));
  return said ? { why: 'headline', headline: said } : undefined;
}

/**
 * Which coin a page may be about: on trackers and exchanges by the form of its address alone (with the ticker of title or
 * JSON-LD beside a slug), on news by its headline. `undefined` for every other page. Pure.
 */
export const coinOfPage = (site: Site, page: PageFace): CoinHint | undefined =>
  site.kind === 'news' ? hintOfArticle(page) : hintOfAddress(site, page);
