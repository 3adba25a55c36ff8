import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import { err, type Result } from '../../core/result.ts';
import { seconds } from '../../core/time.ts';
import { readBody } from '../read-body.ts';
import { readRows } from '../read-rows.ts';
import type { SentimentAsk, SentimentParsed, SentimentSource } from '../sentiment-source.ts';
import { asked } from './asked.ts';
import { Amount, rankedCoins, Text, UNIVERSE_COINS } from './ranked-coins.ts';

const ID = 'coinpaprika-tickers';
const ORIGIN = 'https://api.coinpaprika.com';

const Coin = v.object({
  id: v.string(),
  symbol: v.string(),
  name: Text,
  // 0 for a coin that is not ranked.
  rank: Amount,
  quotes: v.object({
    USD: v.object({ price: Amount, market_cap: Amount, ath_price: Amount, ath_date: Text, percent_from_price_ath: Amount }),
  }),
});
type Coin = v.InferOutput<typeof Coin>;

const Answer = v.union([v.array(v.unknown()), v.object({ error: v.string() })]);

/** The coin's own part of an id that the ticker precedes: "btc-bitcoin" → "bitcoin". */
function slugOf({ id, symbol }: Coin): string {
  const ticker = `${symbol.toLowerCase()}-`;
  return id.startsWith(ticker) && id.length > ticker.length ? id.slice(ticker.length) : id;
}

function parse(ask: SentimentAsk, body: string): Result<SentimentParsed, Failure> {
  asked(ask, 'universe', ID);
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  if ('error' in answer.value) return err({ kind: 'provider', detail: answer.value.error });
  const rows = readRows(Coin, answer.value);
  if (!rows.ok) return rows;
  const coins = rows.value.map((row) => {
    const { USD: usd } = row.quotes;
    return {
      slug: slugOf(row),
      symbol: row.symbol,
      name: row.name,
      rank: row.rank,
      capUsd: usd.market_cap,
      priceUsd: usd.price,
      athUsd: usd.ath_price,
      athDate: usd.ath_date,
      fromAthPercent: usd.percent_from_price_ath,
    };
  });
  return rankedCoins(coins, ask.nowMs);
}

/**
 * CoinPaprika's coins with their all-time highs. Without the limit (not documented, but kept to) it sends its whole list
 * of several megabytes; coins whose capitalisation it does not know (0) are left out. 20,000 keyless calls a month.
 */
export const coinpaprikaTickers: SentimentSource = {
  id: ID,
  name: 'CoinPaprika',
  origin: ORIGIN,
  docs: 'https://docs.coinpaprika.com/api-reference/tickers/get-tickers-for-all-active-coins',
  serves: ['universe'],
  spacingMs: seconds(2),
  request(ask) {
    asked(ask, 'universe', ID);
    return { url: `${ORIGIN}/v1/tickers?quotes=USD&limit=${UNIVERSE_COINS}` };
  },
  parse,
};
