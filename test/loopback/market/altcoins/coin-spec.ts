import { epochDay } from '../../../../lib/core/time.ts';
import type { EpochDay } from '../../../../lib/core/units.ts';
import { TRENDS } from '../simulated-trends.ts';
import { namedRandom } from '../random.ts';
import { yearsSince } from '../simulated-walk.ts';
import type { CoinRow } from './rows/coin-row.ts';
import { LARGE_COINS } from './rows/large-coins.ts';
import { MID_COINS } from './rows/mid-coins.ts';
import { SMALL_COINS } from './rows/small-coins.ts';

/** A high time of the coin long ago: its share of the market was `height` (natural log) above what it is now. */
export interface Bump {
  readonly day: EpochDay;
  readonly widthDays: number;
  readonly height: number;
}

/** What a simulated altcoin is and how it moves beside the altcoin market. */
export interface CoinSpec {
  readonly key: string;
  readonly cmcId: number;
  readonly symbol: string;
  readonly name: string;
  readonly launchDay: EpochDay;
  readonly markets: string;
  /** Place by design: coins move about it. */
  readonly place: number;
  /** Natural log of the price where the altcoin market is worth `REFERENCE_LOG_CAP`. */
  readonly logPrice: number;
  readonly supply: number;
  /** Deviation of a day's log return beside the market's, and how much of it goes with the market and with small caps. */
  readonly deviation: number;
  readonly withMarket: number;
  readonly withSmallCaps: number;
  readonly bump: Bump;
  /** Natural log of the share that a coin's first and last days have of what it is made for; 0 but for launches. */
  readonly fate: (age: number) => number;
}

const MARKET_FIRST_DAY = epochDay(2013, 1, 1);
/** The altcoin market that made-up prices are meant for: its trend in autumn 2026. */
export const REFERENCE_LOG_CAP = TRENDS.others.logLevel(yearsSince(MARKET_FIRST_DAY, epochDay(2026, 10, 1)));
/** Share of all but Bitcoin, Ether and stablecoins that the listed altcoins have by design; their moves make it more. */
const LISTED_SHARE = 0.74;
/** Relative caps of the largest by place; then a power law. */
const LARGEST_WEIGHTS = [117, 114, 73, 27, 20, 13.5, 11.9, 10.4, 9.3, 8.3, 7.6, 7.1] as const;
const TAIL_POWER = 1.35;

const weightAt = (place: number): number => LARGEST_WEIGHTS[place - 1] ?? 6.8 * ((LARGEST_WEIGHTS.length + 1) / place) ** TAIL_POWER;

const ROWS: readonly CoinRow[] = [...LARGE_COINS, ...MID_COINS, ...SMALL_COINS];
const ALL_WEIGHTS = ROWS.reduce((sum, _, i) => sum + weightAt(i + 1), 0);

/** Cap in USD that a place stands for in the reference market. */
export const capAtPlace = (place: number): number => (LISTED_SHARE * Math.exp(REFERENCE_LOG_CAP) * weightAt(place)) / ALL_WEIGHTS;

/** Day of a year with a fraction: 2020.5 is in July. */
export const dayOfYear = (year: number): EpochDay => MARKET_FIRST_DAY + Math.round((year - 2013) * 365.25);
/** When altcoins were dear: each coin has its high near one of these. */
const HIGH_TIMES = [2018.02, 2021.35, 2021.86, 2024.22, 2024.95, 2025.65].map(dayOfYear);

/** How deep a coin has fallen: log of price ÷ high, by a number in [0, 1). Most are down by more than four fifths. */
function fallOf(u: number, place: number): number {
  const shallow = place <= 20 ? 0.55 : 0.12;
  if (u < shallow) return Math.log(1 - (0.25 + 0.4 * (u / shallow)));
  const deep = (u - shallow) / (1 - shallow);
  return Math.log(1 - (0.68 + 0.315 * deep ** 0.6));
}

function bumpOf(launchDay: EpochDay, place: number, draws: { time: number; fall: number; width: number }): Bump {
  const possible = HIGH_TIMES.filter((day) => day > launchDay + 20);
  const day = possible[Math.floor(draws.time * possible.length)] ?? launchDay + 20;
  const marketThen = TRENDS.others.logLevel(yearsSince(MARKET_FIRST_DAY, day));
  // The market itself has risen since: a fall from then needs so much more of the coin's own.
  const height = -fallOf(draws.fall, place) + (REFERENCE_LOG_CAP - marketThen);
  return { day, widthDays: 25 + 70 * draws.width, height: Math.max(0, height) };
}

/** Numbers by which coins differ, drawn once from a stream of the coin's own. */
export function characterOf(seed: number, key: string, launchDay: EpochDay, place: number) {
  const random = namedRandom(seed, `coin ${key}`);
  const next = (): number => random.uniform();
  const bump = bumpOf(launchDay, place, { time: next(), fall: next(), width: next() });
  return {
    deviation: 0.018 + 0.024 * next() + 0.00008 * Math.min(150, place),
    withMarket: -0.15 + 0.5 * next(),
    withSmallCaps: -0.2 + 0.55 * next(),
    bump,
  };
}

function specOf(seed: number, [key, symbol, name, launchYear, price, markets]: CoinRow, place: number): CoinSpec {
  const launchDay = dayOfYear(launchYear);
  const named = { key, cmcId: 2000 + 53 * place, symbol, name, launchDay, place, markets: markets === '*' ? 'SCKBOGY' : markets };
  const value = { logPrice: Math.log(price), supply: capAtPlace(place) / price, fate: () => 0 };
  return { ...named, ...value, ...characterOf(seed, key, launchDay, place) };
}

/** Every known altcoin but Ether, in the order of places. */
export const coinSpecs = (seed: number): readonly CoinSpec[] => ROWS.map((row, i) => specOf(seed, row, i + 1));
