import { epochDayOf } from '../../lib/core/time.ts';
import type { UnixMs } from '../../lib/core/units.ts';
import type { RankedCoin, Universe } from '../../lib/market/coin.ts';
import type { ContractListing, ListedMarket, ListingId } from '../../lib/market/contract-listing.ts';
import { listedMarketOf } from '../../lib/market/listed-market-of.ts';
import { RATIO_EXCHANGES } from '../../lib/market/ratio-history.ts';
import { COIN_DAYS, RATIO_FIRST_MS } from '../../lib/polling/sentiment/needs.ts';
import { SENTIMENT_ORDER, SENTIMENT_SOURCES } from '../../lib/sources/sentiment-registry.ts';
import type { SentimentAsk } from '../../lib/sources/sentiment-source.ts';
import type { SentimentQuestion } from './ask-sentiment.ts';

/** What earlier answers of the run have told. */
export interface Learned {
  readonly universe?: Universe;
  readonly listings: ReadonlyMap<ListingId, ContractListing>;
}

/** A question that depends on what was answered before it. */
export type OpenQuestion = (learned: Learned, nowMs: UnixMs) => SentimentQuestion;

/** Listed everywhere, in no multiple, and older than any history that is asked for. */
const COIN: RankedCoin = {
  key: 'solana',
  symbol: 'SOL',
  name: 'Solana',
  rank: 5,
  capUsd: 1,
  priceUsd: 1,
  coingeckoId: 'solana',
};

const LISTINGS: readonly ListingId[] = ['binance-spot', ...RATIO_EXCHANGES];

const coinOf = ({ universe }: Learned): RankedCoin => universe?.coins.find(({ symbol }) => symbol === COIN.symbol) ?? COIN;

function marketAt(listing: ListingId, { universe, listings }: Learned): { readonly market?: ListedMarket } {
  const market = universe ? listedMarketOf(coinOf({ universe, listings }), listings.get(listing), universe) : undefined;
  return typeof market === 'object' ? { market } : {};
}

const open = (part: string, ids: readonly string[], ask: (learned: Learned, nowMs: UnixMs) => SentimentAsk): readonly OpenQuestion[] =>
  SENTIMENT_SOURCES.filter(({ id }) => ids.includes(id))
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map((source) => (learned, nowMs) => ({ part, source, ask: ask(learned, nowMs) }));

const coinAsk = (learned: Learned, nowMs: UnixMs): SentimentAsk => ({
  kind: 'coin',
  nowMs,
  coin: coinOf(learned),
  from: epochDayOf(nowMs) - COIN_DAYS,
  ...marketAt('binance-spot', learned),
});

/**
 * Every source of the altcoin side once, as the product asks at its first fill: the ranked list, what each exchange
 * lists, one coin's history and its accounts' ratio, Fear & Greed, balances of a day.
 */
export const SENTIMENT_QUESTIONS: readonly OpenQuestion[] = [
  ...open('UNIVERSE', SENTIMENT_ORDER.universe, (_, nowMs) => ({ kind: 'universe', nowMs })),
  ...LISTINGS.flatMap((listing) =>
    open(`LISTING:${listing}`, [SENTIMENT_ORDER.listing[listing]], (_, nowMs) => ({ kind: 'listing', nowMs, listing })),
  ),
  ...open('COIN:SOL', SENTIMENT_ORDER.coin, coinAsk),
  ...RATIO_EXCHANGES.flatMap((exchange) =>
    open('RATIO:SOL', [SENTIMENT_ORDER.ratio[exchange]], (learned, nowMs) => ({
      kind: 'ratio',
      nowMs,
      coin: coinOf(learned),
      measure: 'global-account',
      fromMs: nowMs - RATIO_FIRST_MS,
      ...marketAt(exchange, learned),
    })),
  ),
  ...open('FEAR_GREED', SENTIMENT_ORDER['fear-greed'], (_, nowMs) => ({ kind: 'fear-greed', nowMs })),
  ...open('NETFLOW:24h', SENTIMENT_ORDER.netflow, (_, nowMs) => ({ kind: 'netflow', nowMs, period: '24h' })),
];

/** Parts of the altcoin side that the product has nothing to show of when none of their sources works; it can do without a listing. */
export const NEEDED_PARTS: readonly string[] = ['UNIVERSE', 'COIN:SOL', 'RATIO:SOL', 'FEAR_GREED', 'NETFLOW:24h'];
