import type { Claim } from '../../claims/claim.ts';
import type { Published, Verdict } from '../../verdicts/verdict.ts';
import type { ReadSentence } from './article-given.ts';
import { dataLine } from './data-line.ts';
import { quotedWords } from './quoted-words.ts';
import type { SayStatements } from './say-statements.ts';
import { statementDetails } from './statement-details.ts';
import type { StatementDetails } from './statement-details.ts';
import { statementKey } from './statement-key.ts';
import { statementReceipt } from './statement-receipt.ts';

/** `unchecked`: a forecast or an opinion. `waiting`: not compared with the data yet. */
export type StatementWord = Verdict['word'] | 'unchecked' | 'waiting';

/** Where in the text a statement stands: which of the sentences given, and the characters of it. */
export interface StatementPlace {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/** One statement as it is shown: quoted words, verdict, what the data say. */
export interface StatementItem {
  /** Told apart by this from all others of the list, from one drawing to the next. */
  readonly id: string;
  /** Key under which a wrong match is remembered; absent where there is no claim. */
  readonly key?: string;
  /** With its quotation marks. */
  readonly quote: string;
  readonly word: StatementWord;
  /** Exactly one of the five of docs/export.md. */
  readonly verdict: string;
  /** Empty where nothing is to be said. */
  readonly says: string;
  readonly place: StatementPlace;
  /** How often the text says so, where it is more than once. */
  readonly times?: string;
  readonly details?: StatementDetails;
  /** Plain text to copy; absent while nothing is known. */
  readonly receipt?: string;
  /** The person called it a wrong match: not counted, and only its line to undo that is shown. */
  readonly isWrong: boolean;
}

export interface StatementsModel {
  readonly items: readonly StatementItem[];
  /** "4 statements checked: 3 match, 1 cannot be checked here." Absent where nothing was found. */
  readonly counts?: string;
  /** Statements that were found and are not in `items`, because a list has an end. */
  readonly left: number;
}

export interface StatementsGiven {
  readonly sentences: readonly ReadSentence[];
  readonly verdicts?: readonly Verdict[];
  readonly isSimulated?: true;
  readonly published?: Published;
  readonly wrong: readonly string[];
}

/** A text with more statements than this is no article; the background judges no more either. */
const MOST_ITEMS = 80;

/** Order of the counts. */
const COUNTED = ['matches', 'superseded', 'off', 'unknown', 'unchecked'] as const;

interface Found {
  readonly place: StatementPlace;
  readonly claim?: Claim;
  readonly verdict?: Verdict | undefined;
}

/** Claims and unchecked words of all sentences, in the order of the text. */
function foundIn({ sentences, verdicts }: StatementsGiven): readonly Found[] {
  let next = 0;
  return sentences.flatMap(({ reading }, sentence) => {
    const claims: Found[] = reading.claims.map(({ claim, start, end }) => {
      const verdict = verdicts?.[next];
      next += 1;
      return { place: { sentence, start, end }, claim, verdict };
    });
    const unchecked: Found[] = reading.unchecked.map(({ start, end }) => ({ place: { sentence, start, end } }));
    return [...claims, ...unchecked].sort((a, b) => a.place.start - b.place.start);
  });
}

const wordOf = ({ claim, verdict }: Found): StatementWord => (claim ? (verdict?.word ?? 'waiting') : 'unchecked');

/** Places that say the same and are judged the same have one: "about" one number may match where the number alone is off. */
const idOf = ({ claim, place, verdict }: Found): string =>
  claim ? `${verdict?.word ?? ''}${statementKey(claim)}` : `${place.sentence}:${place.start}`;

function itemOf(
  found: Found,
  times: number,
  { sentences, published, wrong, isSimulated }: StatementsGiven,
  say: SayStatements,
): StatementItem {
  const { t } = say;
  const { place, claim, verdict } = found;
  const word = wordOf(found);
  const quote = quotedWords(sentences[place.sentence]?.text ?? '', place.start, place.end);
  const said = t(`statements_${word}`);
  const says = claim && verdict ? dataLine(claim, verdict, published, say) : '';
  const details = claim && verdict && statementDetails(verdict, say);
  const key = claim && statementKey(claim);
  return {
    id: idOf(found),
    ...(key !== undefined && { key }),
    quote: t('statements_quoted', quote),
    word,
    verdict: said,
    says,
    place,
    ...(times > 1 && { times: t('statements_times', String(times)) }),
    ...(details && { details }),
    ...(word !== 'waiting' && {
      receipt: statementReceipt({ quote, verdict: said, says, published, details, isSimulated: isSimulated === true }, say),
    }),
    isWrong: key !== undefined && wrong.includes(key),
  };
}

function countsOf(items: readonly StatementItem[], { t }: SayStatements): string | undefined {
  const counted = items.filter(({ isWrong }) => !isWrong);
  const of = (word: StatementWord): number => counted.filter((item) => item.word === word).length;
  const waiting = of('waiting');
  if (counted.length === 0) return undefined;
  if (waiting > 0) return t(counted.length === 1 ? 'statements_waiting_one' : 'statements_waiting_many', String(counted.length));
  const parts = COUNTED.flatMap((word) => {
    const n = of(word);
    if (n === 0) return [];
    return [t(`statements_count_${word}_${n === 1 ? 'one' : 'many'}`, String(n))];
  });
  const checked = counted.length - of('unchecked');
  if (checked === 0) return t('statements_counts_none', parts.join(', '));
  return t(checked === 1 ? 'statements_counts_one' : 'statements_counts_many', String(checked), parts.join(', '));
}

/**
 * The statements of a text in its order, each with its verdict in words. What the text says several times (same kind,
 * subject, value and time) stands once, at its first place, with the number of places. Of verdicts that are missing the
 * statement waits. Bounded. Pure.
 */
export function statementsModel(given: StatementsGiven, say: SayStatements): StatementsModel {
  const groups = new Map<string, { readonly first: Found; times: number }>();
  for (const found of foundIn(given)) {
    const id = idOf(found);
    const group = groups.get(id);
    if (group) group.times += 1;
    else groups.set(id, { first: found, times: 1 });
  }
  const all = [...groups.values()];
  const items = all.slice(0, MOST_ITEMS).map(({ first, times }) => itemOf(first, times, given, say));
  const counts = countsOf(items, say);
  return { items, ...(counts !== undefined && { counts }), left: all.length - items.length };
}
