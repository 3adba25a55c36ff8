import { yearOf } from '../../core/time.ts';
import type { EpochDay } from '../../core/units.ts';
import type { SayStatements } from './say-statements.ts';

/** A day beside a text of a known day: its year is left out where it is the text's own. */
export function dayWord(day: EpochDay, besideDay: EpochDay | undefined, { figures }: SayStatements): string {
  return besideDay !== undefined && yearOf(day) === yearOf(besideDay) ? figures.dayAndMonth(day) : figures.date(day);
}

/** All days from one to another: "2 Jan to 15 Jan". Pure. */
export const spanWords = (from: EpochDay, to: EpochDay, besideDay: EpochDay | undefined, say: SayStatements): string =>
  from === to ? dayWord(from, besideDay, say) : say.t('statements_range', dayWord(from, besideDay, say), dayWord(to, besideDay, say));

/** A few days in order: "14 Jan", "14 Jan and 15 Jan", "2 Jan to 15 Jan" for more. Empty for none. Pure. */
export function dayWords(days: readonly EpochDay[], besideDay: EpochDay | undefined, say: SayStatements): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const [first, second] = sorted;
  if (first === undefined) return '';
  if (sorted.length !== 2 || second === undefined) return spanWords(first, sorted.at(-1) ?? first, besideDay, say);
  return say.t('statements_both_days', dayWord(first, besideDay, say), dayWord(second, besideDay, say));
}
