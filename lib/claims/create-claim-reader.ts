import { isoDate } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import type { AssetNames } from '../text/asset-names.ts';
import type { LanguageCode } from '../text/language-code.ts';
import type { Claim, ClaimKind, ClaimWindow, FoundClaim, SentenceReading } from './claim.ts';
import type { Candidate } from './kinds/kind-rule.ts';
import { kindRules } from './kinds/registry.ts';
import type { Antecedents } from './lexer/antecedents.ts';
import { grammarOf, lexSentence } from './lexer/lex-sentence.ts';
import type { LexedSentence } from './lexer/lexed-sentence.ts';
import { clauseAt } from './lexer/walk.ts';
import { meantNames } from './meant-names.ts';
import { namedPair, type NamedPair } from './named-pair.ts';
import { mayForetell, stanceOf, type Stance } from './stance-of.ts';

/** What is known of a text before its first sentence. */
export interface ReadingContext {
  readonly language: LanguageCode;
  readonly names: AssetNames;
  readonly pageSubject?: string;
  /** The day that "Thursday" and "April 3" are told from; without it they stay undated. */
  readonly publishedDay?: EpochDay;
}

export interface ClaimReader {
  /** The claims of the next sentence of the text. */
  readonly read: (sentence: string) => SentenceReading;
  /** The same in steps, for a page that waits meanwhile: its first sentence builds all patterns. To be read to its end before the next. */
  readonly readInSteps: (sentence: string) => Generator<void, SentenceReading>;
}

/** What is longer is no sentence (a table, a text without stops): its beginning is read, which bounds what a hostile page can ask for. */
const MAX_SENTENCE = 1200;
const MAX_CLAIMS = 24;

/** So many topics are kept for "the token" and "the index": a few sentences' worth. */
const MOST_TOPICS = 6;

/** What the clauses of a sentence name as their subjects. */
const ownTopics = ({ clauses }: LexedSentence): readonly (readonly string[])[] =>
  clauses.flatMap(({ subject, hasOwnSubject, opener }) =>
    // "a calm weekend for bitcoin, which was …": "which" makes a subject of what it stands behind.
    subject.kind === 'assets' && (hasOwnSubject || (opener === 'relative' && subject.isNamed)) ? [subject.subjects] : [],
  );

/** What the next sentence's "it" would mean. */
function topicOf(sentence: LexedSentence, before: readonly string[]): readonly string[] {
  const own = ownTopics(sentence);
  if (own[0]) return own[0];
  const goesOn = sentence.clauses.some(({ subject }) => subject.kind === 'assets');
  return goesOn ? before : [];
}

/** What "the same period" would mean in the next sentence. */
function windowOf({ items }: LexedSentence): ClaimWindow | undefined {
  const last = items.findLast((item) => item.kind === 'time' && item.time.window !== undefined);
  return last?.kind === 'time' ? last.time.window : undefined;
}

/** A claim with its number's place in the sentence. */
interface Placed {
  readonly found: FoundClaim;
  readonly numberStart: number;
}

const PRICED: ReadonlySet<ClaimKind> = new Set(['price-level', 'change-over-window', 'all-time-high', 'drawdown-from-ath']);

/** The market value of "altcoins" is that of all coins but Bitcoin, which has a series. */
const withSeries = (claim: Claim): Claim =>
  claim.kind === 'other-numeric' && claim.subject === 'ALT' && claim.scope === 'market-cap' ? { ...claim, subject: 'TOTAL2' } : claim;

