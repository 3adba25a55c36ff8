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

/** Lists age, new coins of these kinds say what they are. Every rule is narrow: an altcoin called one of these is worse than one coin too many. */
export const NAME_RULES: readonly NameRule[] = [
  { kind: 'wrapped', holds: ({ name }) => /\b(?:wrapped|bridged|binance-peg)\b/i.test(name) },
  { kind: 'staked', holds: ({ name }) => /\b(?:liquid |re)?staked\b|\bliquid staking\b/i.test(name) },
  { kind: 'asset-backed', holds: ({ name }) => /\bxstocks?\b|\btokenized (?:stock|etf|fund|gold|silver|treasur)/i.test(name) },
  {
    kind: 'stablecoin',
    holds: ({ symbol, priceUsd }) => symbol.includes('USD') && priceUsd !== undefined && priceAgrees(priceUsd, 1, PEG_TOLERANCE),
  },
];
