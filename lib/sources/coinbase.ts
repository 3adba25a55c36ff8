import * as v from 'valibot';
import { assert } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import { err, type Result } from '../core/result.ts';
import { epochDay, epochDayOf, isoDate, seconds } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import { candleDay, isCryptoDayOpen } from './crypto-day.ts';
import { dailyCandles } from './daily-candles.ts';
import { dailySeries, parsedSeries } from './daily-series.ts';
import { isWithin, windowFrom, type DayWindow } from './day-window.ts';
import { fromEpochSeconds } from './epoch-seconds.ts';
import { parsePositive } from './parse-number.ts';
import { present } from './present.ts';
import { readBody } from './read-body.ts';
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

/** The most candles that one call gives; both ends of the window count. */
const PAGE_DAYS = 300;

const DAY_SECONDS = 86_400;

const Field = v.nullable(v.union([v.number(), v.string()]));

/** Time in seconds, low, high, open, close, volume: not the usual order. */
const Candle = v.looseTuple([v.number(), Field, Field, Field, Field]);

const Answer = v.union([v.array(v.nullable(Candle)), v.object({ message: v.string() })]);

function productOf(need: NeedId): Product {
  const product = PRODUCTS[need];
  assert(product, `coinbase does not serve ${need}`);
  return product;
}

const windowOf = ({ need, from }: Ask): DayWindow => windowFrom(from ?? productOf(need).firstDay, PAGE_DAYS);

function parse(ask: Ask, body: string): Result<Parsed, Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  const candles = answer.value;
  if ('message' in candles) return err({ kind: 'provider', detail: candles.message });
  const window = windowOf(ask);
  const rows = dailyCandles(
    present(candles).map(([time, low, high, , close]) => ({
      day: candleDay(fromEpochSeconds(time)),
      close: parsePositive(close),
      high: parsePositive(high),
      low: parsePositive(low),
    })),
  );
  if (!rows.ok) return rows;
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
  request(ask) {
    const { id } = productOf(ask.need);
    const { first, last } = windowOf(ask);
    const window = `start=${isoDate(first)}T00:00:00Z&end=${isoDate(last)}T00:00:00Z`;
    return { url: `${ORIGIN}/products/${id}/candles?granularity=${DAY_SECONDS}&${window}` };
  },
  parse,
};
