import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import { epochDayOf, seconds, startOfDayMs } from '../../core/time.ts';
import { KLINES_PAGE_ROWS, readBinanceKlines } from '../binance-klines.ts';
import { isCryptoDayOpen } from '../crypto-day.ts';
import type { SentimentAsk, SentimentParsed, SentimentSource } from '../sentiment-source.ts';
import { asked, type AskOf } from './asked.ts';
import { coinAnswer } from './coin-answer.ts';
import { contractOfTicker } from './contract-name.ts';
import { emptyWhen } from './empty-when.ts';

const ID = 'binance-coins';
const ORIGIN = 'https://data-api.binance.vision';

const marketOf = ({ market, coin }: AskOf<'coin'>) => market ?? contractOfTicker('binance-spot', coin.symbol);

function parse(ask: SentimentAsk, body: string): Result<SentimentParsed, Failure> {
  const coin = asked(ask, 'coin', ID);
  const klines = emptyWhen(readBinanceKlines(body), /invalid symbol/i);
  if (!klines.ok) return klines;
  return coinAnswer(coin, klines.value.rows, { isOpen: isCryptoDayOpen(ask.nowMs), multiple: marketOf(coin)?.multiple ?? 1 });
}

/**
 * Binance's market-data host: daily candles of a coin against Tether, at most a thousand days, with the share of the
 * volume that takers bought. The candle of D opens at 00:00 UTC of D and closes at 24:00 UTC; the last row is still
 * open. Some coins are listed in multiples (1000SATSUSDT): their prices are divided.
 */
export const binanceCoins: SentimentSource = {
  id: ID,
  name: 'Binance (USDT)',
  origin: ORIGIN,
  docs: 'https://github.com/binance/binance-spot-api-docs/blob/master/faqs/market_data_only.md',
  serves: ['coin'],
  exchange: 'binance',
  unlistedStatuses: [400],
  // A call weighs 2 of the 6000 a minute.
  spacingMs: seconds(0.25),
  request(ask) {
    const coin = asked(ask, 'coin', ID);
    const market = marketOf(coin);
    if (!market) return undefined;
    const rows = Math.min(KLINES_PAGE_ROWS, Math.max(1, epochDayOf(ask.nowMs) - coin.from + 1));
    const window = `limit=${rows}&startTime=${startOfDayMs(coin.from)}`;
    return { url: `${ORIGIN}/api/v3/klines?symbol=${encodeURIComponent(market.contract)}&interval=1d&${window}` };
  },
  parse,
};
