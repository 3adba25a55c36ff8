import type { EpochDay } from '../../core/units.ts';
import type { Claim, ClaimWindow } from '../../claims/claim.ts';
import { AGGREGATES } from '../aggregates.ts';
import { type CandidateDays, isOngoing } from '../candidate-days.ts';
import { dayAfter, dayAtOrBefore, dayBefore } from '../clock.ts';
import { type AllowedChange, allowedChange, meetsChange } from '../allowed-change.ts';
import { clockDaysOf, reachedOn } from '../extreme-of.ts';
import { judged, priceStep } from '../judged.ts';
import { type Prices, pricesOf } from '../prices-of.ts';
import type { Judge, Question } from '../question.ts';
import { dayShare, sourceMargin } from '../source-margin.ts';
import { boundsOf, toleranceOf } from '../tolerance.ts';
import { unknown } from '../unknown.ts';
import type { Step, Verdict } from '../verdict.ts';
import { windowCandidates } from '../window-candidates.ts';
import { type WindowReading, windowReadings } from '../window-readings.ts';

/** Two candidate figures so near to each other that one between them is borne out: in per cent, or as a share of the claim. */
const NARROW_PP = 2;
const NARROW_SHARE = 0.1;

/** How a change is measured: in per cent, or in the subject’s own unit. */
type Measure = (end: number, base: number) => number;
const perCent: Measure = (end, base) => (end / base - 1) * 100;
const inUnits: Measure = (end, base) => end - base;

/** A change between two closes, or from a close to the prices of a day that was in progress. */
interface Change {
  readonly reading: WindowReading;
  readonly base: number;
  readonly baseDay: number;
  /** By the end day’s close; absent while it has none. */
  readonly atClose?: number;
  /** By its low and its high, where any price of it may be meant. */
  readonly within?: readonly [number, number];
}

/** The window begins at one moment, whenever it ends: not so "24 hours", "a week" and a session’s own change. */
const isFixedBase = ({ window }: Claim): boolean => window?.kind !== 'rolling' && window?.kind !== 'day';

function changesOf(claim: Claim, prices: Prices, readings: readonly WindowReading[], measure: Measure): readonly Change[] {
  return readings.flatMap((reading) =>
    reading.bases.flatMap((baseDay) => {
      const [base, close] = [prices.closeOn(baseDay), prices.closeOn(reading.end)];
      if (base === undefined) return [];
      const range = reading.isOpen && (prices.clock === 'session' || isFixedBase(claim)) ? prices.rangeOn(reading.end) : undefined;
      const within = range?.isIntraday ? ([measure(range.low, base), measure(range.high, base)] as const) : undefined;
      if (close === undefined && !within) return [];
      return [{ reading, base, baseDay, ...(close !== undefined && { atClose: measure(close, base) }), ...(within && { within }) }];
    }),
  );
}

/** The change that bears a claim out, and our figure for it. */
interface Decision {
  readonly change: Change;
  readonly ours: number | readonly [number, number];
}

function atOneDay(changes: readonly Change[], allowed: AllowedChange): Decision | undefined {
  for (const change of changes) {
    const { atClose, within } = change;
    if (atClose !== undefined && meetsChange(allowed, atClose, atClose)) return { change, ours: atClose };
    if (within && meetsChange(allowed, ...within)) return { change, ours: within };
  }
  return undefined;
}

/**
 * From one candidate close to the next a change that is measured by the hour goes through all values in between, and the text
 * was written somewhere there: those of two days that follow each other, by bases of one kind. Where the two are far apart
 * almost any number lies between them, which bears nothing out.
 */
function betweenCloses(claim: Claim, prices: Prices, changes: readonly Change[], allowed: AllowedChange): Decision | undefined {
  if (claim.unit !== '%' || (prices.clock === 'session' && !isFixedBase(claim))) return undefined;
  const place = ({ reading, baseDay }: Change): number => reading.bases.indexOf(baseDay);
  for (const change of changes) {
    const before = changes.find((one) => dayAfter(one.reading.end, prices.clock) === change.reading.end && place(one) === place(change));
    if (before?.atClose === undefined || change.atClose === undefined) continue;
    const ours = [Math.min(before.atClose, change.atClose), Math.max(before.atClose, change.atClose)] as const;
    const isNarrow = ours[1] - ours[0] <= Math.max(NARROW_PP, NARROW_SHARE * Math.max(Math.abs(allowed.from), Math.abs(allowed.to)));
    if (isNarrow && meetsChange(allowed, ...ours)) return { change, ours };
  }
  return undefined;
}

