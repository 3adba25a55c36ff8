import { unreachable } from '../../core/assert.ts';
import type { Role } from '../languages/language.ts';
import type { Pointer } from './antecedents.ts';
import type { Item } from './item.ts';
import { objectIn, objectOf } from './objects.ts';
import { isAdverb, isAdverbial, isOpeningVerb, isPastForm, isVerbForm } from './verb-forms.ts';

/** A clause to be: its items, and the role of the word that opens it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly opener?: Role;
}

/** The noun phrase before a clause's verb. */
export interface NounPhrase {
  /** Names of assets; a pronoun; "the token"; nothing; or anything else. */
  readonly kind: 'assets' | 'pronoun' | 'description' | 'none' | 'unknown';
  readonly subjects: readonly string[];
  /** The series that it names: "volume", "open interest". */
  readonly scope?: string;
  /** What points back, of a pronoun or description. */
  readonly pointer?: Pointer;
  /** No verb and no number: an apposition or adverbial, which changes nothing for the clauses behind. */
  readonly isAside: boolean;
}

export const VERBAL: ReadonlySet<Role> = new Set<Role>([
  'up',
  'down',
  'up-after',
  'down-after',
  'approach',
  'reach',
  'cross',
  'trade',
  'fail',
  'negation',
  'auxiliary',
  'modal',
  'need',
]);
const TRANSPARENT = new Set<Role>([
  'possessive',
  'price',
  'filler',
  'determiner',
  'both',
  'about',
  'mark',
  'near',
  'above',
  'below',
  'high',
  'low',
  'record',
  'at',
  'to',
  'by',
  'from',
  'since',
]);
const PREPOSITIONS = new Set<Role>(['for', 'at', 'to', 'from', 'near', 'above', 'below', 'since']);

/** What an asset's own adjective may stand before. */
const isOfPrice = (item: Item | undefined): boolean =>
  item?.kind === 'quantity' || (item?.kind === 'role' && ['high', 'low', 'record', 'price'].includes(item.role));

interface State {
  /** Where the clause begins. */
  readonly from: number;
  subjects: readonly string[];
  scope: string | undefined;
  pointer: (Pointer & { readonly kind: 'pronoun' | 'description' }) | undefined;
  /** A word before the name that is no word of prices: "holders" of Bitcoin, but also "tech-heavy" Nasdaq. */
  hasHead: boolean;
  /** A word behind the name that makes it another thing: Bitcoin "miners". */
  hasTail: boolean;
  isInPhrase: boolean;
  /** "'s" stands behind the name. */
  hasGenitive: boolean;
  /** "its" was said. */
  isOwned: boolean;
  /** It speaks of the whole market: "crypto open interest". */
  isWhole: boolean;
  /** "the token of the Avalanche network": a price, of whatever follows. */
  isOfPrice: boolean;
  /** It speaks of a stock or a market. */
  isOther: boolean;
  /** German writes its nouns with capitals: a small word behind a name is its verb or an adverb. */
  readonly hasCapitalNouns: boolean;
  /** The clause begins with a preposition. */
  readonly isLedByPreposition: boolean;
  /** A verb was passed that nothing precedes whom it could be said of. */
  isAfterVerb: boolean;
}

