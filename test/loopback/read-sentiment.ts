import { assert } from '../../lib/core/assert.ts';
import type { Failure } from '../../lib/core/failure.ts';
import type { Result } from '../../lib/core/result.ts';
import type { RankedCoin } from '../../lib/market/coin.ts';
import type { ListedMarket, ListingId } from '../../lib/market/contract-listing.ts';
import { SENTIMENT_SOURCES } from '../../lib/sources/sentiment-registry.ts';
import type { SentimentAsk, SentimentParsed, SentimentSource } from '../../lib/sources/sentiment-source.ts';
import type { Fault } from './faults/fault.ts';
import type { LoopbackCoin } from './market/altcoins/altcoin-market.ts';
import { multipleOf } from './market/altcoins/contract-names.ts';
import type { LoopbackMarket } from './market/loopback-market.ts';
import { answerOf } from './server/answer-of.ts';

/** The registered source of the altcoin side by its id. */
export function sentimentSource(id: string): SentimentSource {
  const source = SENTIMENT_SOURCES.find((candidate) => candidate.id === id);
  assert(source, `${id} is registered`);
  return source;
}

/** An answer: its status, and what the source read of it where that was 200. */
export interface SentimentRead {
  readonly status: number;
  readonly parsed?: Result<SentimentParsed, Failure>;
}

/** A source's own request, answered by the providers of this machine without a network, and read by the source. */
export function readSentiment(id: string, ask: SentimentAsk, market: LoopbackMarket, faults: readonly Fault[] = []): SentimentRead {
  const source = sentimentSource(id);
  const request = source.request(ask);
  assert(request, `${id} asks for ${ask.kind}`);
  const { kind, answer } = answerOf(new URL(request.url), market, faults);
  assert(kind === 'provider', `a provider answers ${request.url}`);
  return answer.status === 200 ? { status: 200, parsed: source.parse(ask, answer.body) } : { status: answer.status };
}

/** What was read, of the kind that is expected. */
export function told<K extends SentimentParsed['kind']>(what: SentimentRead, kind: K): Extract<SentimentParsed, { kind: K }> {
  assert(what.parsed?.ok, `read: ${JSON.stringify(what)}`);
  const { value } = what.parsed;
  const isWanted = (parsed: SentimentParsed): parsed is Extract<SentimentParsed, { kind: K }> => parsed.kind === kind;
  assert(isWanted(value), `${value.kind} is ${kind}`);
  return value;
}

/** A coin of the market as the ranked list tells of it. */
export function asRanked({ key, symbol, name, rank, capUsd, priceUsd, coingeckoId }: LoopbackCoin): RankedCoin {
  return { key, symbol, name, rank, capUsd, priceUsd, coingeckoId };
}

/** What an exchange calls the coin, as its listing tells; `undefined` where it does not list it. */
export function asListed(coin: LoopbackCoin, id: ListingId): ListedMarket | undefined {
  const contract = coin.listed[id === 'binance-spot' ? 'spot' : id];
  return contract === undefined ? undefined : { contract, symbol: coin.symbol, multiple: multipleOf(contract, coin.symbol) };
}
