import type { Claim } from '../../claims/claim.ts';
import { days, endOfDayMs, epochDayOf, startOfDayMs } from '../../core/time.ts';
import type { Ratio, UnixMs } from '../../core/units.ts';
import { isAltcoin } from '../../market/altcoins.ts';
import type { CoinKey } from '../../market/coin.ts';
import { median } from '../../market/median.ts';
import { RATIO_EXCHANGES } from '../../market/ratio-history.ts';
import type { RatioExchange, RatioHistory, RatioMeasure, RatioPoint } from '../../market/ratio-history.ts';
import type { History } from '../history.ts';
import type { Judge } from '../question.ts';
import { spanOf } from '../span-of.ts';
import { boundsOf, toleranceOf } from '../tolerance.ts';
import { unknown } from '../unknown.ts';
import type { Published, Step, Verdict } from '../verdict.ts';

/** Of fewer altcoins nothing is said of altcoins (docs/methods.md §10). */
const MIN_SET = 10;

/** "Most": more than half by the words of docs/methods.md §10; below the other end it is clearly not. */
const MOST = 0.55;
const FEW = 0.45;

/** Exchanges differ by more than this; even at the exchange that a text names it may have read another hour. */
const LEVEL_SHARE = 0.05;

interface Span {
  readonly fromMs: UnixMs;
  readonly toMs: UnixMs;
}

/** What the text measures, of what is served; the value it says it of, as a ratio. */
interface Asked {
  readonly measure: RatioMeasure;
  readonly exchange?: RatioExchange;
  /** The named value, as accounts long ÷ accounts short. */
  readonly low: Ratio;
  readonly high: Ratio;
  readonly tolerance: Ratio;
}

const exchangeIn = (scope: string): RatioExchange | undefined => RATIO_EXCHANGES.find((name) => scope.includes(name));

/** Scopes that are one of the measures; of the top traders only their positions are stored. "68 % long" says whose share it is. */
function measureOf(scope: string, unit: string | undefined): RatioMeasure | undefined {
  if (/^top-(?:trader-)?position/u.test(scope)) return unit === '%' ? undefined : 'top-position';
  return (unit === '%' ? /^(?:long|short)-share/u : /^long-(?:to-)?short/u).test(scope) ? 'global-account' : undefined;
}

/** A share of longs in per cent as a ratio of longs to shorts. */
const ratioOfShare = (longPerCent: number): Ratio => longPerCent / (100 - longPerCent);

function askedOf(claim: Claim): Asked | undefined {
  const { scope = '', unit } = claim;
  const measure = measureOf(scope, unit);
  const [first, last] = boundsOf(claim) ?? [unit === '%' ? 50 : 1, unit === '%' ? 50 : 1];
  if (!measure) return undefined;
  const exchange = exchangeIn(scope);
  const named = exchange ? { exchange } : {};
  const tolerance = toleranceOf(claim);
  if (unit !== '%') return first > 0 ? { measure, ...named, low: first, high: last, tolerance } : undefined;
  if (!(first > 0 && last < 100)) return undefined;
  const longs = scope.startsWith('short') ? ([100 - last, 100 - first] as const) : ([first, last] as const);
  const middle = (longs[0] + longs[1]) / 2;
  // d(L/(100−L))/dL = 100/(100−L)²: half a per cent of accounts, as a ratio.
  return {
    measure,
    ...named,
    low: ratioOfShare(longs[0]),
    high: ratioOfShare(longs[1]),
    tolerance: (tolerance * 100) / (100 - middle) ** 2,
  };
}

/** The day before the text's own instant; of a text with a date only that whole day and the one before; or the named day. */
function spanOfText(published: Published, asOf: Claim['asOf']): Span | undefined {
  const day = epochDayOf(published.ms);
  const to = published.isDayOnly ? endOfDayMs(day) : published.ms;
  if (asOf === undefined) return { fromMs: published.isDayOnly ? startOfDayMs(day - 1) : to - days(1), toMs: to };
  const named = spanOf(asOf);
  if (!named || named.from !== named.to || startOfDayMs(named.from) > to) return undefined;
  return { fromMs: startOfDayMs(named.from), toMs: Math.min(to, endOfDayMs(named.to + 1)) };
}

function pointsIn({ atMs, ratio }: RatioHistory, { fromMs, toMs }: Span): readonly RatioPoint[] {
  const points: RatioPoint[] = [];
  for (const [i, ms] of atMs.entries()) if (ms > fromMs && ms <= toMs) points.push({ atMs: ms, ratio: ratio[i] ?? Number.NaN });
  return points;
}

/** Readings of one coin over the span, at one exchange. */
interface Readings {
  readonly coin: CoinKey;
  readonly exchange: RatioExchange;
  readonly points: readonly RatioPoint[];
}

function readingsOf(history: History, asked: Asked, span: Span, isWanted: (coin: CoinKey) => boolean): readonly Readings[] {
  return history.ratios
    .filter(({ measure, exchange, coin }) => measure === asked.measure && (asked.exchange ?? exchange) === exchange && isWanted(coin))
    .map((one) => ({ coin: one.coin, exchange: one.exchange, points: pointsIn(one, span) }))
    .filter(({ points }) => points.length > 0);
}

