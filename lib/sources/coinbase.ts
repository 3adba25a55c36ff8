import { assert } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import { epochDay, epochDayOf, seconds } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import { CANDLES_PAGE_DAYS, coinbaseCandlesPath, readCoinbaseCandles } from './coinbase-candles.ts';
import { isCryptoDayOpen } from './crypto-day.ts';
import { dailySeries, parsedSeries } from './daily-series.ts';
import { isWithin, windowFrom, type DayWindow } from './day-window.ts';
import type { Ask, NeedId, Parsed, Source } from './source.ts';

const ORIGIN = 'https://api.exchange.coinbase.com';

interface Product {
  readonly id: string;
  /** Before the first candle: windows without one are passed over. */
  readonly firstDay: EpochDay;
}

const PRODUCTS: Partial<Record<NeedId, Product>> = {
  BTC: { id: 'BTC-USD', firstDay: epochDay(2015, 7, 1) },
  ETH: { id: 'ETH-USD', firstDay: epochDay(2016, 5, 1) },
};

function productOf(need: NeedId): Product {
  const product = PRODUCTS[need];
  assert(product, `coinbase does not serve ${need}`);
  return product;
}

const windowOf = ({ need, from }: Ask): DayWindow => windowFrom(from ?? productOf(need).firstDay, CANDLES_PAGE_DAYS);

function parse(ask: Ask, body: string): Result<Parsed, Failure> {
  const rows = readCoinbaseCandles(body);
  if (!rows.ok) return rows;
  const window = windowOf(ask);
  const id = ask.need === 'ETH' ? 'ETH' : 'BTC';
  const asked = rows.value.filter(({ day }) => isWithin(window, day));
  const series = dailySeries(id, asked, isCryptoDayOpen(ask.nowMs));
  return parsedSeries([series], window.last < epochDayOf(ask.nowMs) ? window.last + 1 : undefined);
}

/**
 * Coinbase Exchange: daily candles in dollars, newest first, 300 a call, days without a trade absent. The candle of
 * D opens at 00:00 UTC of D and closes at 24:00 UTC; today's is still open.
 */
export const coinbase: Source = {
  id: 'coinbase',
  name: 'Coinbase',
  origin: ORIGIN,
  docs: 'https://docs.cdp.coinbase.com/exchange/reference/exchangerestapi_getproductcandles',
  serves: ['BTC', 'ETH'],
  spacingMs: seconds(0.25),
  request: (ask) => ({ url: `${ORIGIN}${coinbaseCandlesPath(productOf(ask.need).id, windowOf(ask))}` }),
  parse,
};
