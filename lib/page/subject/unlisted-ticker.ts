import { isAbbreviation } from '../../text/assets/no-assets.ts';
import { assetClassOf, isNoCoinMarket } from './asset-class.ts';

/** A ticker that says that it is one: "$BREV", "(TRU)", "TRU token", "token TRU", "TRU price", "TRU fell". */
const MARKED =
  /\$([A-Z][A-Z\d]{1,9})(?![\p{L}\d])|\(\$?([A-Z][A-Z\d]{2,9})\)|(?<![\p{L}\d])([A-Z][A-Z\d]{2,9}) (?:tokens?|coin|price|fell|rose|dropped|gained|jumped|surged|soared|plunged|slid|crashed|tumbled)(?!\p{L})|(?<!\p{L})(?:token|coin) ([A-Z][A-Z\d]{2,9})(?![\p{L}\d])/gu;
/** What is told of the price of something that is traded as a coin. */
const OF_A_COIN = /(?<!\p{L})(?:tokens?|coins?|memecoins?|altcoins?|airdrop|kurs)(?!\p{L})/iu;

/**
 * The ticker of a coin outside every list, of which a headline and a description speak as of a coin; `undefined` where they
 * speak of none, or of several.
 */
export function unlistedTicker(texts: readonly string[]): string | undefined {
  const text = texts.join(' · ');
  if (!OF_A_COIN.test(text)) return undefined;
  const tickers = [...text.matchAll(MARKED)].map((match) => match.slice(1).find((group) => group !== undefined) ?? '');
  const [ticker, another] = new Set(tickers.filter((one) => !isAbbreviation(one) && !isNoCoinMarket(one) && assetClassOf(one) === 'coin'));
  return another === undefined ? ticker : undefined;
}
