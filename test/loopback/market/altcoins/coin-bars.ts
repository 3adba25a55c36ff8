import { endOfDayMs, startOfDayMs } from '../../../../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../../../../lib/core/units.ts';
import { barsOf, type Bar } from '../bars.ts';
import type { Bars } from '../loopback-market.ts';
import { namedRandom } from '../random.ts';
import type { CoinWalk } from './coin-walk.ts';
import { onTick } from './tick.ts';

/** What bars are made of. `decimals`: the most that the coin's price is quoted with. */
export interface BarSource {
  readonly seed: number;
  readonly key: string;
  readonly walk: CoinWalk;
  readonly decimals: number;
  readonly nowMs: UnixMs;
}

/** Turns of a day's way: at a quarter, a half and three quarters of it. */
const TURNS = 3;
/** Size of a turn as a share of the day's deviation. */
const TURN_SHARE = 0.9;
/** Units traded a day, as a share of all: what one large spot market does. */
const TURNOVER = 0.012;
/** Volumes are whole thousandths of a coin. */
const LOTS = 1000;

/** One day: log prices at its five corners, open to close. */
type Corners = readonly [number, number, number, number, number];

/** Calls back for every day but the first with its corners, oldest first; draws per day are constant. */
function eachDay({ seed, key, walk }: BarSource, tell: (day: EpochDay, corners: Corners) => void): void {
  const turns = namedRandom(seed, `turns ${key}`);
  for (let k = 1; k < walk.logPrice.length; k++) {
    const [from, to] = [walk.logPrice[k - 1] ?? 0, walk.logPrice[k] ?? 0];
    const size = TURN_SHARE * (walk.deviation[k] ?? 0);
    const turn = (i: number): number => from + ((to - from) * i) / (TURNS + 1) + size * (turns.uniform() - 0.5);
    tell(walk.firstDay + k, [from, turn(1), turn(2), turn(3), to]);
  }
}

const inRange = (fraction: number): number => Math.min(1, Math.max(0, fraction));
const partOf = (day: EpochDay, nowMs: UnixMs): number => inRange((nowMs - startOfDayMs(day)) / (endOfDayMs(day) - startOfDayMs(day)));

/** Corners up to a fraction of the day, the price then as the last. */
function cornersUntil(corners: Corners, part: number): readonly number[] {
  const place = part * (corners.length - 1);
  const left = Math.min(corners.length - 2, Math.floor(place));
  const [a, b] = [corners[left] ?? 0, corners[left + 1] ?? 0];
  return [...corners.slice(0, left + 1), a + (place - left) * (b - a)];
}

/** The price now, the highest price ever until now and its day. */
export interface PriceNow {
  readonly priceUsd: number;
  readonly ath: number;
  readonly athDay: EpochDay;
}

/** Without making bars: every coin of the list needs this, few need bars. `undefined` before the coin's second day. */
export function priceNow(source: BarSource): PriceNow | undefined {
  let [highest, athDay, last] = [Number.NEGATIVE_INFINITY, 0, Number.NaN];
  eachDay(source, (day, corners) => {
    const part = partOf(day, source.nowMs);
    const seen = part < 1 ? cornersUntil(corners, part) : corners;
    for (const corner of seen) {
      if (corner <= highest) continue;
      highest = corner;
      athDay = day;
    }
    last = seen.at(-1) ?? last;
  });
  if (Number.isNaN(last)) return undefined;
  const price = (log: number): number => onTick(Math.exp(log), source.decimals);
  return { priceUsd: price(last), ath: price(highest), athDay };
}

const wholeLots = (units: number): number => Math.round(units * LOTS) / LOTS;

export interface BarsWithTakers {
  readonly bars: Bars;
  /** Units that takers bought, by bar. */
  readonly takerBuy: Float64Array;
}

/** Daily bars since the coin's second day, the one that holds now in progress. Takers buy a little more on days that rise. */
export function coinDailyBars(source: BarSource, supply: number): BarsWithTakers {
  const volumes = namedRandom(source.seed, `turnover ${source.key}`);
  const rows: Bar[] = [];
  const takerBuy: number[] = [];
  eachDay(source, (day, corners) => {
    const part = partOf(day, source.nowMs);
    const seen = part < 1 ? cornersUntil(corners, part) : corners;
    const price = (log: number): number => onTick(Math.exp(log), source.decimals);
    const move = corners[4] - corners[0];
    const volume = wholeLots(part * supply * TURNOVER * Math.exp(0.35 * volumes.normal() + 4 * Math.abs(move)));
    const share = Math.min(0.7, Math.max(0.3, 0.492 + 0.25 * move + 0.012 * volumes.normal()));
    rows.push({
      day,
      open: price(corners[0]),
      high: price(Math.max(...seen)),
      low: price(Math.min(...seen)),
      close: price(seen.at(-1) ?? 0),
      volume,
    });
    takerBuy.push(wholeLots(volume * share));
  });
  return { bars: barsOf(rows), takerBuy: Float64Array.from(takerBuy) };
}
