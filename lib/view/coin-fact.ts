import { wordsFor } from '../analytics/words.ts';
import type { Words } from '../analytics/words.ts';
import { isNumber } from '../core/guards.ts';
import { minutes } from '../core/time.ts';
import type { EpochDay, Ratio, UnixMs } from '../core/units.ts';
import type { CoinFacts, CoinRow, NoLink } from './coin-facts.ts';

/** Key of the one coin with a row that is no altcoin. */
const BITCOIN = 'bitcoin';

/** A coin's daily moves against the equity series, at an instant. */
export interface CoinLinkFact {
  readonly kind: 'fresh' | 'stale';
  readonly r: number;
  /** Absent where the effective sample is too small for an interval. */
  readonly low?: number;
  readonly high?: number;
  readonly words?: Words;
  readonly n: number;
  readonly beta?: number;
  readonly asOfDay: EpochDay;
  readonly source: string;
  readonly fetchedAtMs: UnixMs;
}

/** The coin of a page, as a badge shows it. What is not known is absent. */
export interface CoinFact {
  readonly symbol: string;
  readonly name: string;
  /** Bitcoin is none: positioning and netflows are looked at for altcoins only. */
  readonly isAltcoin: boolean;
  /** Absent where there is no number, and where it ended three sessions ago; or why. */
  readonly link: CoinLinkFact | NoLink;
  readonly drawdown?: Ratio;
  readonly longShort?: Ratio;
  readonly netflow?: { readonly usd: number; readonly share: Ratio; readonly clipped: boolean };
}

function linkOf(row: CoinRow, { days, sources, universe }: CoinFacts, nowMs: UnixMs): CoinFact['link'] {
  // A damaged one is written anew with the next answer.
  const stored = row[4] ?? 'coming';
  if (typeof stored === 'string') return stored;
  const [r, low, high, n, beta, dayPlace, sourcePlace, fetchedMinutes] = stored;
  const [day, source] = [days[dayPlace], sources[sourcePlace]];
  if (!day || source === undefined || nowMs >= day.expiresAtMs) return 'old';
  return {
    kind: nowMs >= day.staleAtMs ? 'stale' : 'fresh',
    r,
    // Words follow the interval: without one there are none.
    ...(low !== null && high !== null && { low, high, words: wordsFor({ low, high }) }),
    n,
    ...(beta !== null && { beta }),
    asOfDay: day.day,
    source,
    fetchedAtMs: universe.fetchedAtMs + minutes(fetchedMinutes),
  };
}

/** A row of the facts with its header's part of it, at an instant (which decides whether its link is stale). Pure. */
export function coinFactOf(row: CoinRow, facts: CoinFacts, nowMs: UnixMs): CoinFact {
  const [key, symbol, name, , , drawdown, longShort, netflow] = row;
  return {
    symbol,
    name,
    isAltcoin: key !== BITCOIN,
    link: linkOf(row, facts, nowMs),
    ...(isNumber(drawdown) && { drawdown }),
    ...(isNumber(longShort) && { longShort }),
    ...(isNumber(netflow?.[0]) && isNumber(netflow[1]) && { netflow: { usd: netflow[0], share: netflow[1], clipped: netflow[2] === 1 } }),
  };
}

/** "Solana (SOL)"; the name alone where it is the ticker. */
export const fullNameOf = ({ symbol, name }: Pick<CoinFact, 'symbol' | 'name'>): string => (name === symbol ? name : `${name} (${symbol})`);
