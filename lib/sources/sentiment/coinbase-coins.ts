import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import { epochDayOf, seconds } from '../../core/time.ts';
import { CANDLES_PAGE_ROWS, coinbaseCandlesPath, readCoinbaseCandles } from '../coinbase-candles.ts';
import { isCryptoDayOpen } from '../crypto-day.ts';
import type { DayWindow } from '../day-window.ts';
import type { SentimentAsk, SentimentParsed, SentimentSource } from '../sentiment-source.ts';
import { asked, type AskOf } from './asked.ts';
import { coinAnswer } from './coin-answer.ts';
import { emptyWhen } from './empty-when.ts';
import { isTicker } from './is-ticker.ts';

const ID = 'coinbase-coins';
const ORIGIN = 'https://api.exchange.coinbase.com';

/** The newest days of those asked for: one call, whatever lies before it is left to other sources. */
function windowOf({ from, nowMs }: AskOf<'coin'>): DayWindow {
  const today = epochDayOf(nowMs);
  return { first: Math.min(today, Math.max(from, today - CANDLES_PAGE_ROWS + 1)), last: today };
}

function parse(ask: SentimentAsk, body: string): Result<SentimentParsed, Failure> {
  const coin = asked(ask, 'coin', ID);
  const rows = emptyWhen(readCoinbaseCandles(body), /not ?found/i);
  return rows.ok ? coinAnswer(coin, rows.value, { isOpen: isCryptoDayOpen(ask.nowMs) }) : rows;
}

/**
 * Coinbase Exchange: daily candles of a coin in dollars, newest first, the newest 300 days in one call, days without a
 * trade absent. The candle of D opens at 00:00 UTC of D and closes at 24:00 UTC; today's is still open.
 */
export const coinbaseCoins: SentimentSource = {
  id: ID,
  name: 'Coinbase',
  origin: ORIGIN,
  docs: 'https://docs.cdp.coinbase.com/exchange/reference/exchangerestapi_getproductcandles',
  serves: ['coin'],
  unlistedStatuses: [404],
  spacingMs: seconds(0.25),
  request(ask) {
    const coin = asked(ask, 'coin', ID);
    return isTicker(coin.coin.symbol) ? { url: `${ORIGIN}${coinbaseCandlesPath(`${coin.coin.symbol}-USD`, windowOf(coin))}` } : undefined;
  },
  parse,
};