/** Reads one item into the state; true where the verb or a number ends the phrase. */
function readItem(state: State, items: readonly Item[], at: number): boolean {
  const [before, item, next] = [items[at - 1], items[at], items[at + 1]];
  if (!item) return true;
  switch (item.kind) {
    case 'quantity':
      return true;
    case 'time':
      return false;
    case 'mark':
      return false;
    case 'asset':
      // "On the equity side the S&P 500 sits at", "In dollar terms ether fell": a phrase in front, and then who.
      if (state.subjects.length === 0 && state.hasHead && isBehindLead(items, state.from, at)) {
        state.subjects = item.subjects;
        state.hasHead = false;
        state.isInPhrase = false;
        return false;
      }
      if (state.subjects.length > 0 && state.isInPhrase) return false;
      // "hat die Kryptowährung den Stablecoin Tether verdrängt": the accusative is whom the subject acts upon.
      if (state.hasCapitalNouns && state.pointer !== undefined && [before, items[at - 2]].some(isObjectArticle)) return false;
      // "the token of rival chain Sui" is Sui.
      if (state.isInPhrase && state.hasHead && !state.isOfPrice) return false;
      state.subjects = item.subjects;
      state.hasTail = false;
      return false;
    case 'word':
      if (item.text === "'s") state.hasGenitive ||= before?.kind === 'asset';
      // "SUI, AVAX and PEPE all shed".
      if (item.text === "'s" || isAdverb(item.text) || (state.subjects.length > 1 && /^alle?$/.test(item.text))) return false;
      // "wurden auf der Handelsplattform Bitstamp 89.420 Dollar gezahlt".
      if (state.isAfterVerb && state.isInPhrase && state.subjects.length === 0) return false;
      if (state.hasCapitalNouns && !item.isCapital) return isSmallWordLast(state, before, next);
      if (state.subjects.length === 0 && isOpeningVerb(items, at)) return true;
      // "Bitcoin's recent peak", "Solana's impressive 12% rise".
      if (state.subjects.length > 0 && before?.text === "'s" && isOfPrice(next)) return false;
      // An adverb is followed by the verb, known or not: "Bitcoin soon ran out of steam".
      if (state.subjects.length > 0 && (isPastForm(item.text) || isAdverbial(before) || isVerbForm(item.text, items, at))) return true;
      // Straight behind the name it makes another thing of it, "Bitcoin addresses", even in "the number of Bitcoin addresses".
      if (state.isInPhrase && state.subjects.length > 0 && before?.kind !== 'asset') return false;
      if (state.subjects.length > 0) state.hasTail = !state.isOfPrice;
      else state.hasHead = true;
      return false;
    case 'role':
      return readRole(state, item, before);
    default:
      return unreachable(item);
  }
}

/** What a phrase of time or place in front of its clause begins with: "On the equity side the", "Over the same five days the". */
const LEADS: ReadonlySet<Role> = new Set(['for', 'since', 'from', 'above', 'at', 'near', 'by']);

/** "among meme tokens Dogecoin dropped": of whom somebody is one. */
const isAmong = (item: Item | undefined): boolean => item?.kind === 'role' && item.role === 'aside' && item.text.startsWith('among');

/** Whether only such a phrase stands between the start of a clause and a name that a verb follows. */
function isBehindLead(items: readonly Item[], from: number, at: number): boolean {
  const [first, next] = [items[from], items[at + 1]];
  if (first?.kind !== 'role' || first.role !== 'for' || next?.kind !== 'role' || !VERBAL.has(next.role)) return false;
  const article = items[at - 1];
  const last = article?.kind === 'role' && article.role === 'determiner' ? at - 1 : at;
  const lead = items.slice(from + 1, last);
  return lead.length > 0 && lead.at(-1)?.kind === 'word' && lead.every((item) => item.kind === 'word' || isArticle(item));
}

const IN_LEAD: ReadonlySet<Role> = new Set(['for', 'of', 'trade', 'filler', 'mark', 'about', 'near', 'at', 'by', 'determiner']);

const isInLead = (item: Item): boolean =>
  item.kind === 'word' ? item.text !== "'s" : item.kind === 'time' || (item.kind === 'role' && IN_LEAD.has(item.role));

/** "meme tokens", "altcoins". */
const isOfGroup = (item: Item): boolean =>
  (item.kind === 'role' && item.role === 'price') || (item.kind === 'asset' && item.subjects.join() === 'ALT');

/**
 * Where a clause's subject begins behind a phrase of time or place that no comma ends: "In early trading on Tuesday bitcoin
 * fell", "By midday in London it was". The clause's own start where it begins with no such phrase.
 */
function behindLead(items: readonly Item[], { from, to, opener }: Stretch): number {
  const first = items[from];
  const isLead = first?.kind === 'time' || (first?.kind === 'role' && LEADS.has(first.role)) || isAmong(first);
  if (!isLead || opener === 'with') return from;
  const isOfLead = (item: Item): boolean => isInLead(item) || (isAmong(first) && isOfGroup(item));
  const end = items.findIndex((item, at) => at > from && (at >= to || !isOfLead(item)));
  if (end <= from + 1 || end >= to) return from;
  const article = items[end - 1];
  const begin = article !== undefined && isArticle(article) ? end - 1 : end;
  return begin > from + 1 && isBeforeSubject(items, end - 1) ? begin : from;
}

/** "Since the July low of $57,900 bitcoin has": behind a number, who the clause is about and a verb. */
function isBeforeSubject(items: readonly Item[], at: number): boolean {
  const article = items[at + 1];
  const name = article !== undefined && isArticle(article) ? at + 2 : at + 1;
  const [subject, verb] = [items[name], items[name + 1]];
  const isSubject =
    subject?.kind === 'asset' || (subject?.kind === 'role' && (subject.role === 'pronoun' || subject.role === 'description'));
  return isSubject && verb?.kind === 'role' && VERBAL.has(verb.role);
}

