import { yearOf } from '../../core/time.ts';
import type { EpochDay } from '../../core/units.ts';
import type { SayStatements } from './say-statements.ts';

/** A day beside a text of a known day: its year is left out where it is the text's own. */
export function dayWord(day: EpochDay, besideDay: EpochDay | undefined, { figures }: SayStatements): string {
  return besideDay !== undefined && yearOf(day) === yearOf(besideDay) ? figures.dayAndMonth(day) : figures.date(day);
}

/** A few days in order: "14 Jan", "14 Jan and 15 Jan", "2 Jan to 15 Jan" for more. Empty for none. Pure. */
export function dayWords(days: readonly EpochDay[], besideDay: EpochDay | undefined, say: SayStatements): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return dayWord(first, besideDay, say);
  const key = sorted.length === 2 ? 'statements_both_days' : 'statements_range';
  return say.t(key, dayWord(first, besideDay, say), dayWord(last, besideDay, say));
}
