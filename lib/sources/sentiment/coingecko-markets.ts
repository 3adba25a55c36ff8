import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import { err, type Result } from '../../core/result.ts';
import { seconds } from '../../core/time.ts';
import { readBody } from '../read-body.ts';
import { readRows } from '../read-rows.ts';
import type { SentimentAsk, SentimentParsed, SentimentSource } from '../sentiment-source.ts';
import { asked } from './asked.ts';
import { CoinGeckoError } from './coingecko-errors.ts';
import { Amount, rankedCoins, Text, UNIVERSE_COINS } from './ranked-coins.ts';

const ID = 'coingecko-markets';
const ORIGIN = 'https://api.coingecko.com';

const Coin = v.object({
  id: v.string(),
  symbol: v.string(),
  name: Text,
  current_price: Amount,
  market_cap: Amount,
  // Null for a coin that is not ranked: wrapped and staked ones since 2026.
  market_cap_rank: Amount,
  ath: Amount,
  ath_change_percentage: Amount,
  ath_date: Text,
});

const Answer = v.union([v.array(v.unknown()), CoinGeckoError]);

function parse(ask: SentimentAsk, body: string): Result<SentimentParsed, Failure> {
  asked(ask, 'universe', ID);
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  if ('failed' in answer.value) return err({ kind: 'provider', detail: answer.value.failed });
  const rows = readRows(Coin, answer.value);
  if (!rows.ok) return rows;
  const coins = rows.value.map((row) => ({
    slug: row.id,
    coingeckoId: row.id,
    symbol: row.symbol,
    name: row.name,
    rank: row.market_cap_rank,
    capUsd: row.market_cap,
    priceUsd: row.current_price,
    athUsd: row.ath,
    athDate: row.ath_date,
    fromAthPercent: row.ath_change_percentage,
  }));
  return rankedCoins(coins, ask.nowMs);
}

/** CoinGecko's coins by capitalisation, with their all-time highs: one call for the largest 250. */
export const coingeckoMarkets: SentimentSource = {
  id: ID,
  name: 'CoinGecko',
  origin: ORIGIN,
  docs: 'https://docs.coingecko.com/reference/coins-markets',
  serves: ['universe'],
  // Calls without a key share one quota by address: five a minute are safe.
  spacingMs: seconds(13),
  request(ask) {
    asked(ask, 'universe', ID);
    return { url: `${ORIGIN}/api/v3/coins/markets?vs_currency=usd&order=market_cap_desc&per_page=${UNIVERSE_COINS}&page=1` };
  },
  parse,
};