/**
 * German nouns have capitals: a small word is no head. Behind a name, or what tells when, it ends the phrase ("Bitcoin hielt",
 * "Bitcoin am Mittwoch etwas"); before one it may be the verb of what a preposition leads ("Zu den Gewinnern zählte Solana").
 */
function isSmallWordLast(state: State, before: Item | undefined, next: Item | undefined): boolean {
  if (state.subjects.length > 0) return before?.kind === 'asset' || before?.kind === 'time' || isFiller(before);
  if (state.isLedByPreposition && (next?.kind === 'asset' || (next !== undefined && isArticle(next)))) {
    state.isAfterVerb = true;
    state.hasHead = state.isInPhrase = false;
  }
  return false;
}

const isObjectArticle = (item: Item | undefined): boolean => item?.text === 'den' || item?.text === 'dem';

const isFiller = (item: Item | undefined): boolean => item?.kind === 'role' && item.role === 'filler';

const isRolePrice = (item: Item | undefined): boolean => item?.kind === 'role' && (item.role === 'price' || item.role === 'description');

const pronounOf = (value: number | string | undefined): State['pointer'] => ({ kind: 'pronoun', isPlural: value === 'plural' });

const descriptionOf = (noun: number | string | undefined): State['pointer'] => ({
  kind: 'description',
  isPlural: false,
  ...(typeof noun === 'string' ? { noun } : {}),
});

function readRole(state: State, item: Extract<Item, { kind: 'role' }>, before: Item | undefined): boolean {
  const { role } = item;
  if (role === 'scope') {
    const isRank = before?.kind === 'role' && before.role === 'by';
    // "its share of the market cap" is a share.
    const isOwned = state.scope !== undefined && state.isInPhrase;
    if (item.value === 'market-cap' && before?.kind === 'role' && before.value === 'whole' && !state.isOwned) state.isWhole = true;
    if (!isRank && !isOwned && typeof item.value === 'string') state.scope = item.value;
    return false;
  }
  if (role === 'price' && item.value === 'TOTAL') state.isWhole = true;
  if (role === 'price' && (item.value === 'other' || item.value === 'futures')) state.isOther = true;
  // "S&P 500 futures gained 2%": not the index.
  if (item.value === 'futures' && (before?.kind === 'asset' || before?.text === "'s") && state.subjects.length > 0)
    state.scope ??= 'futures';
  // "the average Bitcoin price", "the median Russell 2000 stock": of many days, or of many things.
  if (role === 'price' && item.value === 'average' && state.subjects.length === 0) state.scope = 'average';
  // "Solana's smart-contract token" is Solana.
  const isCoinNoun = role === 'price' && (item.value === 'token' || item.value === 'coin');
  if (isCoinNoun && state.subjects.length > 0 && state.hasGenitive) state.hasTail = false;
  // "stieg in New York die Aktie": an article that no preposition governs begins another phrase.
  if (state.isAfterVerb && role === 'determiner' && !isRolePreposition(before)) state.isInPhrase = false;
  if (role === 'possessive') state.isOwned = true;
  if (role === 'pronoun') state.pointer ??= pronounOf(item.value);
  else if (role === 'description') {
    if (state.subjects.length === 0) state.pointer = descriptionOf(item.value);
  } else if (role === 'of') {
    state.isOfPrice ||= !state.hasHead && state.subjects.length === 0 && isRolePrice(before);
    state.isInPhrase = true;
  } else if (role === 'barrier') {
    if (state.subjects.length > 0) state.hasTail = true;
    else state.hasHead = true;
  } else if (PREPOSITIONS.has(role) || role === 'with') state.isInPhrase = true;
  // "the current BTC price" has no verb yet.
  else if (VERBAL.has(role)) return item.value !== 'now';
  else if (role === 'puts') return true;
  // Inside of a clause German "aber" and "doch" are particles.
  else if (!TRANSPARENT.has(role) && !(state.hasCapitalNouns && role === 'conjunction')) state.hasHead = true;
  return false;
}

const nothing = (isAside: boolean, scope?: string): NounPhrase => ({
  kind: 'none',
  subjects: [],
  isAside,
  ...(scope === undefined ? {} : { scope }),
});

const isArticle = (item: Item): boolean => item.kind === 'role' && item.role === 'determiner';