function stepsOf(prices: Prices, changes: readonly Change[], unit: string): readonly Step[] {
  const byDay = new Map(changes.filter(({ atClose }) => atClose !== undefined).map((change) => [change.reading.end, change]));
  const bases = [...new Map([...byDay.values()].map(({ baseDay, base }) => [baseDay, base]))];
  return [
    ...bases.map(([day, base]) => priceStep('base', prices, day, base)),
    ...[...byDay].flatMap(([day, { atClose = 0 }]) => {
      const close = prices.closeOn(day);
      const change: Step = { what: 'change', subject: prices.subject, day, value: atClose, unit };
      return close === undefined ? [change] : [priceStep('close', prices, day, close), change];
    }),
  ];
}

/**
 * Whether no price that the text may mean makes the claim true: every start of every reading with every end, by highs
 * and lows, and what providers differ by on top. `undefined` where a day of them is not known.
 */
function isImpossible(allowed: AllowedChange, prices: Prices, readings: readonly WindowReading[], measure: Measure): boolean | undefined {
  for (const { baseReach, endReach } of readings) {
    const starts = reachedOn(prices, clockDaysOf(baseReach, prices));
    const ends = reachedOn(prices, clockDaysOf(endReach, prices));
    if (!starts?.isWhole || !ends?.isWhole) return undefined;
    // Both ends are of one provider in the text too, so the margin of one price is enough for both.
    const margin = sourceMargin(prices, starts.isIntraday && ends.isIntraday) / (starts.isIntraday ? 1 : 2);
    const below = Math.max(margin, dayShare(prices, ends.low), dayShare(prices, starts.high));
    const above = Math.max(margin, dayShare(prices, ends.high), dayShare(prices, starts.low));
    const least = measure(ends.low.low * (1 - below), starts.high.high);
    const most = measure(ends.high.high * (1 + above), starts.low.low);
    if (meetsChange(allowed, least, most)) return false;
  }
  return true;
}

/**
 * Further readings that a text may mean, looked at before anything is called off: of the day before, as a text may be older
 * than it was published; of the same weekday a week off, where it names a day; of the day alone, where the time beside a
 * change may belong to something else; and from a month that it names until now.
 */
function furtherReadings({ window, asOf }: Claim, { days, reach, textDay }: CandidateDays, { clock }: Prices): readonly WindowReading[] {
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const shifted = asOf === undefined ? [] : [first - 7, first + 7].map((day) => dayAtOrBefore(day, clock));
  const read = (own: ClaimWindow | undefined, ends: readonly EpochDay[]): readonly WindowReading[] =>
    ends.flatMap((end) => windowReadings(own, { days: [end], open: [], reach, textDay }, clock) ?? []);
  return [
    ...read(window, [dayBefore(first, clock), ...shifted]),
    ...(window?.kind === 'rolling' ? read({ kind: 'day' }, days) : []),
    ...(window?.kind === 'between' ? read({ kind: 'since', from: window.from }, [last]) : []),
  ];
}

/** A sentence of several markets gives a number to each: one that is another’s is likelier of that. */
const MARKETS = ['BTC', 'ETH', 'TOTAL', 'SPX', 'RUT'] as const;

/** Whether the claim’s number is the change of one of the main markets, or of another subject of the sentence. */
function isAnothers({ claim, published, history, beside }: Question, allowed: AllowedChange): boolean {
  const others = new Set([...MARKETS, ...beside.map(({ subject }) => subject)]);
  others.delete(claim.subject);
  return [...others].some((subject) => {
    const prices = pricesOf(subject, history);
    const candidates = prices && windowCandidates(published, claim, prices.clock);
    const readings = candidates && windowReadings(claim.window, candidates, prices.clock);
    return prices !== undefined && readings !== undefined && atOneDay(changesOf(claim, prices, readings, perCent), allowed) !== undefined;
  });
}

