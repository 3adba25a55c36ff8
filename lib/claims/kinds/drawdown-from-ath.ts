import type { Claim, ClaimWindow } from '../claim.ts';
import type { Quantity } from '../lexer/item.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { subjectAt } from '../lexer/subject-at.ts';
import { timeAt } from '../lexer/time-at.ts';
import { clauseAt, isMark, isQuiet, isRole } from '../lexer/walk.ts';
import { isIndex, quantityParts } from './claim-parts.ts';
import type { Candidate, KindRule } from './kind-rule.ts';

/** How far behind a per cent the record may stand, in items. */
const MAX_REACH = 10;

/** "within 2% of". */
function isWithin(items: LexedSentence['items'], at: number): boolean {
  const before = items[at - 1];
  return before?.kind === 'role' && before.value === 'within' && isRole(items[at + 1], 'of');
}

/** "below its all-time high", "off the peak", "73% … after reaching its record": the record that a fall is measured from. */
function isFromRecord({ items }: LexedSentence, at: number): boolean {
  // "within 2% of its all-time high".
  let isTied = isWithin(items, at);
  for (let next = at + 1; next <= at + MAX_REACH; next++) {
    const item = items[next];
    if (item === undefined || isMark(item, ',;:()') || item.kind === 'quantity') return false;
    if (isRole(item, 'conjunction', 'and', 'relative', 'report')) return false;
    if (isRole(item, 'from', 'below', 'since', 'after')) isTied = true;
    else if (isTied && isRole(item, 'record')) return true;
    else if (isTied && isRole(item, 'high')) return isPeak(items, next);
  }
  return false;
}

/** "its peak", "the October peak": of all time, or of a month or year; "Tuesday's highs", "a weekly peak" are none. */
function isPeak(items: LexedSentence['items'], at: number): boolean {
  const [item, before] = [items[at], items[at - 1]];
  if (before?.text === "'s" || before?.kind === 'word') return false;
  const isOfMonth = before?.kind === 'time' && before.time.asOf !== undefined && before.time.asOf.length < 10;
  const isNamed = item?.kind === 'role' && item.value === 'peak';
  return isOfMonth || (isNamed && before?.kind !== 'time');
}

/** The month or year that a peak is said to be of. */
function peakWindow({ items }: LexedSentence, at: number): ClaimWindow | undefined {
  for (let next = at + 1; next <= at + MAX_REACH; next++) {
    const item = items[next];
    if (isRole(item, 'record')) return undefined;
    if (!isRole(item, 'high')) continue;
    const time = [items[next - 1], items[next + 1], items[next + 2]].find((near) => near?.kind === 'time');
    return time?.kind === 'time' ? time.time.window : undefined;
  }
  return undefined;
}

/** "From its October peak, bitcoin has lost 28%": the record leads the sentence. */
function isBehindRecord({ items, clauses, clauseOf }: LexedSentence, at: number): boolean {
  const before = clauses[(clauseOf[at] ?? 0) - 1];
  if (!before || !isRole(items[before.from], 'from', 'since')) return false;
  return items
    .slice(before.from, before.to)
    .some((item, offset) => isRole(item, 'record') || (isRole(item, 'high') && isPeak(items, before.from + offset)));
}

/** "After reaching a record in August, it has slid 33%": the record is in the clause before. */
function isAfterRecord(sentence: LexedSentence, at: number): boolean {
  const before = sentence.clauses.slice(0, sentence.clauseOf[at] ?? 0);
  const { from } = clauseAt(sentence, at);
  return (
    before.some(
      (clause) => clause.opener === 'after' && sentence.items.slice(clause.from, clause.to).some((item) => isRole(item, 'record')),
    ) &&
    sentence.items.slice(from, at).some((item) => isRole(item, 'down')) &&
    timeAt(sentence, at).window === undefined
  );
}

/** "altcoins have declined by 80–90%": without any window a fall by half or more can only be from the high. */
function isWindowless(sentence: LexedSentence, at: number, quantity: Quantity, subjects: readonly string[]): boolean {
  const least = typeof quantity.value === 'number' ? quantity.value : quantity.value[0];
  const { from } = clauseAt(sentence, at);
  const falls = sentence.items.slice(from, at).some((item) => isRole(item, 'down'));
  return falls && least >= 50 && subjects.join() === 'ALT' && timeAt(sentence, at).window === undefined;
}

/** "needs a 25% rally to reach its all-time high": the rise that is missing. */
function isRiseNeeded({ items, ...sentence }: LexedSentence, at: number): boolean {
  const { from } = clauseAt({ items, ...sentence }, at);
  const needs = items.slice(from, at).some((item) => isRole(item, 'need'));
  const record = items.slice(at + 1, at + MAX_REACH).some((item) => isRole(item, 'record', 'high'));
  return needs && record;
}

/** A fall, not a rise, is told: the words before or straight behind the number do not say "up". */
function saysUp(sentence: LexedSentence, at: number): boolean {
  const { items } = sentence;
  if (isWithin(items, at)) return false;
  if (isRole(items[at + 1], 'up', 'up-after')) return true;
  for (let back = at - 1; back >= clauseAt(sentence, at).from; back--) {
    if (isRole(items[back], 'up')) return true;
    if (!isQuiet(items[back]) && !isRole(items[back], 'near', 'above', 'below', 'by')) return false;
  }
  return false;
}

function claimsAt(sentence: LexedSentence, at: number, quantity: Quantity): readonly Candidate[] {
  const isPrice = quantity.unit === '%' || (quantity.unit === 'USD' && !quantity.isLarge);
  if (!isPrice) return [];
  const subject = subjectAt(sentence, at);
  if (subject.kind === 'unknown' || subject.scope !== undefined) return [];
  const isNeeded = isRiseNeeded(sentence, at);
  const isFall =
    isFromRecord(sentence, at) ||
    (quantity.unit === '%' &&
      (isAfterRecord(sentence, at) || isBehindRecord(sentence, at) || isWindowless(sentence, at, quantity, subject.subjects)));
  if (!isNeeded && (!isFall || saysUp(sentence, at))) return [];
  // A price that stands below the record is a level: "at $98,000, below its all-time high".
  if (quantity.unit === 'USD' && !isRole(sentence.items[at + 1], 'below', 'from')) return [];
  if (clauseAt(sentence, at).opener === 'or' || (isRole(sentence.items[at + 1], 'of') && !isWithin(sentence.items, at))) return [];
  const window = peakWindow(sentence, at);
  return subject.subjects
    .filter((one) => quantity.unit === '%' || !isIndex(one))
    .map((one) => {
      const claim: Claim = {
        kind: 'drawdown-from-ath',
        subject: one,
        isSubjectNamed: subject.isNamed,
        ...quantityParts(sentence, at, quantity),
        direction: isNeeded ? 'rise-needed' : 'below',
        ...(window === undefined || isNeeded ? {} : { window }),
      };
      return { claim, at };
    });
}

/** How far a price is below its record, or the rise that it needs to get back. */
export const drawdownFromAth: KindRule = {
  kind: 'drawdown-from-ath',
  find: (sentence) => sentence.items.flatMap((item, at) => (item.kind === 'quantity' ? claimsAt(sentence, at, item.quantity) : [])),
};
