import { levelsCorrelation } from '../../analytics/levels-correlation.ts';
import { measuredCorrelation } from '../../analytics/measured-correlation.ts';
import { MIN_RETURNS } from '../../analytics/min-returns.ts';
import { wordsFor } from '../../analytics/words.ts';
import type { Interval, Words } from '../../analytics/words.ts';
import type { Claim } from '../../claims/claim.ts';
import type { EpochDay } from '../../core/units.ts';
import { at } from '../../market/at.ts';
import type { CandidateDays } from '../candidate-days.ts';
import { dayAfter } from '../clock.ts';
import type { Clock } from '../clock.ts';
import { closesUntil, pairedCloses } from '../paired-closes.ts';
import type { PairedCloses } from '../paired-closes.ts';
import type { Judge } from '../question.ts';
import { seriesOf, sourceOn } from '../series-of.ts';
import type { SubjectSeries } from '../series-of.ts';
import { boundsOf, toleranceOf } from '../tolerance.ts';
import { unknown } from '../unknown.ts';
import type { Step, Verdict } from '../verdict.ts';
import { windowCandidates } from '../window-candidates.ts';
import { windowReadings } from '../window-readings.ts';

/** The headline window (docs/methods.md §2), where the text names none. */
const DEFAULT_RETURNS = 90;

/** "30-day" counts sessions for some and calendar days for others; a year and more is never a count of sessions. */
const MOST_COUNTED = 252;

/** Others take other closes, hours and windows: a value must lie this far outside of our interval to be off. */
const CLEARLY = 0.1;

/** Some correlate prices, not returns (docs/methods.md §4): off must be off by that, too. */
const CLEARLY_OF_LEVELS = 0.25;

/** Names of a market as a whole, by the index that stands for it. */
const STANDS_FOR: ReadonlyMap<string, string> = new Map([['EQUITIES', 'SPX']]);

/** Returns that one reading of the text's time is of: those that end after `base`, or the last `count`. */
type Stretch = { readonly base: EpochDay } | { readonly count: number };

interface Found {
  readonly r: number;
  readonly interval: Interval;
  readonly levels: number | undefined;
  readonly n: number;
  readonly to: EpochDay;
}

