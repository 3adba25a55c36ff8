import { endOfDayMs, epochDayOf, startOfDayMs } from '../../../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../../../lib/core/units.ts';
import { sessionCloseMs, sessionOpenMs } from '../../../lib/market/us-sessions.ts';
import { barsOf, type Bar } from './bars.ts';
import { dayPath, type DayPath } from './day-path.ts';
import type { Bars } from './loopback-market.ts';
import { namedRandom } from './random.ts';
import type { Moves } from './simulated-moves.ts';
import type { Walk } from './simulated-walk.ts';

const HOURS = 24;
/** Half hours of a session, after three that stand for the night before it. */
const SESSION_STEPS = 13;
const NIGHT_STEPS = 3;
const NIGHT_SHARE = NIGHT_STEPS / (NIGHT_STEPS + SESSION_STEPS);

const inRange = (fraction: number): number => Math.min(1, Math.max(0, fraction));
const cents = (value: number): number => Math.round(value * 100) / 100;

/** The way that a walk takes through its i-th day, hour by hour. */
export function hourlyPath(seed: number, { name, firstDay, logLevel, deviation }: Walk, i: number): DayPath {
  const logReturn = (logLevel[i] ?? 0) - (logLevel[i - 1] ?? 0);
  return dayPath({ seed, name, day: firstDay + i, logReturn, deviation: deviation[i] ?? 0, steps: HOURS });
}

/** Price of a coin at an instant within its walk's days, in whole cents: on the same way as its daily bars. */
export function simulatedPriceAt(seed: number, line: Walk): (at: UnixMs) => number | undefined {
  // Hours are asked for one after another: the way through a day is made once.
  let known: { readonly i: number; readonly path: DayPath } | undefined;
  return (at) => {
    const day = epochDayOf(at);
    const i = day - line.firstDay;
    if (i < 1 || i >= line.logLevel.length) return undefined;
    if (known?.i !== i) known = { i, path: hourlyPath(seed, line, i) };
    const fraction = (at - startOfDayMs(day)) / (endOfDayMs(day) - startOfDayMs(day));
    return cents(Math.exp((line.logLevel[i - 1] ?? 0) + known.path.at(fraction)));
  };
}

function barAlong(path: DayPath, before: number, span: { day: EpochDay; from: number; to: number; volume: number }): Bar {
  const { high, low } = path.extremes(span.from, span.to);
  const price = (logDistance: number): number => cents(Math.exp(before + logDistance));
  return {
    day: span.day,
    open: price(path.at(span.from)),
    high: price(high),
    low: price(low),
    close: price(path.at(span.to)),
    volume: Math.round(span.volume * (span.to - span.from)),
  };
}

/** Daily bars of a coin from `first` on; the day that holds `nowMs` is in progress and its close is the price now. */
export function coinBars(seed: number, line: Walk, first: EpochDay, nowMs: UnixMs): Bars {
  const volumes = namedRandom(seed, `volume ${line.name}`);
  const rows: Bar[] = [];
  for (let i = 1; i < line.logLevel.length; i++) {
    const day = line.firstDay + i;
    const volume = 20_000 * Math.exp(0.4 * volumes.normal());
    if (day < first) continue;
    const to = inRange((nowMs - startOfDayMs(day)) / (endOfDayMs(day) - startOfDayMs(day)));
    rows.push(barAlong(hourlyPath(seed, line, i), line.logLevel[i - 1] ?? 0, { day, from: 0, to, volume }));
  }
  return barsOf(rows);
}

/** Daily bars of an equity series times `scale`; a session that has begun and not ended by `nowMs` is in progress. */
export function equityBars(seed: number, line: Walk, moves: readonly Moves[], options: { scale: number; nowMs: UnixMs }): Bars {
  const volumes = namedRandom(seed, `volume ${line.name}`);
  const rows: Bar[] = [];
  const newest = moves.length - 1;
  for (let i = 1; i < moves.length; i++) {
    const volume = Math.round(4.6e9 * Math.exp(0.12 * volumes.normal()));
    const day = line.firstDay + i;
    if (!(moves[i]?.session ?? false)) continue;
    // Only the newest days can be unfinished; asking the calendar for all of them would cost a second.
    const recent = newest - i < 3;
    const [open, close] = recent ? [sessionOpenMs(day), sessionCloseMs(day)] : [0, 1];
    if (recent && options.nowMs < open) continue;
    const done = recent ? inRange((options.nowMs - open) / (close - open)) : 1;
    const before = (line.logLevel[i - 1] ?? 0) + Math.log(options.scale);
    const logReturn = (line.logLevel[i] ?? 0) - (line.logLevel[i - 1] ?? 0);
    const steps = NIGHT_STEPS + SESSION_STEPS;
    const path = dayPath({ seed, name: line.name, day, logReturn, deviation: line.deviation[i] ?? 0, steps });
    rows.push(barAlong(path, before, { day, from: NIGHT_SHARE, to: NIGHT_SHARE + done * (1 - NIGHT_SHARE), volume }));
  }
  return barsOf(rows);
}
