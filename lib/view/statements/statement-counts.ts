import type { SayStatements } from './say-statements.ts';
import type { StatementItem, StatementWord } from './statement-item.ts';

/** Order of the counts. */
const COUNTED = ['matches', 'superseded', 'off', 'unknown', 'unchecked'] as const;

/** What came of some statements, each kind with its number: "3 match, 1 off, 12 not decided here". Wrong matches are not counted. */
function parts(words: readonly StatementWord[], { t }: SayStatements): string {
  return COUNTED.flatMap((word) => {
    const n = words.filter((one) => one === word).length;
    return n === 0 ? [] : [t(`statements_count_${word}_${n === 1 ? 'one' : 'many'}`, String(n))];
  }).join(', ');
}

const wordsIn = (items: readonly StatementItem[]): readonly StatementWord[] =>
  items.flatMap(({ findings }) => findings.filter(({ isWrong }) => !isWrong).map(({ word }) => word));

/** "16 statements found: 3 match, 13 not decided here." The parts add up to the whole. Absent where nothing was found. Pure. */
export function countsOf(items: readonly StatementItem[], say: SayStatements): string | undefined {
  const words = wordsIn(items);
  const number = words.length === 1 ? 'one' : 'many';
  if (words.length === 0) return undefined;
  if (words.includes('waiting')) return say.t(`statements_waiting_${number}`, String(words.length));
  return say.t(`statements_counts_${number}`, String(words.length), parts(words, say));
}

/** What stands behind the disclosure of those that nothing here decides: "12 not decided here, 1 forecast or opinion". Pure. */
export const undecidedOf = (items: readonly StatementItem[], say: SayStatements): string =>
  parts(wordsIn(items.filter(({ isDecided }) => !isDecided)), say);
