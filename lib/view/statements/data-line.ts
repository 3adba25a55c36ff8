import type { Claim, ClaimKind } from '../../claims/claim.ts';
import { epochDayOf } from '../../core/time.ts';
import type { EpochDay } from '../../core/units.ts';
import type { Published, Step, Verdict } from '../../verdicts/verdict.ts';
import { dayWord, dayWords } from './day-words.ts';
import { distanceOf } from './distance-of.ts';
import { figureOf, signOf } from './figure-of.ts';
import { missingLine } from './missing-line.ts';
import type { SayStatements } from './say-statements.ts';

/** The step of a kind that is its answer on one candidate day, where a check gives one for each. */
const ANSWER: Partial<Readonly<Record<ClaimKind, string>>> = {
  'change-over-window': 'change',
  'streak-outperformance': 'streak',
  'market-value-change': 'added',
  'drawdown-from-ath': 'drawdown',
  'ratio-threshold': 'ratio',
  'correlation-statement': 'r',
  dominance: 'share',
};

/** More days than this in one line nobody reads. */
const MOST_DAYS = 3;

/** Less between two coefficients nobody sees in two digits. */
const LEAST_DISTANCE = 0.015;

type Judged = Exclude<Verdict, { readonly word: 'unknown' }>;

interface Answer {
  readonly day: EpochDay;
  readonly value: number;
}

/** Our figure on each of the candidate days, where the steps give it. */
function answersOf({ kind }: Claim, { unit, days, steps }: Judged): readonly Answer[] {
  const answers = new Map<EpochDay, number>();
  for (const { what, day, value, unit: ofStep } of steps satisfies readonly Step[])
    if (what === ANSWER[kind] && ofStep === unit && day !== undefined && days.includes(day)) answers.set(day, value);
  return [...answers].map(([day, value]) => ({ day, value })).sort((a, b) => a.day - b.day);
}

/** A record is of its own day, not of the text's. */
function recordLine({ value, unit, day }: Step, besideDay: EpochDay | undefined, say: SayStatements): string {
  const said = say.t('statements_record', figureOf(value, unit, 'plain', say));
  return day === undefined ? said : say.t('statements_on', said, dayWord(day, besideDay, say));
}

/**
 * How far a coefficient that matches is from the one in the text, where that is more than its digits hide: it is inside the
 * interval (docs/methods.md §12), and is not the same number. `undefined` where there is none to tell.
 */
function besideText({ kind, value, unit, halfDigit = 0, hedge, direction }: Claim, { word, ours }: Judged): number | undefined {
  if (kind !== 'correlation-statement' || word !== 'matches' || typeof value !== 'number' || typeof ours !== 'number') return undefined;
  if (hedge === 'over' || hedge === 'under' || direction === 'above' || direction === 'below') return undefined;
  const share = unit === '%' ? 100 : 1;
  const distance = Math.abs(ours - (direction === 'negative' ? -Math.abs(value) : value) / share);
  return distance > Math.max(halfDigit / share, LEAST_DISTANCE) ? distance : undefined;
}

/** How far the text's number lies outside of ours where it matches all the same, beyond the rounding of its print. */
function outsideOurs({ kind, value, unit, halfDigit = 0, hedge, direction }: Claim, { ours, unit: ourUnit }: Judged): number | undefined {
  if (kind === 'correlation-statement' || typeof value !== 'number' || unit !== ourUnit) return undefined;
  const [a, b] = typeof ours === 'number' ? [ours, ours] : ours;
  const [low, high] = [Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b))];
  const isAtLeast = hedge === 'over' || direction === 'above';
  const isAtMost = hedge === 'under' || direction === 'below';
  const distance = Math.max(
    isAtLeast && kind !== 'drawdown-from-ath' ? 0 : low - value,
    isAtMost && kind !== 'drawdown-from-ath' ? 0 : value - high,
  );
  return distance > halfDigit ? distance : undefined;
}

/** A figure that does not say by itself what it is of. */
function framed(figure: string, { kind, direction, subject }: Claim, unit: string, { t }: SayStatements): string {
  if (kind === 'drawdown-from-ath' && subject === 'ALT') return t('statements_middle_half', figure);
  if (kind === 'drawdown-from-ath' && unit === '%' && direction !== 'rise-needed') return t('statements_below_high', figure);
  if (kind === 'dominance' && direction !== 'up' && direction !== 'down') return t('statements_of_all_crypto', figure);
  return kind === 'correlation-statement' ? t('badge_figure', figure) : figure;
}

/**
 * Our figure with its day: "9 days on 14 Jan", "$95,100 to $97,200 on 14 Jan". Where it is off, with those of all days:
 * "+6.8 % on 14 Jan, +7.8 % on 15 Jan".
 */
function foundLine(claim: Claim, verdict: Judged, besideDay: EpochDay | undefined, say: SayStatements): string {
  const { t } = say;
  const { ours, unit, days } = verdict;
  const record = claim.kind === 'all-time-high' ? verdict.steps.find(({ what }) => what === 'record') : undefined;
  if (record) return recordLine(record, besideDay, say);
  const figure = (value: number): string => figureOf(value, unit, signOf(claim.kind), say);
  // What bears a claim out is of one day; that none does is of all.
  const isOff = verdict.word === 'off';
  const answers = isOff ? answersOf(claim, verdict) : [];
  if (answers.length > 1 && answers.length <= MOST_DAYS)
    return answers.map(({ day, value }) => t('statements_on', figure(value), dayWord(day, besideDay, say))).join(', ');
  const [low, high] = typeof ours === 'number' ? [ours, ours] : ours;
  const range = figure(low) === figure(high) ? figure(low) : t('statements_range', figure(low), figure(high));
  const own = framed(range, claim, unit, say);
  const when = dayWords(isOff ? days : days.slice(0, 1), besideDay, say);
  const said = when === '' ? own : t('statements_on', own, when);
  const distance = besideText(claim, verdict);
  if (distance !== undefined) return t('statements_inside_interval', said, distanceOf(distance, unit, say));
  const outside = isOff ? undefined : outsideOurs(claim, verdict);
  return outside === undefined ? said : t('statements_beside', said, distanceOf(outside, unit, say));
}

/**
 * What the data say of a claim, in one short line: our figure with its day, what came since where it is superseded, or
 * what is missing. Days of the text's own year go without it. Pure.
 */
export function dataLine(claim: Claim, verdict: Verdict, published: Published | undefined, say: SayStatements): string {
  const besideDay = published && epochDayOf(published.ms);
  if (verdict.word === 'unknown') return missingLine(verdict.missing, besideDay, say);
  const found = foundLine(claim, verdict, besideDay, say);
  if (verdict.word !== 'superseded') return found;
  const { value, day } = verdict.since;
  return say.t('statements_since_more', found, figureOf(value, verdict.unit, signOf(claim.kind), say), dayWord(day, besideDay, say));
}
