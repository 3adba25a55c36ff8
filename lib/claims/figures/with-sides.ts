import type { Candidate } from '../kinds/kind-rule.ts';
import { claimOf, hedgeAt } from './claim-of.ts';
import type { FigureReader, FigureSentence } from './figure-reader.ts';
import { slotsOf, type Slot } from './figure-text.ts';
import { onceFor } from './once-for.ts';
import { subjectsOf } from './subject-near.ts';
import { isIn, pattern, words } from './value-after.ts';

const LIQUIDATIONS: ReadonlySet<string | undefined> = new Set(['liquidations', 'long-liquidations', 'short-liquidations']);
const BY_HEDGE = { over: 'above', under: 'below', about: 'near' } as const;

const sourcesOf = onceFor((w) => ({
  /** "of it came from long positions", "in shorts", " longs". */
  side: `^\\s*(?:(?:of|davon)\\s+(?:it|that|them|those|which|this)\\s+)?(?:${w.cameFrom})?\\s*(?:(?:${w.filler}|leveraged)\\s+)?(?:[\\p{L}]+\\s+)?(${words(`${w.longs}|${w.longSide}`)}|${words(`${w.shorts}|${w.shortSide}`)})(?!-?\\s?term)`,
  part: `«s(\\d+)»(?:\\s+[\\p{L}-]+){0,3}?\\s+(?:${w.makesUp})\\s*(?:${w.near})?\\s*$`,
}));

/** The amount behind or before what was liquidated that a side, or one coin, is said to have of it. */
function partAt(sentence: FigureSentence, slot: Slot, { claim }: Candidate): Candidate | undefined {
  const { text, words: w } = sentence;
  const sources = sourcesOf(w);
  const side = pattern(sources.side).exec(text.slice(slot.end))?.[1];
  const before = text.slice(0, slot.start);
  const name = side === undefined ? pattern(sources.part).exec(before)?.[1] : undefined;
  const named = name === undefined ? undefined : slotsOf(sentence).find(({ index }) => index === Number(name));
  const [only, another] = named ? subjectsOf(sentence, named) : [];
  if (side === undefined && (only === undefined || another !== undefined)) return undefined;
  const hedge = hedgeAt(sentence, slot, w);
  const found = claimOf(
    sentence,
    slot,
    {
      kind: 'other-numeric',
      subject: only === undefined ? { subject: claim.subject, isNamed: claim.isSubjectNamed } : { subject: only, isNamed: true },
      scope: side === undefined ? 'liquidations' : isIn(side, w.longs, w.longSide) ? 'long-liquidations' : 'short-liquidations',
      direction: hedge ? BY_HEDGE[hedge] : 'at',
    },
    w,
  );
  if (!found) return undefined;
  const { window, asOf } = claim;
  return found.claim.window || found.claim.asOf !== undefined || (window === undefined && asOf === undefined)
    ? found
    : { ...found, claim: { ...found.claim, ...(window ? { window } : {}), ...(asOf === undefined ? {} : { asOf }) } };
}

/** A reader of liquidations with the parts of them that are told beside: "$905 million of it longs", "$1 billion came from shorts". */
export const withSides =
  (read: FigureReader): FigureReader =>
  (sentence) => {
    const own = read(sentence);
    const first = own.find(({ claim }) => claim.kind === 'other-numeric' && LIQUIDATIONS.has(claim.scope));
    if (!first) return own;
    const taken = new Set(own.map(({ at }) => at));
    const parts = slotsOf(sentence)
      .filter(({ letter, index }) => '$m'.includes(letter) && !taken.has(index))
      .map((slot) => partAt(sentence, slot, first))
      .filter((part) => part !== undefined);
    return [...own, ...parts];
  };
