import type { Claim, ClaimWindow } from '../claim.ts';
import type { Item, Quantity } from '../lexer/item.ts';
import type { LexedSentence } from '../lexer/lexed-sentence.ts';
import { ownersAt } from '../lexer/owner-at.ts';
import { subjectAt } from '../lexer/subject-at.ts';
import { timeAt } from '../lexer/time-at.ts';
import { clauseAt, isQuiet, isRole } from '../lexer/walk.ts';
import { baseOf, isMissing, isTopAt, isWithin } from './base-of.ts';
import { isIndex, quantityParts } from './claim-parts.ts';
import type { Candidate, KindRule } from './kind-rule.ts';
import { riseTo } from './rise-needed.ts';
import { shareOfRecord } from './share-of-record.ts';

/** How far from a peak the month that it is of may stand, in items. */
const TIME_REACH = 6;

/** The month or year that a peak is said to be of. */
function peakWindow({ items }: LexedSentence, base: number): ClaimWindow | undefined {
  if (isRole(items[base], 'record')) return undefined;
  const times = items.slice(Math.max(0, base - 2), base + TIME_REACH).flatMap((item) => (item.kind === 'time' ? [item.time] : []));
  return times.find(({ asOf, window }) => window !== undefined && asOf?.length !== 10)?.window;
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

/** A fall, not a rise, is told: the words before or straight behind the number do not say "up". */
function saysUp(sentence: LexedSentence, at: number): boolean {
  const { items } = sentence;
  if (isWithin(sentence, at)) return false;
  if (isRole(items[at + 1], 'up', 'up-after')) return true;
  for (let back = at - 1; back >= clauseAt(sentence, at).from; back--) {
    if (isRole(items[back], 'up')) return true;
    if (!isQuiet(items[back]) && !isRole(items[back], 'near', 'above', 'below', 'by')) return false;
  }
  return false;
}

/** "61% of the total" is a share, "a third of its worth" what was lost. */
function isShareOf(sentence: LexedSentence, at: number): boolean {
  const { items } = sentence;
  if (!isRole(items[at + 1], 'of') || isWithin(sentence, at)) return false;
  const noun = isRole(items[at + 2], 'possessive', 'determiner') ? at + 3 : at + 2;
  const isOfPrice = isRole(items[noun], 'price', 'description') || (items[noun]?.kind === 'role' && items[noun].value === 'worth');
  return !isOfPrice && !isTopAt(sentence, noun);
}

/** "at $68,050, or 7.7% below": the same in another unit, not "a correction, or 10% off the high". */
function isSaidAgain({ items, clauses, clauseOf }: LexedSentence, at: number): boolean {
  const before = clauses[(clauseOf[at] ?? 0) - 1];
  return before !== undefined && items.slice(before.from, before.to).some((item) => item.kind === 'quantity');
}

/** A number as a distance: its value, its record, and whether the way up is told. */
interface Distance {
  readonly quantity: Quantity;
  readonly base?: number;
  readonly direction: 'below' | 'rise-needed';
  /** The number was the share that is left: its hedge turns round. */
  readonly isShare?: true;
}

function distanceAt(sentence: LexedSentence, at: number, quantity: Quantity, subjects: readonly string[]): Distance | undefined {
  const { items } = sentence;
  if (riseTo(sentence, at) !== undefined) return { quantity, direction: 'rise-needed' };
  const share = shareOfRecord(sentence, at, quantity);
  if (share) {
    return {
      quantity: { ...quantity, value: share.missing },
      base: share.base,
      direction: 'below',
      ...(share.isLeft && { isShare: true }),
    };
  }
  const base = baseOf(sentence, at);
  const isFall =
    base !== undefined || (quantity.unit === '%' && (isAfterRecord(sentence, at) || isWindowless(sentence, at, quantity, subjects)));
  if (!isFall || saysUp(sentence, at)) return undefined;
  // A price that stands below the record is a level: "at $98,000, below its all-time high".
  if (quantity.unit === 'USD' && !isRole(items[at + 1], 'below', 'from') && !isMissing(sentence, at)) return undefined;
  if (clauseAt(sentence, at).opener === 'or' && !isSaidAgain(sentence, at)) return undefined;
  return isShareOf(sentence, at) ? undefined : { quantity, direction: 'below', ...(base === undefined ? {} : { base }) };
}

const TURNED = { over: 'under', under: 'over', about: 'about' } as const;

function claimsAt(sentence: LexedSentence, at: number, said: Quantity): readonly Candidate[] {
  const isPrice = said.unit === '%' || (said.unit === 'USD' && !said.isLarge);
  if (!isPrice) return [];
  const subject = subjectAt(sentence, at);
  if (subject.kind === 'unknown' || subject.scope !== undefined) return [];
  const distance = distanceAt(sentence, at, said, subject.subjects);
  if (!distance) return [];
  const { quantity, base, direction, isShare } = distance;
  const window = base === undefined ? undefined : peakWindow(sentence, base);
  const { hedge, ...parts } = quantityParts(sentence, at, quantity);
  const hedged = hedge && isShare ? TURNED[hedge] : hedge;
  return ownersAt(sentence, at, said, subject.subjects)
    .filter((one) => quantity.unit === '%' || !isIndex(one))
    .map((one) => {
      const claim: Claim = {
        kind: 'drawdown-from-ath',
        subject: one,
        isSubjectNamed: subject.isNamed,
        ...parts,
        ...(hedged === undefined ? {} : { hedge: hedged }),
        direction,
        ...(window === undefined ? {} : { window }),
      };
      return { claim, at };
    });
}

/** "needs to double to see its record", "has halved from its peak": the verb holds the size. */
const inVerb = (item: Item): Quantity | undefined =>
  item.kind === 'role' && (item.role === 'up' || item.role === 'down') && typeof item.value === 'number'
    ? { value: item.value, unit: '%', halfDigit: 0.5, isLarge: false, isOpen: false }
    : undefined;

/** "BTC is 22% below its record and ETH 41%": a name and its number, which go on with the fall told in the clause before. */
function goneOn(sentence: LexedSentence, at: number, said: Quantity, told: readonly Candidate[]): readonly Candidate[] {
  const { items, clauses, clauseOf } = sentence;
  const own = clauseOf[at] ?? 0;
  const { from, to, subject } = clauseAt(sentence, at);
  const before = clauses[own - 1];
  const last = told.findLast(({ at: place, claim }) => before && place >= before.from && place < before.to && claim.direction === 'below');
  const lead = items.slice(from, at);
  const isBare =
    lead.some((item) => item.kind === 'asset') && lead.every((item) => item.kind === 'asset' || isQuiet(item) || isRole(item, 'by'));
  if (!last || !isBare || said.unit !== '%' || items.slice(at + 1, to).some((item) => !isQuiet(item) && item.kind !== 'mark')) return [];
  if (subject.kind === 'unknown' || subject.scope !== undefined || items.slice(at + 1, to).some(({ kind }) => kind === 'time')) return [];
  const parts = quantityParts(sentence, at, said);
  const { window } = last.claim;
  return subject.subjects.map((one) => ({
    claim: {
      kind: 'drawdown-from-ath',
      subject: one,
      isSubjectNamed: subject.isNamed,
      ...parts,
      direction: 'below',
      ...(window === undefined ? {} : { window }),
    },
    at,
  }));
}

function claimsIn(sentence: LexedSentence): readonly Candidate[] {
  const told: Candidate[] = [];
  sentence.items.forEach((item, at) => {
    const held = item.kind === 'quantity' ? item.quantity : inVerb(item);
    if (!held) return;
    const isTold = item.kind === 'quantity' || riseTo(sentence, at) !== undefined || baseOf(sentence, at) !== undefined;
    const found = isTold ? claimsAt(sentence, at, held) : [];
    told.push(...(found.length === 0 && item.kind === 'quantity' ? goneOn(sentence, at, held, told) : found));
  });
  return told;
}

/** How far a price is below its record, or the rise that it needs to get back. */
export const drawdownFromAth: KindRule = { kind: 'drawdown-from-ath', find: claimsIn };
