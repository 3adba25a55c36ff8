import type { Claim } from '../../claims/claim.ts';
import type { Published, Verdict } from '../../verdicts/verdict.ts';
import type { NamedCoin, ReadSentence } from './article-given.ts';
import { dataLine } from './data-line.ts';
import { isNamedIn } from './is-named-in.ts';
import { quotedWords } from './quoted-words.ts';
import type { SayStatements } from './say-statements.ts';
import { countsOf, undecidedOf } from './statement-counts.ts';
import { statementDetails } from './statement-details.ts';
import type { StatementFinding, StatementItem, StatementPlace, StatementWord } from './statement-item.ts';
import { statementKey } from './statement-key.ts';
import { statementReceipt } from './statement-receipt.ts';
import { subjectWord } from './subject-word.ts';

export interface StatementsModel {
  /** Those that the data decide first, each part in the order of the text. */
  readonly items: readonly StatementItem[];
  /** "4 statements found: 3 match, 1 not decided here." Absent where nothing was found. */
  readonly counts?: string;
  /** Of those that nothing here decides: "12 not decided here". */
  readonly undecided: string;
  /** Words that were found and are not in `items`, because a list has an end. */
  readonly left: number;
}

export interface StatementsGiven {
  readonly sentences: readonly ReadSentence[];
  readonly verdicts?: readonly Verdict[];
  readonly isSimulated?: true;
  readonly published?: Published;
  /** Coins that the text may name by more than their ticker. */
  readonly coins?: readonly NamedCoin[];
  readonly wrong: readonly string[];
}

/** A text with more statements than this is no article; the background judges no more either. */
const MOST_ITEMS = 80;

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

/** A statement that the text may make in several places. */
interface Told {
  readonly first: Found;
  readonly times: number;
}

/** What the data say, and of what where the words do not name it: "fell 12 % to $113" leaves that to the sentence. */
function saysOf(claim: Claim, verdict: Verdict, quote: string, { published, coins = [] }: StatementsGiven, say: SayStatements): string {
  const line = dataLine(claim, verdict, published, say);
  const isPlain = verdict.word === 'unknown' || claim.subject.includes('~') || isNamedIn(quote, claim.subject, coins, say.t);
  return isPlain ? line : say.t('statements_of', subjectWord(claim.subject, say.t), line);
}

function findingOf({ first, times }: Told, quote: string, given: StatementsGiven, say: SayStatements): StatementFinding {
  const { t } = say;
  const { published, wrong, isSimulated } = given;
  const { claim, verdict } = first;
  const word = wordOf(first);
  const said = t(`statements_${word}`);
  const says = claim && verdict ? saysOf(claim, verdict, quote, given, say) : '';
  const details = claim && verdict && statementDetails(verdict, say);
  const key = claim && statementKey(claim);
  return {
    id: idOf(first),
    keys: key === undefined ? [] : [key],
    word,
    verdict: said,
    says,
    ...(times > 1 && { times: t('statements_times', String(times)) }),
    ...(details && { details }),
    ...(word !== 'waiting' && {
      receipt: statementReceipt({ quote, verdict: said, says, published, details, isSimulated: isSimulated === true }, say),
    }),
    isWrong: key !== undefined && wrong.includes(key),
  };
}

/** Two readings of the same words of which the same is said are one to the reader. */
function withoutRepeats(findings: readonly StatementFinding[]): readonly StatementFinding[] {
  const bySaid = Map.groupBy(findings, ({ word, says, isWrong }) => JSON.stringify([word, says, isWrong]));
  return [...bySaid.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, keys: [first, ...others].flatMap(({ keys }) => keys) }] : [],
  );
}

const isDecided = ({ word }: StatementFinding): boolean => word !== 'unknown' && word !== 'unchecked';

/** All that the same words state, told of them once. */
function itemOf(quote: string, told: readonly [Told, ...Told[]], given: StatementsGiven, say: SayStatements): StatementItem {
  const read = withoutRepeats(told.map((one) => findingOf(one, quote, given, say)));
  const findings = [...read.filter(isDecided), ...read.filter((one) => !isDecided(one))];
  return {
    id: idOf(told[0].first),
    quote: say.t('statements_quoted', quote),
    place: told[0].first.place,
    findings,
    isWrong: findings.every(({ isWrong }) => isWrong),
    isDecided: findings.some(isDecided),
  };
}

/** What the text says several times stands once, at its first place. */
function toldIn(given: StatementsGiven): readonly Told[] {
  const byId = Map.groupBy(foundIn(given), idOf);
  return [...byId.values()].flatMap(([first, ...others]) => (first ? [{ first, times: 1 + others.length }] : []));
}

/**
 * The statements of a text, each with its verdict in words: those that the data decide first, each part in the order of the
 * text. What the text says several times (same kind, subject, value and time) stands once, at its first place, with the
 * number of places; what the same words of a sentence state stands under them together. Of verdicts that are missing the
 * statement waits. Bounded. Pure.
 */
export function statementsModel(given: StatementsGiven, say: SayStatements): StatementsModel {
  const quoteOf = ({ first: { place } }: Told): string => quotedWords(given.sentences[place.sentence]?.text ?? '', place.start, place.end);
  const byWords = Map.groupBy(toldIn(given), (told) => `${told.first.place.sentence} ${quoteOf(told)}`);
  const all = [...byWords.values()];
  const read = all
    .slice(0, MOST_ITEMS)
    .flatMap(([first, ...others]) => (first ? [itemOf(quoteOf(first), [first, ...others], given, say)] : []));
  const items = [...read.filter((item) => item.isDecided), ...read.filter((item) => !item.isDecided)];
  const counts = countsOf(items, say);
  return { items, ...(counts !== undefined && { counts }), undecided: undecidedOf(items, say), left: all.length - items.length };
}
