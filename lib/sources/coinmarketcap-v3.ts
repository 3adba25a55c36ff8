import * as v from 'valibot';
import { assert } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import { type Result } from '../core/result.ts';
import { epochDay, epochDayOf, seconds } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import { capSeries, type CapPoint } from './cap-series.ts';
import { COINMARKETCAP_USD_ID, readCoinMarketCap } from './coinmarketcap-envelope.ts';
import { parsedSeries } from './daily-series.ts';
import { windowFrom, type DayWindow } from './day-window.ts';
import { startOfDaySeconds } from './epoch-seconds.ts';
import { parseIsoInstant } from './parse-instant.ts';
import { parsePositive, parseShare } from './parse-number.ts';
import { present } from './present.ts';
import { shape } from './read-body.ts';
import type { Ask, Parsed, ParsedSeries, Source } from './source.ts';

const ORIGIN = 'https://api.coinmarketcap.com';

/** The first day of the provider's history. */
const FIRST_DAY: EpochDay = epochDay(2013, 4, 28);

/** Four years in one call are known to be given (1460 rows); a little less stays clear of that edge. */
const PAGE_DAYS = 1400;

const Amount = v.nullish(v.union([v.number(), v.string()]));

/** The stamp stands beside the quote, inside it, or in both places. */
const Stamp = v.nullish(v.string());

/** The figures in one currency. */
const Figures = v.object({ name: v.nullish(v.string()), timestamp: Stamp, totalMarketCap: Amount });

/** A list of currencies. This provider's other histories give the one currency alone, or by its name. */
const Currencies = v.union([
  v.array(v.nullable(Figures)),
  v.pipe(
    v.required(Figures, ['totalMarketCap']),
    v.transform((only) => [only]),
  ),
  v.pipe(
    v.record(v.string(), Figures),
    v.transform((byName) => Object.entries(byName).map(([name, figures]) => ({ ...figures, name: figures.name ?? name }))),
  ),
]);

const Quote = v.object({ timestamp: Stamp, btcDominance: Amount, ethDominance: Amount, quote: v.nullish(Currencies) });
type Quote = v.InferOutput<typeof Quote>;

const Data = v.object({ quotes: v.nullish(v.array(v.nullable(Quote))) });

function pointOf({ timestamp, btcDominance, ethDominance, quote }: Quote): CapPoint {
  const figures = present(quote);
  const usd = figures.find(({ name }) => name === 'USD' || name === String(COINMARKETCAP_USD_ID)) ?? figures.find(({ name }) => !name);
  const totalUsd = parsePositive(usd?.totalMarketCap);
  const share = (percent: unknown): number | undefined => {
    const ratio = parseShare(percent);
    return ratio === undefined || totalUsd === undefined ? undefined : ratio * totalUsd;
  };
  return {
    atMs: parseIsoInstant(timestamp ?? usd?.timestamp) ?? Number.NaN,
    totalUsd,
    btcUsd: share(btcDominance),
    ethUsd: share(ethDominance),
  };
}

const windowOf = ({ from }: Ask): DayWindow => windowFrom(from ?? FIRST_DAY, PAGE_DAYS);

/** The day after the last one given, if the window ends before yesterday: an answer cut short is continued where it ended. */
function nextFrom(ask: Ask, series: readonly ParsedSeries[]): EpochDay | undefined {
  const { last } = windowOf(ask);
  if (last >= epochDayOf(ask.nowMs) - 1) return undefined;
  const given = series.find(({ id }) => id === 'TOTAL')?.days.at(-1) ?? last;
  return given + 1;
}

function parse(ask: Ask, body: string): Result<Parsed, Failure> {
  const data = readCoinMarketCap(Data, body);
  if (!data.ok) return data;
  const points = present(data.value.quotes).map(pointOf);
  if (points.length > 0 && points.every(({ atMs }) => Number.isNaN(atMs))) return shape('quotes: no ISO timestamp');
  const series = capSeries(points, { ids: ['TOTAL', 'CAP_BTC', 'CAP_ETH'], nowMs: ask.nowMs, window: windowOf(ask) });
  return series.ok ? parsedSeries(series.value, nextFrom(ask, series.value)) : series;
}

/**
 * CoinMarketCap's website history (v3): the total capitalisation since 2013, daily, with the shares of Bitcoin and
 * Ether. Undocumented. A value stamped 00:00 UTC of D is taken as the close of D−1, as proved for v4; the stamp
 * self-check against Bitcoin judges it at run time.
 */
export const coinmarketcapV3: Source = {
  id: 'coinmarketcap-v3',
  name: 'CoinMarketCap',
  origin: ORIGIN,
  docs: 'https://coinmarketcap.com/charts/',
  serves: ['TOTAL'],
  spacingMs: seconds(1.2),
  request(ask) {
    assert(ask.need === 'TOTAL', `coinmarketcap-v3 does not serve ${ask.need}`);
    const { first, last } = windowOf(ask);
    // The close of `last` is stamped at the start of the day after it.
    const end = Math.min(startOfDaySeconds(last + 1), Math.floor(ask.nowMs / 1000));
    const window = `timeStart=${startOfDaySeconds(first)}&timeEnd=${end}`;
    return { url: `${ORIGIN}/data-api/v3/global-metrics/quotes/historical?convertId=${COINMARKETCAP_USD_ID}&interval=1d&${window}` };
  },
  parse,
};