function verdictOf(question: Question, prices: Prices, candidates: CandidateDays, allowed: AllowedChange): Verdict {
  const { claim, published } = question;
  const readings = windowReadings(claim.window, candidates, prices.clock);
  if (!readings || readings.length === 0) return unknown({ why: 'window' });
  const measure = claim.unit === '%' ? perCent : inUnits;
  const changes = changesOf(claim, prices, readings, measure);
  const days = readings.map(({ end }) => end);
  const needed = { from: Math.min(...readings.flatMap(({ bases }) => bases)), to: Math.max(...days) };
  const missing = { why: 'history', subject: prices.subject, ...needed } as const;
  const unit = claim.unit ?? prices.unit;
  const tolerance = toleranceOf(claim);
  const decided = atOneDay(changes, allowed) ?? betweenCloses(claim, prices, changes, allowed);
  if (decided) {
    const { baseDay, reading } = decided.change;
    const others = changes.filter(
      (one) => one.reading.end !== reading.end && one.reading.bases.indexOf(one.baseDay) === reading.bases.indexOf(baseDay),
    );
    return judged('matches', {
      ours: decided.ours,
      unit,
      tolerance,
      days: [reading.end, ...new Set(days.filter((day) => day !== reading.end))],
      steps: stepsOf(prices, [decided.change, ...others], unit),
    });
  }
  const steps = stepsOf(prices, changes, unit);
  const figures = changes.flatMap(({ atClose }) => atClose ?? []);
  const impossible = isImpossible(allowed, prices, [...readings, ...furtherReadings(claim, candidates, prices)], measure);
  if (impossible === undefined || figures.length === 0) return unknown(missing, steps);
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  const gap = Math.max(allowed.from - most, least - allowed.to);
  if (!impossible || isOngoing(published, claim.asOf) || gap > mostGap(claim, prices, changes)) return unknown({ why: 'differs' }, steps);
  if (!claim.isSubjectNamed || (claim.unit === '%' && isAnothers(question, allowed))) return unknown({ why: 'subject' }, steps);
  return judged('off', { ours: least === most ? least : [least, most], unit, tolerance, days: [...new Set(days)], steps });
}

/** A claim further from our figure than this is likelier of another time or another thing, in the claim’s unit. */
function mostGap({ unit }: Claim, { clock }: Prices, changes: readonly Change[]): number {
  const share = clock === 'session' ? 15 : 30;
  return unit === '%' ? share : (share / 100) * Math.max(...changes.map(({ base }) => base));
}

/** The unit of a change that the subject’s values can give. */
const isMeasured = (unit: string | undefined, prices: Prices): boolean =>
  unit === '%' || (unit === 'pts' && prices.unit === 'pts') || (unit === 'USD' && prices.unit === 'USD');

/**
 * A change over a time (docs/methods.md §12), of a price or of a capitalisation: it matches where the closes of some reading
 * of its window give it, or the prices of a session in progress against the close before. Off only where no price of the
 * days that may be meant gives it: the hours of "24 hours" are not in daily data.
 */
export const judgeChange: Judge = (question) => {
  const { claim, published, history } = question;
  const isCap = AGGREGATES.has(claim.subject);
  if (claim.scope !== undefined && claim.scope !== 'price' && !(claim.scope === 'market-cap' && isCap)) {
    return unknown({ why: 'not-served', what: claim.scope });
  }
  const prices = pricesOf(claim.subject, history);
  if (!prices) return unknown({ why: 'no-series', subject: claim.subject });
  const bounds = boundsOf(claim);
  const allowed = bounds && allowedChange(claim, bounds);
  if (!allowed || !isMeasured(claim.unit, prices) || (prices.isStandIn && claim.unit !== '%')) return unknown({ why: 'unclear' });
  const candidates = windowCandidates(published, claim, prices.clock);
  return candidates ? verdictOf(question, prices, candidates, allowed) : unknown({ why: 'window' });
};