/** A name, or one behind its article. */
const isNamed = (items: readonly Item[], at: number): boolean => {
  const first = items[at];
  return first?.kind === 'asset' || (first !== undefined && isArticle(first) && items[at + 1]?.kind === 'asset');
};

/** The verb that follows what a preposition leads, before any number. */
function verbBehind(items: readonly Item[], at: number, to: number): number | undefined {
  const found = items.findIndex(
    (item, index) => index > at && (index >= to || item.kind === 'quantity' || (item.kind === 'role' && VERBAL.has(item.role))),
  );
  return found > at && found < to && items[found]?.kind === 'role' ? found : undefined;
}

const isMit = (item: Item | undefined): boolean => item?.kind === 'role' && (item.role === 'at' || item.role === 'with');

const isRolePreposition = (item: Item | undefined): boolean => item?.kind === 'role' && (PREPOSITIONS.has(item.role) || item.role === 'by');
const isPreposition = (item: Item | undefined): boolean => item?.kind === 'time' || isRolePreposition(item);

/** "Zu", "Nach" and "Unter" are fillers where they are no particles. */
const isLeadingWord = (item: Item | undefined): boolean =>
  isRolePreposition(item) || item?.text === 'zu' || item?.text === 'nach' || item?.text === 'unter';

const isVerb = (item: Item | undefined): boolean => item?.kind === 'role' && (VERBAL.has(item.role) || item.value === 'gap');

/** A word in the form of a present or past tense. */
const isBareVerb = (item: Item | undefined): boolean => item?.kind === 'word' && /(?:[^s]s|ed)$/.test(item.text);

/** What stands behind the one or two words after an article. */
function endOfAdjectives(items: readonly Item[], at: number): Item['kind'] | undefined {
  const rest = items.slice(at, at + 3);
  return rest.find((item) => item.kind !== 'word')?.kind;
}

/** "Profit taking pushed it to", "bitcoin's sprint carried it to": what something acts upon, where that points back. */
function pointingObject(state: State, object: Item | undefined): NounPhrase | undefined {
  if (object?.kind !== 'role' || (object.role !== 'pronoun' && object.role !== 'description')) return undefined;
  if (state.subjects.length > 0) return state.hasTail ? { kind: 'assets', subjects: state.subjects, isAside: false } : undefined;
  const pointer = object.role === 'pronoun' ? pronounOf(object.value) : descriptionOf(object.value);
  return pointer && { kind: pointer.kind, pointer, subjects: [], isAside: false };
}

/** "A flash crash dragged it to": the noun reads as a verb, and what acts comes behind it. */
function pointingIn(state: State, items: readonly Item[], from: number, to: number): NounPhrase | undefined {
  const puts = items.findIndex((item, at) => at >= from && at < to && item.kind === 'role' && item.role === 'puts');
  return puts < 0 ? undefined : pointingObject(state, items[puts + 1]);
}

