import { epochDayOf, hours, startOfDayMs } from '../../../../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../../../../lib/core/units.ts';
import type { RatioExchange, RatioMeasure } from '../../../../lib/market/ratio-history.ts';
import { namedRandom } from '../random.ts';
import type { Listed } from './altcoin-market.ts';

/** Natural log of the ordinary ratio: exchanges count differently, so their levels differ. Bybit has no top traders. */
const LEVELS: Readonly<Record<RatioExchange, Readonly<Record<RatioMeasure, number | undefined>>>> = {
  binance: { 'global-account': Math.log(1.62), 'top-position': Math.log(1.24) },
  okx: { 'global-account': Math.log(1.33), 'top-position': Math.log(1.07) },
  gate: { 'global-account': Math.log(1.48), 'top-position': Math.log(1.16) },
  bybit: { 'global-account': Math.log(1.21), 'top-position': undefined },
};
/** How much the crowd is the longer the smaller the coin, in natural log per natural log of the place; about the sixtieth. */
const BY_PLACE = 0.11;
const MIDDLE_PLACE = 60;
const COIN_SPREAD = 0.24;
const EXCHANGE_SPREAD = 0.08;
const SLOW_SPREAD = 0.13;
const HOUR_SPREAD = 0.012;
/** The slow part changes direction so often. */
const SLOW_DAYS = 3;
const HOURS = 24;

export interface RatioSpec {
  readonly seed: number;
  readonly key: string;
  readonly place: number;
  readonly listed: Listed;
  readonly launchDay: EpochDay;
  readonly nowMs: UnixMs;
}

/** What an exchange prints: four decimals; Bybit prints the two shares instead, and theirs is the quotient. */
function asPrinted(exchange: RatioExchange, ratio: number): number {
  if (exchange !== 'bybit') return Number(ratio.toFixed(4));
  const buy = Number((ratio / (1 + ratio)).toFixed(4));
  return buy / Number((1 - buy).toFixed(4));
}

/**
 * Long/short ratios of one coin at full hours: a level by exchange and measure, more for smaller coins, something of the
 * coin's own, a slow wave and a little noise. Any hour can be asked for alone, and says the same each time.
 */
export function coinRatios(spec: RatioSpec): (exchange: RatioExchange, measure: RatioMeasure, atMs: UnixMs) => number | undefined {
  const { seed, key, place, listed, launchDay, nowMs } = spec;
  const drawn = new Map<string, Float64Array>();
  /** Normals of a stream, drawn once. */
  const normals = (stream: string, count: number): Float64Array => {
    const known = drawn.get(stream);
    if (known) return known;
    const random = namedRandom(seed, stream);
    const made = Float64Array.from({ length: count }, () => random.normal());
    drawn.set(stream, made);
    return made;
  };
  const first = (stream: string): number => normals(stream, 1)[0] ?? 0;
  const base = BY_PLACE * Math.log(place / MIDDLE_PLACE) + COIN_SPREAD * first(`ratio ${key}`);
  return (exchange, measure, atMs) => {
    const level = LEVELS[exchange][measure];
    const day = epochDayOf(atMs);
    if (level === undefined || listed[exchange] === undefined || atMs % hours(1) !== 0 || atMs > nowMs || day < launchDay + 1)
      return undefined;
    const name = `ratio ${key} ${exchange} ${measure}`;
    const wave = Math.floor(day / SLOW_DAYS);
    const [a, b] = [first(`${name} wave ${wave}`), first(`${name} wave ${wave + 1}`)];
    const along = (atMs - startOfDayMs(wave * SLOW_DAYS)) / (SLOW_DAYS * hours(HOURS));
    const hourly = normals(`${name} day ${day}`, HOURS)[(atMs - startOfDayMs(day)) / hours(1)] ?? 0;
    const log = level + base + EXCHANGE_SPREAD * first(name) + SLOW_SPREAD * (a + along * (b - a)) + HOUR_SPREAD * hourly;
    return asPrinted(exchange, Math.exp(log));
  };
}
