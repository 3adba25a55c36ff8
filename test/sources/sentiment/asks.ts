import { readdirSync, readFileSync } from 'node:fs';
import type { Failure } from '../../../lib/core/failure.ts';
import type { Result } from '../../../lib/core/result.ts';
import { hours, isoInstant } from '../../../lib/core/time.ts';
import type { RankedCoin } from '../../../lib/market/coin.ts';
import type { ListedMarket, ListingId } from '../../../lib/market/contract-listing.ts';
import type { NetflowPeriod } from '../../../lib/market/exchange-balances.ts';
import type { RatioMeasure } from '../../../lib/market/ratio-history.ts';
import type { SentimentAsk, SentimentKind, SentimentParsed } from '../../../lib/sources/sentiment-source.ts';
import { at, day } from '../answers.ts';

const FIXTURES = new URL('../../fixtures/sentiment/', import.meta.url);

/** Names of the made-up answers of the altcoin side. */
export const sentimentFixtureNames = (): readonly string[] => readdirSync(FIXTURES);

/** The made-up answer of a source, as text. */
export const sentimentFixture = (id: string): string => readFileSync(new URL(`${id}.json`, FIXTURES), 'utf8');

/** Tuesday 10 March 2026, half past four in New York: the day is still open. */
export const NOW = at('2026-03-10T20:30:00Z');

export const solana: RankedCoin = {
  key: 'solana',
  symbol: 'SOL',
  name: 'Solana',
  rank: 5,
  capUsd: 8.5e10,
  priceUsd: 156,
  coingeckoId: 'solana',
};

/** A coin that is listed in thousands. */
export const pepe: RankedCoin = { ...solana, key: 'pepe', symbol: 'PEPE', name: 'Pepe', coingeckoId: 'pepe' };

export const askUniverse: SentimentAsk = { kind: 'universe', nowMs: NOW };
export const askFearGreed: SentimentAsk = { kind: 'fear-greed', nowMs: NOW };
export const askListing = (listing: ListingId): SentimentAsk => ({ kind: 'listing', nowMs: NOW, listing });
export const askNetflow = (period: NetflowPeriod): SentimentAsk => ({ kind: 'netflow', nowMs: NOW, period });

interface CoinWish {
  readonly coin?: RankedCoin;
  readonly market?: ListedMarket;
  readonly from?: string;
  readonly nowMs?: number;
}

/** Three days of Solana unless said otherwise. */
export const askCoin = ({ coin = solana, from = '2026-03-08', nowMs = NOW, ...rest }: CoinWish = {}): SentimentAsk => ({
  kind: 'coin',
  nowMs,
  coin,
  from: day(from),
  ...rest,
});

/** The last three hours of Solana unless said otherwise. */
export const askRatio = (
  measure: RatioMeasure,
  {
    coin = solana,
    hoursBack = 3,
    ...rest
  }: { readonly coin?: RankedCoin; readonly market?: ListedMarket; readonly hoursBack?: number } = {},
): SentimentAsk => ({ kind: 'ratio', nowMs: NOW, coin, measure, fromMs: NOW - hours(hoursBack), ...rest });

/** What was read, of the kind that is expected. */
export function given<K extends SentimentKind | 'balances' | 'totals'>(
  result: Result<SentimentParsed, Failure>,
  kind: K,
): Extract<SentimentParsed, { readonly kind: K }> {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { value } = result;
  const isWanted = (parsed: SentimentParsed): parsed is Extract<SentimentParsed, { readonly kind: K }> => parsed.kind === kind;
  if (!isWanted(value)) throw new Error(`${value.kind} instead of ${kind}`);
  return value;
}

export function problem(result: Result<SentimentParsed, Failure>): Failure {
  if (result.ok) throw new Error('an answer where a failure was expected');
  return result.error;
}

/** ISO instants of stamps, to be read in a test. */
export const instants = (stamps: readonly number[]): readonly string[] => stamps.map((stamp) => isoInstant(stamp).slice(0, 16));
