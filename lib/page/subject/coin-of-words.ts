import type { AssetNames } from '../../text/asset-names.ts';
import { assetClassOf } from './asset-class.ts';
import { tickerOfSlug } from './coin-slugs.ts';

/** What sites put behind a coin's name in a slug: a number where two have it, a word for what it is. */
const SLUG_ENDING = /-(?:\d+|network|protocol|token|coin|finance|dao|new)$/;

const capitalised = (words: string): string => words.replaceAll(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase());

/** The coin that words name as a whole, ordinary ones too: nothing before, nothing behind. */
function exactly(words: string, names: AssetNames): string | undefined {
  const [mention] = names.mentionsIn(words);
  const isWhole = mention?.start === 0 && mention.end === words.length;
  return isWhole && assetClassOf(mention.subject) === 'coin' ? mention.subject : undefined;
}

/**
 * The coin of a slug such as "solana", "bitcoin-sv", "avalanche-2", "solana-sol" or "bnb", which stands where an address names
 * coins: so an ordinary word there is no ordinary word. `undefined` where no known coin is called so.
 */
export function coinOfSlug(slug: string, names: AssetNames): string | undefined {
  const words = slug.toLowerCase().replaceAll(/[-_]+/g, ' ').trim();
  const ticker = words.split(' ').at(-1) ?? '';
  const withoutTicker = words.slice(0, -ticker.length).trim();
  const named = exactly(capitalised(words), names) ?? exactly(words, names) ?? coinOfTicker(words.toUpperCase(), names);
  if (named !== undefined) return named;
  const listed = tickerOfSlug(slug);
  if (listed !== undefined) return listed;
  const byName = withoutTicker === '' ? undefined : exactly(capitalised(withoutTicker), names);
  if (byName !== undefined && byName === coinOfTicker(ticker.toUpperCase(), names)) return byName;
  return SLUG_ENDING.test(slug) ? coinOfSlug(slug.replace(SLUG_ENDING, ''), names) : undefined;
}

/** The coin that has a ticker; `undefined` for one that the catalogue does not have. */
export function coinOfTicker(ticker: string, names: AssetNames): string | undefined {
  if (!/^[A-Z0-9]{1,12}$/.test(ticker)) return undefined;
  const [mention] = names.mentionsIn(`$${ticker}`);
  return mention && mention.end === ticker.length + 1 && assetClassOf(mention.subject) === 'coin' ? mention.subject : undefined;
}
