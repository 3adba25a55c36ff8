import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import { seconds } from '../../core/time.ts';
import { krakenCandlesPath, readKrakenCandles } from '../kraken-candles.ts';
import type { SentimentAsk, SentimentParsed, SentimentSource } from '../sentiment-source.ts';
import { asked } from './asked.ts';
import { coinAnswer } from './coin-answer.ts';
import { emptyWhen } from './empty-when.ts';
import { isTicker } from './is-ticker.ts';

const ID = 'kraken-coins';
const ORIGIN = 'https://api.kraken.com';

/** Tickers that Kraken writes in its own way. */
const OWN_NAMES: ReadonlyMap<string, string> = new Map([
  ['BTC', 'XBT'],
  ['DOGE', 'XDG'],
]);

function parse(ask: SentimentAsk, body: string): Result<SentimentParsed, Failure> {
  const coin = asked(ask, 'coin', ID);
  const candles = emptyWhen(readKrakenCandles(body, ask.nowMs), /unknown asset/i);
  return candles.ok ? coinAnswer(coin, candles.value.rows, { isOpen: candles.value.isOpen }) : candles;
}

/**
 * Kraken: daily candles of a coin in dollars, oldest first, the last 720 days and no more. The candle of D opens at
 * 00:00 UTC of D and closes at 24:00 UTC; the last row is not committed yet. Errors come with HTTP status 200.
 */
export const krakenCoins: SentimentSource = {
  id: ID,
  name: 'Kraken',
  origin: ORIGIN,
  docs: 'https://docs.kraken.com/api/docs/rest-api/get-ohlc-data',
  serves: ['coin'],
  spacingMs: seconds(1.5),
  request(ask) {
    const { coin, from } = asked(ask, 'coin', ID);
    if (!isTicker(coin.symbol)) return undefined;
    return { url: `${ORIGIN}${krakenCandlesPath(`${OWN_NAMES.get(coin.symbol) ?? coin.symbol}USD`, from)}` };
  },
  parse,
};
