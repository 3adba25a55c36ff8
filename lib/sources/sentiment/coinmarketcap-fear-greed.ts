import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import { epochDayOf, seconds } from '../../core/time.ts';
import { COINMARKETCAP_USD_ID, readCoinMarketCap } from '../coinmarketcap-envelope.ts';
import { fromEpochSeconds, startOfDaySeconds } from '../epoch-seconds.ts';
import { parseNumber } from '../parse-number.ts';
import { present } from '../present.ts';
import type { SentimentAsk, SentimentParsed, SentimentSource } from '../sentiment-source.ts';
import { asked } from './asked.ts';
import { fearGreedAnswer } from './fear-greed-answer.ts';

const ID = 'coinmarketcap-fear-greed';
const ORIGIN = 'https://api.coinmarketcap.com';

/** A year is shown. */
const DAYS = 366;

const Amount = v.nullish(v.union([v.number(), v.string()]));

/** Score as a number, time as text in seconds. */
const Data = v.object({
  dataList: v.array(v.nullable(v.object({ score: Amount, name: v.nullish(v.string()), timestamp: Amount }))),
});

function parse(ask: SentimentAsk, body: string): Result<SentimentParsed, Failure> {
  asked(ask, 'fear-greed', ID);
  const data = readCoinMarketCap(Data, body);
  if (!data.ok) return data;
  const rows = present(data.value.dataList).map(({ score, name, timestamp }) => ({
    atMs: fromEpochSeconds(parseNumber(timestamp) ?? Number.NaN),
    value: parseNumber(score),
    word: name,
  }));
  return fearGreedAnswer(rows, ask.nowMs);
}

/**
 * CoinMarketCap's Fear and Greed Index, by a method and on a scale of its own. Undocumented. The value stamped 00:00 UTC
 * of D belongs to the close of D−1: the Bitcoin price beside it is that close. The last row is of now and left out.
 */
export const coinmarketcapFearGreed: SentimentSource = {
  id: ID,
  name: 'CoinMarketCap',
  origin: ORIGIN,
  docs: 'https://coinmarketcap.com/charts/fear-and-greed-index/',
  serves: ['fear-greed'],
  spacingMs: seconds(1.2),
  request(ask) {
    asked(ask, 'fear-greed', ID);
    const window = `start=${startOfDaySeconds(epochDayOf(ask.nowMs) - DAYS)}&end=${Math.floor(ask.nowMs / 1000)}`;
    return { url: `${ORIGIN}/data-api/v3/fear-greed/chart?${window}&convertId=${COINMARKETCAP_USD_ID}` };
  },
  parse,
};