/** The claims of the kinds' rules, each number with the first rule that takes it. */
function* ruledClaims(sentence: LexedSentence): Generator<void, readonly Placed[]> {
  const taken = new Set<number>();
  const found: Candidate[] = [];
  for (const rule of kindRules) {
    yield;
    const candidates = rule.find(sentence).filter(({ at }) => !taken.has(at));
    for (const { at } of candidates) taken.add(at);
    found.push(...candidates);
  }
  // "In yen terms", "adjusted for inflation": no series of ours is in that money.
  const isInOtherMoney = sentence.items.some((item) => item.kind === 'role' && item.value === 'other-money');
  const kept = isInOtherMoney ? found.filter(({ claim }) => !PRICED.has(claim.kind)) : found;
  return kept.map(({ claim: said, at }) => {
    const claim = withSeries(said);
    const { from, to } = clauseAt(sentence, at);
    const span = { start: sentence.items[from]?.start ?? 0, end: sentence.items[to - 1]?.end ?? sentence.text.length };
    return { found: { claim, ...span }, numberStart: sentence.items[at]?.start ?? 0 };
  });
}

const isBlocked = ({ blocked }: Stance, at: number): boolean => blocked.some(([start, end]) => at >= start && at < end);

/** "would have to climb 80% to match its record of $69,000": how far it is, today; only as a whole may such a sentence state nothing. */
const isDistance = ({ claim }: FoundClaim, stated: readonly Placed[]): boolean =>
  claim.direction === 'rise-needed' ||
  (claim.kind === 'all-time-high' && claim.value !== undefined && stated.some(({ found }) => found.claim.direction === 'rise-needed'));
/** "A price of $80,000 by the end of November": of a day that is yet to come, whatever its verb. The next one may have begun elsewhere. */
const isAhead = ({ claim: { asOf, window } }: FoundClaim, published: EpochDay | undefined): boolean =>
  published !== undefined && asOf?.length === DAY && window?.kind !== 'between' && asOf > isoDate(published + 1);

/** Letters of a date with its day. */
const DAY = '2026-01-15'.length;

const isWhole = ({ blocked }: Stance, text: string): boolean => blocked[0]?.[0] === 0 && blocked[0][1] === text.length;

/**
 * A reader of a text's claims, sentence by sentence in their order: it keeps what the text spoke of last, for "it" and "the
 * token".
 */
export function createClaimReader(context: ReadingContext): ClaimReader {
  let recent: readonly string[] = [];
  let topics: readonly (readonly string[])[] = [];
  let window: ClaimWindow | undefined;
  let pair: NamedPair | undefined;
  const named = new Set<string>(context.pageSubject === undefined ? [] : [context.pageSubject]);
  function* readInSteps(whole: string): Generator<void, SentenceReading> {
    const text = whole.slice(0, MAX_SENTENCE);
    const mentions = context.names.mentionsIn(text);
    for (const { subject, isSure } of mentions) if (isSure) named.add(subject);
    const names = meantNames(mentions, text, named);
    const antecedents: Antecedents = {
      recent,
      topics,
      page: context.pageSubject,
      ...(window === undefined ? {} : { window }),
      ...(pair ? { pair } : {}),
    };
    yield;
    const grammar = yield* grammarOf(context.language);
    const sentence = yield* lexSentence(grammar, { text, names, antecedents, published: context.publishedDay });
    recent = topicOf(sentence, recent);
    topics = [...ownTopics(sentence), ...topics].slice(0, MOST_TOPICS);
    window = windowOf(sentence) ?? window;
    pair = namedPair(
      names.map(({ subject }) => subject),
      pair,
    );
    const stated = yield* ruledClaims(sentence);
    if (stated.length === 0 && !mayForetell(sentence.items)) return { claims: [], unchecked: [] };
    yield;
    const stance = yield* stanceOf(sentence);
    const claims = stated
      .filter(({ found }) => !isAhead(found, context.publishedDay))
      .filter(({ numberStart, found }) => !isBlocked(stance, numberStart) || (isDistance(found, stated) && !isWhole(stance, text)))
      .sort((a, b) => a.numberStart - b.numberStart)
      .slice(0, MAX_CLAIMS);
    return { claims: claims.map(({ found }) => found), unchecked: stance.unchecked };
  }
  return {
    readInSteps,
    read(sentence) {
      const steps = readInSteps(sentence);
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      return step.value;
    },
  };
}
