import type { Failure } from '../../core/failure.ts';
import { assert } from '../../core/assert.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ListedMarket, ListingId } from '../../market/contract-listing.ts';
import { parsePositive } from '../parse-number.ts';
import type { SentimentAsk, SentimentParsed, SentimentSource } from '../sentiment-source.ts';
import { asked } from './asked.ts';
import { coinOfContract } from './contract-name.ts';

/** A market as an exchange lists it; a price of zero says that it does not trade. */
export interface ListingRow {
  readonly contract: string;
  readonly price: unknown;
}

interface ListingDefinition extends Omit<SentimentSource, 'serves' | 'request' | 'parse'> {
  readonly listing: ListingId;
  /** Path and query. */
  readonly path: string;
  readonly read: (body: string) => Result<readonly ListingRow[], Failure>;
}

function listedMarket(listing: ListingId, { contract, price }: ListingRow): ListedMarket | undefined {
  const coin = coinOfContract(listing, contract);
  if (coin === undefined) return undefined;
  const units = parsePositive(price);
  const priceUsd = units === undefined ? 0 : units / coin.multiple;
  return { contract, ...coin, ...(priceUsd > 0 && { priceUsd }) };
}

/**
 * A source that lists the markets of one exchange against Tether, all in one call: each contract once, its multiple
 * divided out of the price. Markets against anything else and dated futures are left out; without any other the answer
 * is `empty`.
 */
export function listingSource({ listing, path, read, ...source }: ListingDefinition): SentimentSource {
  function checked(ask: SentimentAsk): void {
    const { listing: wanted } = asked(ask, 'listing', source.id);
    assert(wanted === listing, `${source.id} does not list ${wanted}`);
  }
  function parse(ask: SentimentAsk, body: string): Result<SentimentParsed, Failure> {
    checked(ask);
    const rows = read(body);
    if (!rows.ok) return rows;
    const byContract = new Map<string, ListedMarket>();
    for (const row of rows.value) {
      const market = listedMarket(listing, row);
      if (market) byContract.set(market.contract, market);
    }
    const markets = [...byContract.values()];
    return markets.length === 0 ? err({ kind: 'empty' }) : ok({ kind: 'listing', listing, markets });
  }
  return {
    ...source,
    serves: ['listing'],
    request(ask) {
      checked(ask);
      return { url: `${source.origin}${path}` };
    },
    parse,
  };
}
