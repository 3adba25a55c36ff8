import type { RankedCoin, Universe } from './coin.ts';
import { coinKind } from './coin-kind.ts';

/** Whether a coin takes part in the altcoin side at all (docs/methods.md §10). */
export const isAltcoin = (coin: RankedCoin): boolean => coinKind(coin) === 'altcoin';

/**
 * The `size` largest altcoins of the ranked list, ascending by rank; all of them where there are fewer. They are what
 * gets a history and ratios of its own, Ethereum among them: its closes, like Bitcoin's, are a stored series already
 * (series-of-coin.ts), so no history of its own is asked for.
 */
export const altcoins = (universe: Universe, size: number): readonly RankedCoin[] => universe.coins.filter(isAltcoin).slice(0, size);
