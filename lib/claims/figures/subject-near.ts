import type { Subject } from './claim-of.ts';
import type { FigureSentence } from './figure-reader.ts';
import type { FigureText, Slot } from './figure-text.ts';
import { slotsOf } from './figure-text.ts';
import type { FigureWords } from './figure-words.ts';
import { onceFor } from './once-for.ts';
import { endsWith, isOneClause, pattern, words } from './value-after.ts';

export function subjectsOf(figure: FigureText, slot: Slot): readonly string[] {
  const item = figure.items[slot.index];
  return item?.kind === 'asset' ? item.subjects : [];
}

/** The last name before a place, in the same clause: "Bitcoin’s dominance". */
export function subjectBefore(figure: FigureText, at: number, w: FigureWords, maxGap = 60): Subject | undefined {
  const slot = slotsOf(figure).findLast(({ letter, end }) => letter === 's' && end <= at);
  if (!slot) return undefined;
  const gap = figure.text.slice(slot.end, at);
  const [subject] = subjectsOf(figure, slot);
  return subject !== undefined && gap.length <= maxGap && isOneClause(gap, w) ? { subject, isNamed: true } : undefined;
}

/** The name right behind a place: "liquidations of ether", "the dominance of Bitcoin". */
export function subjectAfter(figure: FigureText, at: number, gap: RegExp): Subject | undefined {
  const slot = slotsOf(figure).find(({ letter, start }) => letter === 's' && start >= at);
  if (!slot || !gap.test(figure.text.slice(at, slot.start))) return undefined;
  const [subject] = subjectsOf(figure, slot);
  return subject === undefined ? undefined : { subject, isNamed: true };
}

/** Whom the clause at a place speaks of, where it is one asset; whom "its" points back to. */
export function clauseSubject(sentence: FigureSentence, at: number): Subject | undefined {
  if (endsWith(sentence.text.slice(0, at), sentence.words.possessive)) return pointedTo(sentence, at);
  const subject = sentence.clauseSubjectAt(at);
  if (subject.kind !== 'assets') return undefined;
  const [only, another] = subject.subjects;
  return only === undefined || another !== undefined ? undefined : { subject: only, isNamed: subject.isNamed };
}

/** The last single name before a possessive, else what the text spoke of last. */
function pointedTo(sentence: FigureSentence, at: number): Subject | undefined {
  const slot = slotsOf(sentence).findLast(({ letter, end }) => letter === 's' && end <= at);
  if (slot) {
    const [only, another] = subjectsOf(sentence, slot);
    return only === undefined || another !== undefined ? undefined : { subject: only, isNamed: true };
  }
  return contextOf(sentence);
}

/** What the text spoke of last, where the sentence itself does not say. */
export function contextOf({ contextSubject }: FigureSentence): Subject | undefined {
  return contextSubject === undefined ? undefined : { subject: contextSubject, isNamed: false };
}

/** From "of" or "on" to a name: "on three-month Bitcoin futures", "across all Ether products". */
const tieTo = (w: FigureWords, prepositions = `${w.of}|${w.forWord}|${w.to}|into`): string =>
  `(?:${prepositions})\\s+(?:(?!${words(w.clause)})(?:[\\p{L}-]+|«[wk]\\d+»)\\s+){0,3}?`;

/** The name that words behind a place say it is of: "for open SOL positions", with all prepositions or only those given. */
export const subjectOfAfter = (figure: FigureText, at: number, w: FigureWords, prepositions?: string): Subject | undefined =>
  subjectAfter(figure, at, pattern(`^\\s*${tieTo(w, prepositions)}$`));

const behindSources = onceFor((w) => ({
  named: `^\\s*(?:[(](?:«s\\d+»[^)«]{0,6}|[^)«]{1,12})[)]|${tieTo(w)}«s\\d+»|\\s*(?:${w.heldBy})\\s+«s\\d+»)`,
  relative: `^\\s*,?\\s*${words(w.relative)}`,
}));

/** Where "of Bitcoin", "for Ether", "(BTC)" end that begin at a place. */
export function endOfTie({ text, words: w }: FigureSentence, from: number): number {
  const named = pattern(behindSources(w).named).exec(text.slice(from));
  return from + (named?.[0].length ?? 0);
}

/**
 * Where the number is looked for: behind "of Bitcoin", "for Ether", "(BTC)", which say whose figure it is, and behind what is
 * set in between ("— a popular gauge —", ", a measure of …,", "which").
 */
export function behindName(sentence: FigureSentence, from: number): number {
  const { text, words: w } = sentence;
  const at = endOfTie(sentence, from);
  const { relative } = behindSources(w);
  const aside =
    /^\s*(?:[—–-]\s?[^«;—–]{3,80}?\s?[—–-]|,\s(?:an?|the|one|which measures|which tracks)\s[^,;]{3,90}?,|[(][^();]{3,60}[)])(?=\s|(?<=[—–])\p{L})/u.exec(
      text.slice(at),
    );
  const behind = at + (aside?.[0].length ?? 0);
  return behind + (pattern(relative).exec(text.slice(behind))?.[0].length ?? 0);
}