/** The noun phrase that a clause begins with. With inversion, a verb that nothing precedes is skipped. */
export function nounPhraseOf(items: readonly Item[], stretch: Stretch, hasInversion: boolean): NounPhrase {
  const { to } = stretch;
  const from = hasInversion ? stretch.from : behindLead(items, stretch);
  const state: State = {
    from,
    subjects: [],
    scope: undefined,
    pointer: undefined,
    hasHead: false,
    hasTail: false,
    isInPhrase: false,
    hasGenitive: false,
    isOwned: false,
    isWhole: false,
    isOfPrice: false,
    isOther: false,
    hasCapitalNouns: hasInversion,
    isLedByPreposition: hasInversion && isLeadingWord(items[from]),
    isAfterVerb: false,
  };
  let hasVerb = false;
  let endsInNumber = false;
  // "TOTAL2, which strips out bitcoin": the verb stands behind "which", whom it acts upon behind that.
  if (stretch.opener === 'relative' && items[from - 1]?.text !== 'whose' && isBareVerb(items[from])) return nothing(false);
  for (let at = from; at < to; at++) {
    const item = items[at];
    if (!item) break;
    // "SOL a painful 34%": article and adjective belong to the number.
    if (state.subjects.length > 0 && isArticle(item) && items[at + 1]?.kind === 'word' && endOfAdjectives(items, at + 1) === 'quantity')
      break;
    if (item.kind === 'role' && item.role === 'aside') {
      // "Majors such as XRP and ADA rose": the examples are who rose.
      const isOpen = state.subjects.length === 0 || state.subjects.join() === 'ALT';
      if (item.value === 'examples' && at > from && isOpen && items[at + 1]?.kind === 'asset') {
        state.subjects = [];
        state.hasHead = false;
        continue;
      }
      // "Gegen Bitcoin hat Ether verloren", "Trotz der Zölle stieg XRP": German may have who behind the verb.
      const verb = hasInversion && at === from ? verbBehind(items, at, to) : undefined;
      if (verb !== undefined) {
        state.isAfterVerb = true;
        at = verb;
        continue;
      }
      const rest = state.subjects.length > 0 || state.pointer !== undefined;
      if (rest) break;
      return nothing(true);
    }
    if (!readItem(state, items, at)) continue;
    hasVerb = true;
    endsInNumber = item.kind === 'quantity';
    if (item.kind === 'role' && item.role === 'puts') {
      const object = objectOf(items, at + 1, to);
      if (object) return { kind: 'assets', subjects: object, isAside: false };
      const pointing = pointingObject(state, items[at + 1]);
      if (pointing) return pointing;
    }
    const isEmpty = state.subjects.length === 0 && state.pointer === undefined && state.scope === undefined;
    // "Mit 293 Dollar erreichte SOL": the subject stands behind the verb.
    const isLeading = item.kind === 'quantity' && at === from + 1 && items[at + 1]?.kind === 'role' && isMit(items[from]);
    // "Vom Hoch bei 126.000 Dollar trennen Bitcoin": of where it comes from.
    const isBase = item.kind === 'quantity' && isRolePreposition(items[from]) && isVerb(items[at + 1]);
    // "Ein Plus von 18 Prozent verbuchte Dogecoin".
    const isObject = item.kind === 'quantity' && isVerb(items[at + 1]) && isNamed(items, at + 2);
    if (hasInversion && isEmpty && (isLeading || isBase || isObject)) continue;
    if (isEmpty && item.kind === 'quantity' && isPreposition(items[from]) && isBeforeSubject(items, at)) {
      state.hasHead = state.isInPhrase = false;
      continue;
    }
    // "Mit einem Börsenwert von 187 Milliarden Dollar bleibt XRP": the series of whom the verb is said of.
    if (hasInversion && isBase && state.subjects.length === 0 && state.pointer === undefined) {
      state.scope = undefined;
      state.isInPhrase = state.hasHead = false;
      continue;
    }
    if (hasInversion && isEmpty && item.kind === 'role' && VERBAL.has(item.role)) {
      // "Auf der Handelsplattform kostete ein Bitcoin": what a preposition leads is no subject.
      state.isAfterVerb = hasInversion;
      if (isPreposition(items[from])) state.hasHead = state.isInPhrase = state.hasTail = false;
      continue;
    }
    break;
  }
  // "risen 19% and an impressive 64%": the words belong to the number.
  const isNumberAlone = endsInNumber && state.subjects.length === 0 && items.slice(from, to).findIndex(isArticle) === 0;
  if (isNumberAlone && endOfAdjectives(items, from + 1) === 'quantity') return nothing(false, state.scope);
  // "before the vote to a high of $2": an adverbial without a verb; the clause before goes on behind it.
  if (stretch.opener === 'after' && endsInNumber) return nothing(false, state.scope);
  const isEmpty = state.subjects.length === 0 && state.pointer === undefined && state.scope === undefined;
  const object = isEmpty ? objectIn(items, from, to) : undefined;
  const pointing = isEmpty && !object ? pointingIn(state, items, from, to) : undefined;
  if (pointing) return pointing;
  return object ? { kind: 'assets', subjects: object, isAside: false } : phraseOf(state, !hasVerb);
}

function phraseOf(state: State, isAside: boolean): NounPhrase {
  const scope = state.scope === undefined ? {} : { scope: state.scope };
  if (state.subjects.length > 0) {
    return state.hasTail && state.scope === undefined
      ? { kind: 'unknown', subjects: [], isAside: false }
      : { kind: 'assets', subjects: state.subjects, isAside: false, ...scope };
  }
  const { pointer } = state;
  if (pointer !== undefined) return { kind: pointer.kind, pointer, subjects: [], isAside: false, ...scope };
  if (state.isWhole && state.scope !== undefined) return { kind: 'assets', subjects: ['TOTAL'], isAside: false, ...scope };
  if (state.hasHead || (state.isOther && state.scope === undefined)) return { kind: 'unknown', subjects: [], isAside };
  return nothing(isAside, state.scope);
}
