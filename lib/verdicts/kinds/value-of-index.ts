import { impliedCapitalisation } from '../../analytics/implied-capitalisation.ts';
import { marketValueAdded } from '../../analytics/market-value-added.ts';
import type { MarketValueAdded } from '../../analytics/market-value-added.ts';
import type { Claim } from '../../claims/claim.ts';
import type { Ratio } from '../../core/units.ts';
import { RUSSELL_2000_CAPITALISATIONS } from '../../market/index-capitalisations.ts';
import type { IndexCapitalisation } from '../../market/index-capitalisations.ts';
import { SP500_CAPITALISATIONS } from '../../market/sp500-capitalisations.ts';
import { toleranceOf } from '../tolerance.ts';
import { unknown } from '../unknown.ts';
import type { Step, Verdict } from '../verdict.ts';
import { closeSteps, isClearlyOff, isSo } from './value-ground.ts';
import type { Ground, Move } from './value-ground.ts';

/** What is published of an index, and the least and most that it may be by another count: all shares or the float (docs/methods.md §7). */
interface Counted {
  readonly published: readonly IndexCapitalisation[];
  readonly least: Ratio;
  readonly most: Ratio;
}

const INDICES = {
  RUT: { published: RUSSELL_2000_CAPITALISATIONS, least: 0.86, most: 1 },
  SPX: { published: SP500_CAPITALISATIONS, least: 0.94, most: 1.06 },
} as const satisfies Readonly<Record<string, Counted>>;

/** An index whose capitalisation was published. */
export type CountedIndex = keyof typeof INDICES;
export const isCountedIndex = (subject: string): subject is CountedIndex => Object.hasOwn(INDICES, subject);

/** The amount by the least and by the most count, ascending. */
function amountsOf(added: number, { least, most }: Counted): readonly [number, number] {
  return added < 0 ? [most * added, least * added] : [least * added, most * added];
}

/** The per cent that the sentence says of the same index, with half a unit of its last digit, as fractions. */
function perCentBeside(subject: string, beside: readonly Claim[]): { readonly value: number; readonly half: number } | undefined {
  const change = beside.find((one) => one.kind === 'change-over-window' && one.subject === subject && one.unit === '%');
  if (!change || typeof change.value !== 'number') return undefined;
  const { hedge: _, ...plain } = change;
  return { value: change.value / 100, half: toleranceOf(plain) / 100 };
}

function addedSteps(ground: Ground, move: Move, added: MarketValueAdded): readonly Step[] {
  const { subject, closes } = ground;
  const { published } = added;
  return [
    ...closeSteps('close', subject, closes, move, 'pts'),
    { what: 'capitalisation', subject, day: published.day, value: published.value, unit: 'USD', source: published.source },
    { what: 'capitalisation-then', subject, day: added.from, value: added.start, unit: 'USD' },
    { what: 'change', subject, day: added.to, value: 100 * added.return, unit: '%' },
    { what: 'added', subject, day: added.to, value: added.value, unit: 'USD' },
  ];
}

/**
 * An index: its return times its published capitalisation. What was counted is not known, so all that lies between the
 * float and all shares is a match, and a claim whose own per cent and amount imply such a capitalisation; off is only the
 * other direction.
 */
export function judgeIndex(index: CountedIndex, ground: Ground, beside: readonly Claim[]): Verdict {
  const { subject, said, closes, moves } = ground;
  const { sign, tolerance, bounds } = said;
  const counted = INDICES[index];
  const all = moves.flatMap((move) => {
    const period = { value: move.after / move.before - 1, from: move.base, to: move.end };
    const added = marketValueAdded(closes.days, closes.close, period, counted.published);
    return added ? [{ move, added }] : [];
  });
  const perCent = perCentBeside(subject, beside);
  const implied = perCent && impliedCapitalisation(perCent.value, perCent.half, (bounds[0] + bounds[1]) / 2, tolerance);
  const isImplied = ({ start, return: change }: MarketValueAdded): boolean =>
    implied !== undefined &&
    perCent !== undefined &&
    implied.high >= counted.least * start &&
    implied.low <= counted.most * start &&
    Math.abs(sign * change - perCent.value) <= perCent.half;
  const hit = all.find(({ added }) => {
    const [least, most] = amountsOf(sign * added.value, counted);
    return most > 0 && (isSo(said, least, most, tolerance) || isImplied(added));
  });
  const told = hit ?? all[0];
  if (!told) return unknown({ why: 'not-served', what: 'capitalisation' });
  const impliedStep: readonly Step[] = implied
    ? [{ what: 'implied', subject, day: told.added.from, value: implied.value, unit: 'USD' }]
    : [];
  const steps = [...addedSteps(ground, told.move, told.added), ...impliedStep];
  if (!hit && !isClearlyOff(ground, false)) return unknown({ why: 'differs' }, steps);
  const days = [...new Set([told.added.to, ...all.map(({ added }) => added.to)])];
  const sources = [...new Set(steps.flatMap(({ source }) => (source ? [source] : [])))];
  const ours = amountsOf(told.added.value, counted);
  return { word: hit ? 'matches' : 'off', ours, unit: 'USD', tolerance, days, steps, sources };
}