/** 1 where the reading is what the claim says, −1 where it is clearly not, 0 between. */
function side(ratio: Ratio, direction: Claim['direction'], { low, high, tolerance }: Asked): -1 | 0 | 1 {
  if (direction === 'above' || direction === 'positive') return ratio > low ? 1 : ratio < low * (1 - LEVEL_SHARE) ? -1 : 0;
  if (direction === 'below' || direction === 'negative') return ratio < high ? 1 : ratio > high * (1 + LEVEL_SHARE) ? -1 : 0;
  if (ratio >= low - tolerance && ratio <= high + tolerance) return 1;
  return ratio < low - tolerance - 2 * LEVEL_SHARE * low || ratio > high + tolerance + 2 * LEVEL_SHARE * high ? -1 : 0;
}

const sourceOf = (exchange: RatioExchange, measure: RatioMeasure): string => `${exchange} ${measure}`;

const stepOf = (subject: string, { exchange }: Readings, { measure }: Asked, { atMs, ratio }: RatioPoint): Step => ({
  what: 'ratio',
  subject,
  day: epochDayOf(atMs),
  value: ratio,
  unit: 'ratio',
  source: sourceOf(exchange, measure),
});

const missing = (subject: string, { fromMs, toMs }: Span): Verdict =>
  unknown({ why: 'history', subject, from: epochDayOf(fromMs), to: epochDayOf(toMs - 1) });

/** One coin: a match is a reading of the span that is so, at any exchange that is read here; off only at the exchange that is named. */
function judgeCoin(claim: Claim, asked: Asked, span: Span, history: History): Verdict {
  const { subject } = claim;
  const coin = history.coin(subject);
  if (!coin || !history.ratios.some((one) => one.coin === coin.key)) return unknown({ why: 'no-series', subject });
  const all = readingsOf(history, asked, span, (key) => key === coin.key);
  const found = all.flatMap((one) => one.points.map((point) => ({ one, point, is: side(point.ratio, claim.direction, asked) })));
  const [first] = all;
  if (!first) return missing(subject, span);
  const hit = found.findLast(({ is }) => is === 1);
  const told = hit?.one ?? first;
  const ratios = told.points.map(({ ratio }) => ratio);
  const steps = [hit?.point ?? told.points.at(-1)].flatMap((point) => (point ? [stepOf(subject, told, asked, point)] : []));
  // "Its highest in a month" and a change of the ratio need more than a reading.
  if (claim.superlative || !hit) {
    const isOff = !claim.superlative && asked.exchange !== undefined && found.every(({ is }) => is === -1);
    if (!isOff) return unknown({ why: hit ? 'unclear' : 'differs' }, steps);
  }
  return {
    word: hit ? 'matches' : 'off',
    ours: hit?.point.ratio ?? ([Math.min(...ratios), Math.max(...ratios)] as const),
    unit: 'ratio',
    tolerance: asked.tolerance,
    days: [...new Set((hit ? [hit.point] : told.points).map(({ atMs }) => epochDayOf(atMs)))],
    steps,
    sources: [sourceOf(told.exchange, asked.measure)],
  };
}

/** The exchange with most coins in the span; never two in one set. */
function fullestSet(all: readonly Readings[]): readonly Readings[] {
  const sets = RATIO_EXCHANGES.map((exchange) => all.filter((one) => one.exchange === exchange));
  return sets.reduce((best, set) => (set.length > best.length ? set : best), []);
}

/** "Most altcoins": the share of those with a reading, each at its median over the span, of one exchange. */
function judgeAltcoins(claim: Claim, asked: Asked, span: Span, history: History): Verdict {
  const { subject } = claim;
  const { universe } = history;
  const keys = new Set(universe?.coins.filter(isAltcoin).map(({ key }) => key));
  if (!history.ratios.some(({ coin }) => keys.has(coin))) return unknown({ why: 'no-series', subject });
  const set = fullestSet(readingsOf(history, asked, span, (key) => keys.has(key)));
  const [one] = set;
  if (!one || set.length < MIN_SET) return missing(subject, span);
  const sides = set.map(({ points }) => side(median(points.map(({ ratio }) => ratio)) ?? Number.NaN, claim.direction, asked));
  const share = sides.filter((is) => is === 1).length / set.length;
  const clearlyNot = sides.filter((is) => is === -1).length / set.length;
  const source = sourceOf(one.exchange, asked.measure);
  const day = epochDayOf(span.toMs - 1);
  const steps: readonly Step[] = [
    { what: 'coins-so', subject, day, value: sides.filter((is) => is === 1).length, unit: 'coins', source },
    { what: 'coins', subject, day, value: set.length, unit: 'coins', source },
  ];
  const judged = { ours: 100 * share, unit: '% of coins', tolerance: 0, days: [day], steps, sources: [source] };
  if (share > MOST) return { word: 'matches', ...judged };
  return asked.exchange && clearlyNot > 1 - FEW ? { word: 'off', ...judged } : unknown({ why: 'differs' }, steps);
}

/**
 * Long/short ratios (docs/methods.md §10, §12): account ratio, or the top traders' position ratio where that is said, of a coin, or of
 * most altcoins, over the day before the text. Exchanges differ, and a text that names none may have read any: one that
 * is stored here and is so is a match, and only a named exchange that is stored makes one off. Shares of longs and shorts are read as the
 * ratio that they make. Funding, premium, taker volume and open interest are not served.
 */
export const judgeRatio: Judge = ({ claim, published, history }) => {
  const asked = askedOf(claim);
  if (!asked) return claim.scope === undefined ? unknown({ why: 'unclear' }) : unknown({ why: 'not-served', what: claim.scope });
  const span = spanOfText(published, claim.asOf);
  if (!span) return unknown({ why: 'window' });
  return (claim.subject === 'ALT' ? judgeAltcoins : judgeCoin)(claim, asked, span, history);
};