interface Returns {
  /** Day on which each ends, and its row in the closes. */
  readonly days: readonly EpochDay[];
  readonly rows: readonly number[];
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Log returns between neighbouring days of the clock: none beside a hole (docs/methods.md §2). */
function returnsOf({ days, x, y, clock }: PairedCloses): Returns {
  const rows = [...days.keys()].filter((row) => row > 0 && dayAfter(at(days, row - 1), clock) === at(days, row));
  const change = (close: Float64Array): Float64Array => Float64Array.from(rows, (row) => Math.log(at(close, row) / at(close, row - 1)));
  return { days: rows.map((row) => at(days, row)), rows, x: change(x), y: change(y) };
}

function measured(closes: PairedCloses, returns: Returns, stretch: Stretch): Found | undefined {
  const { length } = returns.days;
  const begin = returns.days.findIndex((day) => 'base' in stretch && day > stretch.base);
  const from = 'base' in stretch ? (begin < 0 ? length : begin) : Math.max(0, length - stretch.count);
  const [n, first, to] = [length - from, returns.rows[from], returns.days.at(-1)];
  if (n < MIN_RETURNS || first === undefined || to === undefined) return undefined;
  const known = measuredCorrelation(returns.x.subarray(from), returns.y.subarray(from));
  if (!known?.interval) return undefined;
  const levels = levelsCorrelation(closes.x.subarray(first - 1), closes.y.subarray(first - 1), n + 1);
  return { r: known.r, interval: known.interval, levels, n, to };
}

interface Time {
  readonly stretches: readonly Stretch[];
  /** The first close that is needed, and the last one. */
  readonly from: EpochDay;
  readonly to: EpochDay;
  readonly isDefault: boolean;
}

const PER_YEAR: Readonly<Record<Clock, number>> = { session: 252, utc: 365 };

/** Calendar days that so many returns span. */
const spanOfReturns = (count: number, clock: Clock): number => Math.ceil((count * 366) / PER_YEAR[clock]);

/** The ways to read over which time the text speaks; `undefined` where it runs from an event without a date. */
function timeOf({ window }: Claim, candidates: CandidateDays, clock: Clock): Time | undefined {
  const [end = 0, to = 0] = [candidates.days[0], candidates.days.at(-1)];
  if (window === undefined || window.kind === 'day') {
    return { stretches: [{ count: DEFAULT_RETURNS }], from: end - spanOfReturns(DEFAULT_RETURNS, clock), to, isDefault: true };
  }
  if (window.kind === 'rolling') {
    const calendar = Math.round((window.days * PER_YEAR[clock]) / 365);
    const counts = window.days <= MOST_COUNTED ? [...new Set([window.days, calendar])] : [calendar];
    return { stretches: counts.map((count) => ({ count })), from: end - Math.ceil(window.days), to, isDefault: false };
  }
  const readings = windowReadings(window, candidates, clock);
  const newest = readings?.at(-1);
  const base = newest?.bases[0];
  return newest && base !== undefined ? { stretches: [{ base }], from: base, to: newest.end, isDefault: false } : undefined;
}

/** 1 where what was found is what the claim says, −1 where it is clearly not, 0 between. */
function sideOfValue({ r, interval, levels }: Found, claim: Claim, value: number): -1 | 0 | 1 {
  const half = toleranceOf(claim);
  const isAbove = claim.direction === 'above' || claim.hedge === 'over';
  const isBelow = claim.direction === 'below' || claim.hedge === 'under';
  const low = isBelow ? -1 : value - half;
  const high = isAbove ? 1 : value + half;
  if (interval.low <= high && interval.high >= low) return 1;
  const isFar = interval.low - CLEARLY > high || interval.high + CLEARLY < low;
  const ofLevels = levels ?? r;
  return isFar && (ofLevels - CLEARLY_OF_LEVELS > high || ofLevels + CLEARLY_OF_LEVELS < low) ? -1 : 0;
}

const SAYS: Readonly<Partial<Record<NonNullable<Claim['direction']>, Words>>> = {
  positive: 'move together',
  negative: 'move apart',
  flat: 'not distinguishable from none',
};

/** A stated coefficient with its sign: "negatively correlated, at 0.45" means −0.45. */
function valueOf(claim: Claim): number | undefined {
  const bounds = boundsOf(claim);
  if (!bounds) return undefined;
  const middle = (bounds[0] + bounds[1]) / 2;
  const value = claim.unit === '%' ? middle / 100 : middle;
  return claim.direction === 'negative' ? -Math.abs(value) : value;
}

function sideOf(found: Found, claim: Claim): -1 | 0 | 1 {
  const value = valueOf(claim);
  if (value !== undefined) return Math.abs(value) <= 1 ? sideOfValue(found, claim, value) : 0;
  const said = claim.direction && SAYS[claim.direction];
  // A relation in words is told by others from other hours, prices or times: it is borne out, or not checked.
  return said && wordsFor(found.interval) === said ? 1 : 0;
}

function stepsOf({ r, interval, levels, n, to }: Found, subject: string, time: Time, sources: readonly string[]): readonly Step[] {
  const common = { subject, day: to };
  const source = sources.join(', ');
  return [
    { what: 'r', ...common, value: r, unit: 'coef', source },
    { what: 'r-low', ...common, value: interval.low, unit: 'coef' },
    { what: 'r-high', ...common, value: interval.high, unit: 'coef' },
    { what: time.isDefault ? 'returns-by-default' : 'returns', ...common, value: n, unit: 'returns' },
    ...(levels === undefined ? [] : [{ what: 'r-of-levels', ...common, value: levels, unit: 'coef' }]),
  ];
}

function verdictOf(found: readonly Found[], claim: Claim, subject: string, time: Time, sources: readonly string[]): Verdict {
  const sides = found.map((one) => sideOf(one, claim));
  const hit = found[sides.indexOf(1)];
  const told = hit ?? found[0];
  if (!told) return unknown({ why: 'unclear' });
  const steps = stepsOf(told, subject, time, sources);
  // Without a window any other one may be meant.
  const isOff = !hit && !time.isDefault && sides.every((side) => side === -1);
  if (!hit && !isOff) return unknown({ why: 'unclear' }, steps);
  const { low, high } = told.interval;
  return { word: hit ? 'matches' : 'off', ours: told.r, unit: 'coef', tolerance: (high - low) / 2, days: [told.to], steps, sources };
}

const newestSource = ({ columns }: SubjectSeries): string => sourceOn(columns, columns.days.at(-1) ?? 0);

/**
 * "The 30-day correlation of Bitcoin with the S&P 500 is 0.6" (docs/methods.md §2–§4, §12): Pearson r of daily log returns over the
 * period that the text names, ended on its day, on sessions where one of the two has nothing else. A stated value matches
 * inside the 95 % interval; words follow the interval, not the point: positive, negative, none. A number of days is read
 * as sessions and as calendar days. Without a period the last 90 returns are looked at and named, and nothing is off: any
 * other period may be meant. Off also needs a number, and r of the closes to say otherwise, as some correlate these. A rise or fall of r, and a relation
 * without a sign, cannot be checked. For equities in general the S&P 500 stands.
 */
export const judgeCorrelation: Judge = ({ claim, published, history }) => {
  const names = claim.subject.split('~').map((name) => STANDS_FOR.get(name) ?? name);
  const [first, second] = names;
  if (first === undefined || second === undefined || first === second) return unknown({ why: 'subject' });
  const series = [first, second].map((name) => seriesOf(name, history));
  const [a, b] = series;
  if (!a || !b) return unknown({ why: 'no-series', subject: a ? second : first });
  const closes = pairedCloses(a, b);
  const candidates = windowCandidates(published, claim, closes.clock);
  const time = candidates && timeOf(claim, candidates, closes.clock);
  if (!time) return unknown({ why: 'window' });
  const until = closesUntil(closes, time.to);
  const returns = returnsOf(until);
  const subject = `${first}~${second}`;
  const [begins, ends] = [until.days[0] ?? Infinity, until.days.at(-1) ?? -Infinity];
  if (ends < Math.min(candidates.days[0] ?? 0, time.to) || begins > time.from)
    return unknown({ why: 'history', subject, from: time.from, to: time.to });
  const found = time.stretches.flatMap((stretch) => measured(until, returns, stretch) ?? []);
  const sources = [...new Set([a, b].map(newestSource))].filter((source) => source !== '');
  return verdictOf(found, claim, subject, time, sources);
};
