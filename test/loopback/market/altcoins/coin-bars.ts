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
const TURN_SHARE = 1.6;
/** Units traded a day, as a share of all: what one large spot market does. */
const TURNOVER = 0.012;
/** Volumes have no more digits than their texts carry exactly, by the thousand too. */
const VOLUME_DIGITS = 9;

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

/** What is over of a coin's way, and the whole of its last day: the same however often that day is looked at. */
interface Past {
  readonly highest: number;
  readonly athDay: EpochDay;
  readonly today: Corners;
}

const pasts = new WeakMap<CoinWalk, Past>();

function pastOf(source: BarSource): Past {
  const known = pasts.get(source.walk);
  if (known) return known;
  const lastDay = source.walk.firstDay + source.walk.logPrice.length - 1;
  let past: Past = { highest: Number.NEGATIVE_INFINITY, athDay: source.walk.firstDay, today: [0, 0, 0, 0, 0] };
  eachDay(source, (day, corners) => {
    const top = Math.max(...corners);
    if (day === lastDay) past = { ...past, today: corners };
    else if (top > past.highest) past = { ...past, highest: top, athDay: day };
  });
  pasts.set(source.walk, past);
  return past;
}

/** Without making bars: every coin of the list needs this, few need bars. The walk has at least two days. */
export function priceNow(source: BarSource): PriceNow {
  const { highest, athDay, today } = pastOf(source);
  const day = source.walk.firstDay + source.walk.logPrice.length - 1;
  const seen = cornersUntil(today, partOf(day, source.nowMs));
  const top = Math.max(...seen);
  const price = (log: number): number => onTick(Math.exp(log), source.decimals);
  return { priceUsd: price(seen.at(-1) ?? 0), ath: price(Math.max(top, highest)), athDay: top > highest ? day : athDay };
}

const inDigits = (units: number): number => Number(units.toPrecision(VOLUME_DIGITS));

/** A bar and what takers bought of its volume. */
interface TakenBar extends Bar {
  readonly takerBuy: number;
}

/** A day whose volume is known: its bar when some part of it is over. Takers buy a little more on days that rise. */
interface VolumeDay {
  readonly day: EpochDay;
  readonly corners: Corners;
  readonly volume: number;
  readonly takerShare: number;
}

function barOf({ day, corners, volume, takerShare }: VolumeDay, part: number, decimals: number): TakenBar {
  const seen = part < 1 ? cornersUntil(corners, part) : corners;
  const price = (log: number): number => onTick(Math.exp(log), decimals);
  const traded = inDigits(part * volume);
  return {
    day,
    open: price(corners[0]),
    high: price(Math.max(...seen)),
    low: price(Math.min(...seen)),
    close: price(seen.at(-1) ?? 0),
    volume: traded,
    takerBuy: inDigits(traded * takerShare),
  };
}

interface Days {
  readonly over: readonly TakenBar[];
  readonly today: VolumeDay | undefined;
}

const dayRows = new WeakMap<CoinWalk, Days>();

function daysOf(source: BarSource, supply: number): Days {
  const known = dayRows.get(source.walk);
  if (known) return known;
  const volumes = namedRandom(source.seed, `turnover ${source.key}`);
  const all: VolumeDay[] = [];
  eachDay(source, (day, corners) => {
    const move = corners[4] - corners[0];
    const volume = supply * TURNOVER * Math.exp(0.35 * volumes.normal() + 4 * Math.abs(move));
    const takerShare = Math.min(0.7, Math.max(0.3, 0.492 + 0.25 * move + 0.012 * volumes.normal()));
    all.push({ day, corners, volume, takerShare });
  });
  const made = { over: all.slice(0, -1).map((day) => barOf(day, 1, source.decimals)), today: all.at(-1) };
  dayRows.set(source.walk, made);
  return made;
}

export interface BarsWithTakers {
  readonly bars: Bars;
  /** Units that takers bought, by bar. */
  readonly takerBuy: Float64Array;
}

/** Daily bars since the coin's second day, the one that holds now in progress. `supply` is always the same for a coin. */
export function coinDailyBars(source: BarSource, supply: number): BarsWithTakers {
  const { over, today } = daysOf(source, supply);
  const part = today ? partOf(today.day, source.nowMs) : 0;
  const rows = today ? [...over, barOf(today, part, source.decimals)] : over;
  return { bars: barsOf(rows), takerBuy: Float64Array.from(rows, (row) => row.takerBuy) };
}
