import { priceAgrees } from '../price-agrees.ts';

/** A coin that no list knows, its ticker in upper case. */
interface Unlisted {
  readonly symbol: string;
  readonly name: string;
  readonly priceUsd?: number | undefined;
}

interface NameRule {
  readonly kind: 'stablecoin' | 'wrapped' | 'staked' | 'asset-backed';
  readonly holds: (coin: Unlisted) => boolean;
}

/** A ticker that speaks of dollars may lose so much of its peg and still be meant as one. */
const PEG_TOLERANCE = 0.1;

/** In USD. No fork of Bitcoin, no coin named after Ethereum and nothing but gold by the ounce costs so much. */
const PRICE_OF_A_BITCOIN = 5000;
const PRICE_OF_AN_ETHER = 500;
const PRICE_OF_AN_OUNCE = 1000;

const costs = (coin: Unlisted, atLeastUsd: number): boolean => coin.priceUsd !== undefined && coin.priceUsd >= atLeastUsd;
const isPegged = ({ priceUsd }: Unlisted): boolean => priceUsd !== undefined && priceAgrees(priceUsd, 1, PEG_TOLERANCE);

/**
 * Lists age; new coins of these kinds say what they are, by a word of their name or by their ticker and price together.
 * Every rule is narrow: a price near one dollar alone says nothing (altcoins stand there too), nor does a ticker.
 */
export const NAME_RULES: readonly NameRule[] = [
  { kind: 'wrapped', holds: ({ name }) => /\b(?:wrapped|bridged|binance-peg)\b/i.test(name) },
  { kind: 'staked', holds: ({ name }) => /\b(?:re)?staked\b/i.test(name) },
  { kind: 'asset-backed', holds: ({ name }) => /\bxstocks?\b|\btokenized\b/i.test(name) },
  { kind: 'asset-backed', holds: ({ name }) => /\b(?:treasury|t-bills?|government|money market|credit|clo)\b.*\bfund\b/i.test(name) },
  { kind: 'asset-backed', holds: (coin) => coin.symbol.startsWith('XAU') && costs(coin, PRICE_OF_AN_OUNCE) },
  { kind: 'wrapped', holds: (coin) => /.BTC(?:\.[A-Z]+)?$/.test(coin.symbol) && costs(coin, PRICE_OF_A_BITCOIN) },
  { kind: 'staked', holds: (coin) => /.ETH[X+]?(?:\.[A-Z]+)?$/.test(coin.symbol) && costs(coin, PRICE_OF_AN_ETHER) },
  { kind: 'stablecoin', holds: (coin) => coin.symbol.includes('USD') && isPegged(coin) },
];
