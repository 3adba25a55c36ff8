import { coinOfPage } from '../../lib/page/coin-of-page.ts';
import type { CoinHint, PageFace } from '../../lib/page/coin-of-page.ts';
import { matchCoin } from '../../lib/page/match-coin.ts';
import type { MatchedCoin } from '../../lib/page/match-coin.ts';
import type { Site } from '../../lib/page/sites/site.ts';
import type { CoinFacts, CoinRow } from '../../lib/view/coin-facts.ts';

/** More of JSON-LD is a shop's catalogue, not a page's own description. Blocks, and characters of each. */
const MAX_BLOCKS = 5;
const MAX_BLOCK = 20_000;

/** The page as far as its coin's address asks for it. Getters: a part that nobody asks for is not looked at. */
const faceOf = (url: URL): PageFace => ({
  url,
  get title() {
    return document.title;
  },
  get jsonLd() {
    return [...document.querySelectorAll('script[type="application/ld+json"]')]
      .slice(0, MAX_BLOCKS)
      .map(({ textContent }) => textContent.slice(0, MAX_BLOCK));
  },
});

export interface PageCoins {
  /** Reads the page anew, or is told its coin's key; whether what is known of its coin has changed. */
  readonly look: (url: URL, key?: string) => boolean;
  /** Whether the page may be a coin's: the facts of coins are worth reading. */
  readonly isPossible: () => boolean;
  /** The coin that it is about, among these. */
  readonly among: (facts: CoinFacts | 'none' | undefined) => MatchedCoin<CoinRow> | undefined;
}

/** Knows what the page says of its coin. Titles come late where a site draws itself, so it looks again. */
export function createPageCoins(site: Site): PageCoins {
  let hint: CoinHint | undefined;
  return {
    look(url, key) {
      const before = JSON.stringify(hint);
      hint = coinOfPage(site, faceOf(url)) ?? (key ? { why: 'key', key } : undefined);
      return JSON.stringify(hint) !== before;
    },
    isPossible: () => hint !== undefined,
    among: (facts) => (facts && facts !== 'none' && hint ? matchCoin(hint, facts) : undefined),
  };
}
