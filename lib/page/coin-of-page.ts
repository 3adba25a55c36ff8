import type { Site } from './sites/site.ts';

/** What a page says of its coin, before anybody looked it up in the list of coins (lib/page/match-coin.ts). */
export type CoinHint =
  /** A coin's page by its address: "solana", with the ticker that title or JSON-LD give, and the title, which may name it. */
  | { readonly why: 'slug'; readonly slug: string; readonly symbol?: string; readonly title: string }
  /** A market's page by its address: the ticker of its base, upper case, a contract's multiple still in it. */
  | { readonly why: 'market'; readonly symbol: string }
  /** The reader of the page knows it: a key of the list. */
  | { readonly why: 'key'; readonly key: string };

/** What is read of a tracker's or an exchange's page: nothing of its text. Each part is only looked at where it is needed. */
export interface PageFace {
  readonly url: URL;
  readonly title: string;
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

/**
 * Which coin a tracker's or an exchange's page may be about, by the form of its address alone (with the ticker of title or
 * JSON-LD beside a slug). `undefined` for every other page. Pure.
 */
export function coinOfPage({ coins }: Site, page: PageFace): CoinHint | undefined {
  const segments = page.url.pathname.split('/').filter((segment) => segment !== '');
  const [slug] = behind(coins?.slugAfter, segments) ?? [];
  if (slug !== undefined) {
    const symbol = firstGroup(TICKER_IN_TITLE, [page.title]) ?? firstGroup(TICKER_IN_JSON_LD, page.jsonLd);
    return { why: 'slug', slug: slug.toLowerCase(), ...(symbol !== undefined && { symbol }), title: page.title };
  }
  const symbol = baseOf(behind(coins?.marketAfter, segments) ?? []);
  return symbol === undefined ? undefined : { why: 'market', symbol };
}
