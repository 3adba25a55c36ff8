import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import { seconds } from '../../core/time.ts';
import { COINMARKETCAP_USD_ID, readCoinMarketCap } from '../coinmarketcap-envelope.ts';
import { present } from '../present.ts';
import { readRows } from '../read-rows.ts';
import type { SentimentAsk, SentimentParsed, SentimentSource } from '../sentiment-source.ts';
import { asked } from './asked.ts';
import { Amount, rankedCoins, Text, UNIVERSE_COINS } from './ranked-coins.ts';

const ID = 'coinmarketcap-listing';
const ORIGIN = 'https://api.coinmarketcap.com';

/** Some of its answers give the id of a currency in place of the name. */
const USD_NAMES: ReadonlySet<string> = new Set(['USD', String(COINMARKETCAP_USD_ID)]);

const Quote = v.object({ name: Text, price: Amount, marketCap: Amount });

const Coin = v.object({
  name: Text,
  symbol: v.string(),
  slug: v.string(),
  cmcRank: Amount,
  ath: Amount,
  quotes: v.nullish(v.array(v.nullable(Quote))),
});

const Data = v.object({ cryptoCurrencyList: v.array(v.unknown()) });

function parse(ask: SentimentAsk, body: string): Result<SentimentParsed, Failure> {
  asked(ask, 'universe', ID);
  const data = readCoinMarketCap(Data, body);
  if (!data.ok) return data;
  const rows = readRows(Coin, data.value.cryptoCurrencyList);
  if (!rows.ok) return rows;
  const coins = rows.value.map((row, i) => {
    const quotes = present(row.quotes);
    // One currency is asked for; where it comes without a name it is that one.
    const usd = quotes.find(({ name }) => USD_NAMES.has(name ?? '')) ?? quotes.find(({ name }) => !name);
    return {
      slug: row.slug,
      symbol: row.symbol,
      name: row.name,
      // The list is sorted by capitalisation: the place in it is the rank where that is left out.
      rank: row.cmcRank ?? i + 1,
      capUsd: usd?.marketCap,
      priceUsd: usd?.price,
      athUsd: row.ath,
    };
  });
  return rankedCoins(coins, ask.nowMs);
}

/** CoinMarketCap's website list: the largest 250 coins with their all-time highs, without the dates. Undocumented. */
export const coinmarketcapListing: SentimentSource = {
  id: ID,
  name: 'CoinMarketCap',
  origin: ORIGIN,
  docs: 'https://coinmarketcap.com/',
  serves: ['universe'],
  spacingMs: seconds(1.2),
  request(ask) {
    asked(ask, 'universe', ID);
    const what = 'convert=USD&cryptoType=all&tagType=all&audited=false&aux=ath,cmc_rank';
    const page = `start=1&limit=${UNIVERSE_COINS}&sortBy=market_cap&sortType=desc`;
    return { url: `${ORIGIN}/data-api/v3/cryptocurrency/listing?${page}&${what}` };
  },
  parse,
};
