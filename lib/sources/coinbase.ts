import { assert } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import { epochDay, epochDayOf, seconds } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import { CANDLES_PAGE_ROWS, coinbaseCandlesPath, coinbaseHoursPath, readCoinbaseCandles, readCoinbaseHours } from './coinbase-candles.ts';
import { isCryptoDayOpen } from './crypto-day.ts';
import { dailySeries, parsedSeries } from './daily-series.ts';
import { isWithin, windowFrom, type DayWindow } from './day-window.ts';
import type { Ask, NeedId, Parsed, Source } from './source.ts';
import { usCloseSeries } from './us-close-series.ts';
import { closeWindow } from './us-close-window.ts';

const ORIGIN = 'https://api.exchange.coinbase.com';

interface Product {
  readonly id: string;
  /** Before the first candle: windows without one are passed over. */
  readonly firstDay: EpochDay;
}

const PRODUCTS: Partial<Record<NeedId, Product>> = {
  BTC: { id: 'BTC-USD', firstDay: epochDay(2015, 7, 1) },
  ETH: { id: 'ETH-USD', firstDay: epochDay(2016, 5, 1) },
  BTC_AT_CLOSE: { id: 'BTC-USD', firstDay: epochDay(2015, 7, 1) },
};

function productOf(need: NeedId): Product {
  const product = PRODUCTS[need];
  assert(product, `coinbase does not serve ${need}`);
  return product;
}

const windowOf = ({ need, from }: Ask): DayWindow => windowFrom(from ?? productOf(need).firstDay, CANDLES_PAGE_ROWS);

function parseAtClose(ask: Ask, body: string): Result<Parsed, Failure> {
  const rows = readCoinbaseHours(body);
  if (!rows.ok) return rows;
  const series = usCloseSeries('BTC_AT_CLOSE', rows.value, ask.nowMs);
  return series.ok ? parsedSeries([series.value], closeWindow(ask, CANDLES_PAGE_ROWS).nextFrom) : series;
}

function parse(ask: Ask, body: string): Result<Parsed, Failure> {
  if (ask.need === 'BTC_AT_CLOSE') return parseAtClose(ask, body);
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
 * D opens at 00:00 UTC of D and closes at 24:00 UTC; today's is still open. For the US close hourly candles, ten sessions
 * a call.
 */
export const coinbase: Source = {
  id: 'coinbase',
  name: 'Coinbase',
  origin: ORIGIN,
  docs: 'https://docs.cdp.coinbase.com/exchange/reference/exchangerestapi_getproductcandles',
  serves: ['BTC', 'ETH', 'BTC_AT_CLOSE'],
  spacingMs: seconds(0.25),
  request(ask) {
    const { id } = productOf(ask.need);
    const path =
      ask.need === 'BTC_AT_CLOSE' ? coinbaseHoursPath(id, closeWindow(ask, CANDLES_PAGE_ROWS)) : coinbaseCandlesPath(id, windowOf(ask));
    return { url: `${ORIGIN}${path}` };
  },
  parse,
};
