import type { LanguageCode } from '../../text/language-code.ts';
import { toneEntries } from './tone-entries.ts';
import type { ToneEntries } from './tone-entries.ts';
import { toneMarks } from './tone-marks.ts';
import type { ToneMark } from './tone-marks.ts';
import { toneWordsOf } from './tone-words-of.ts';

type Polar = 'positive' | 'negative';
export type Tone = Polar | 'neutral';

/** A word or phrase with the side that it is on here, negation and what moves weighed. */
export interface ToneWord {
  /** In lower case, with what turns it: "no … crash", "outflows slowed". */
  readonly text: string;
  readonly tone: Polar;
}

/** The tone of a sentence and the words that make it, of both sides, in order. */
export interface SentenceTone {
  readonly tone: Tone;
  readonly words: readonly ToneWord[];
}

/** A word that is so far before another still negates it. */
const NEGATION_WINDOW = 3;
/** What moves stands at most so far before the word of moving, and half as far behind its "in" or "of". */
const REACH = 6;

const turned = (tone: Polar): Polar => (tone === 'positive' ? 'negative' : 'positive');

const compiled = new Map<LanguageCode, ToneEntries>();

/** The list of a language; made ready once, in steps. */
export function* toneList(language: LanguageCode): Generator<void, ToneEntries> {
  const known = compiled.get(language);
  if (known) return known;
  const entries = yield* toneEntries(toneWordsOf[language]);
  compiled.set(language, entries);
  return entries;
}

/** What is said to move; nothing where the word stands before a noun as a part of it ("crash risks"): right behind ("lower fees"), behind "in" or "of" ("a drop in outflows"), or nearest before ("losses fell"). */
function thingOf(marks: readonly ToneMark[], index: number): ToneMark | undefined {
  const own = marks[index];
  const next = marks[index + 1];
  if (!own) return undefined;
  const isNear = (mark: ToneMark | undefined, from: number, reach: number): boolean =>
    mark?.entry.thing !== undefined && mark.clause === own.clause && mark.from - from < reach;
  if (isNear(next, own.to, 1)) return own.entry.isAttributive ? undefined : next;
  if (next?.entry.isLink && next.from === own.to) {
    const behind = marks[index + 2];
    if (isNear(behind, next.to, REACH / 2)) return behind;
  }
  return marks.slice(0, index).findLast((mark) => mark.entry.thing && mark.clause === own.clause && own.from - mark.to < REACH);
}

const negationOf = (marks: readonly ToneMark[], own: ToneMark): ToneMark | undefined =>
  marks.findLast(
    (mark) => mark.entry.isNegation && mark.clause === own.clause && mark.to <= own.from && own.from - mark.to < NEGATION_WINDOW,
  );

/** German has what may be behind its verb too: "steigen könnte". */
const isHedged = (marks: readonly ToneMark[], own: ToneMark, language: LanguageCode): boolean =>
  marks.some((mark) => mark.entry.isHedge && mark.clause === own.clause && (mark.to <= own.from || language === 'de'));

/** What makes a tone together, in the order of the sentence. */
function shown(marks: readonly (ToneMark | undefined)[]): string {
  const inOrder = marks.filter((mark) => mark !== undefined).toSorted((a, b) => a.from - b.from);
  return inOrder.map(({ text, from }, i) => (from === (inOrder[i - 1]?.to ?? from) ? text : `… ${text}`)).join(' ');
}

/** The tone that a mark brings, before negation; the thing that it takes with it. */
function polarityOf(marks: readonly ToneMark[], index: number): { readonly tone: Polar; readonly thing?: ToneMark } | undefined {
  const { tone, moves } = marks[index]?.entry ?? {};
  if (tone === 'positive' || tone === 'negative') return { tone };
  if (!moves || tone) return undefined;
  const thing = thingOf(marks, index);
  if (thing?.entry.thing === 'indifferent') return undefined;
  const plain = moves === 'rising' ? 'positive' : 'negative';
  return thing ? { tone: turned(plain), thing } : { tone: plain };
}

/**
 * The tone of a sentence by the language's own list (docs/methods.md §11): phrases before words; what moves turns the words of
 * moving ("outflows slowed"); a negation at most three words before turns a word; what follows "could", "may", "if" in its
 * clause is not told as having happened and does not count. More words of one side than of the other make the tone.
 */
export function toneOf(sentence: string, language: LanguageCode): SentenceTone {
  const list = toneList(language);
  let made = list.next();
  while (made.done !== true) made = list.next();
  const marks = toneMarks(sentence, made.value, language);
  const found = marks.flatMap((mark, index) => {
    const polarity = polarityOf(marks, index);
    return polarity && !isHedged(marks, mark, language) ? [{ mark, ...polarity }] : [];
  });
  const taken = new Set(found.map(({ thing }) => thing));
  const kept: readonly ToneWord[] = found
    .filter(({ mark }) => !taken.has(mark))
    .map(({ mark, thing, tone }) => {
      const negation = negationOf(marks, mark);
      return { text: shown([negation, mark, thing]), tone: negation ? turned(tone) : tone };
    });
  const balance = kept.reduce((sum, { tone }) => sum + (tone === 'positive' ? 1 : -1), 0);
  return {
    tone: balance > 0 ? 'positive' : balance < 0 ? 'negative' : 'neutral',
    words: kept,
  };
}
