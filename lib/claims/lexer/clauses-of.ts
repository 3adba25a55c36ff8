import { unreachable } from '../../core/assert.ts';
import type { Role } from '../languages/language.ts';
import { antecedentOf, isCalled, type Antecedents, type Pointer } from './antecedents.ts';
import type { Item } from './item.ts';
import type { Clause, ClauseSubject } from './lexed-sentence.ts';
import { nounPhraseOf, VERBAL, type NounPhrase, type Stretch } from './noun-phrase.ts';

const BREAKING_MARKS = ',;:()[]"—–…!?.|•·*';
const BREAKING_ROLES = new Set(['conjunction', 'and', 'or', 'relative', 'report', 'with', 'after', 'condition']);

const hasVerb = (items: readonly Item[], from: number, to: number): boolean =>
  items
    .slice(from, to)
    .some((item) => item.kind === 'quantity' || (item.kind === 'role' && (VERBAL.has(item.role) || item.role === 'puts')));

const OPENING: ReadonlySet<Role> = new Set(['determiner', 'pronoun', 'for', 'description']);

/** "… on Fintech News The price of ether has": a heading of capitals ends where a small word has a capital without a stop. */
function isBehindHeading(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== 'role' || !item.isCapital || !OPENING.has(item.role)) return false;
  const before = items[at - 1];
  return items[at + 1]?.kind !== 'quantity' && before !== undefined && before.kind !== 'mark' && before.isCapital;
}

/** The stops of "U.S." and "St.": behind a single letter, or before a small letter. */
const isAbbreviation = (items: readonly Item[], at: number): boolean =>
  items[at]?.text === '.' && ((items[at - 1]?.text.length ?? 9) === 1 || items[at + 1]?.isCapital === false);

/** "fiel mit der Börse aber zurück": inside of a clause German has these as particles, before one behind a comma. */
const PARTICLE = /^(?:aber|jedoch|doch|denn|da)$/;

/** The stretches between marks and words that open a clause. */
function stretchesOf(items: readonly Item[], hasInversion: boolean): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let opener: Role | undefined;
  const close = (to: number): void => {
    if (to > from) stretches.push({ from, to, ...(opener === undefined ? {} : { opener }) });
  };
  items.forEach((item, at) => {
    if (at > from && isBehindHeading(items, at)) {
      close(at);
      from = at;
      opener = undefined;
      return;
    }
    const isMark = item.kind === 'mark' && BREAKING_MARKS.includes(item.text) && !isAbbreviation(items, at);
    const isWord = item.kind === 'role' && BREAKING_ROLES.has(item.role);
    if (!isMark && !isWord) return;
    if (hasInversion && PARTICLE.test(item.text) && at > from && items[at - 1]?.kind !== 'mark') return;
    // "its correlation with the S&P 500 has risen": before the verb, "with" opens no clause.
    if (item.kind === 'role' && item.role === 'with' && at > from && !hasVerb(items, from, at)) return;
    close(at);
    from = at + 1;
    opener = item.kind === 'role' ? item.role : undefined;
  });
  close(items.length);
  return stretches;
}

const assets = (subjects: readonly string[], isNamed: boolean, scope?: string): ClauseSubject => ({
  kind: 'assets',
  subjects,
  isNamed,
  ...(scope === undefined ? {} : { scope }),
});

/** The last name at the very end of a stretch, which "which" points to. */
function nameAtEnd(items: readonly Item[], stretch: Stretch | undefined): readonly string[] | undefined {
  const last = stretch && items[stretch.to - 1];
  return last?.kind === 'asset' ? last.subjects : undefined;
}

const RELATIVE = /^(?:der|die|das)$/;

/** "Bitcoin, der zuletzt 13 Prozent zulegte": behind a name and a comma the German article without a noun is a relative pronoun. */
function nameOfRelative(items: readonly Item[], { from, opener }: Stretch): readonly string[] | undefined {
  const [name, comma, article, next] = [items[from - 2], items[from - 1], items[from], items[from + 1]];
  const isArticle = opener === undefined && comma?.text === ',' && article?.kind === 'role' && RELATIVE.test(article.text);
  const hasNoun = next?.kind === 'asset' || next?.isCapital === true || next?.kind === 'quantity' || isOfPrice(next);
  return isArticle && name?.kind === 'asset' && next !== undefined && !hasNoun ? name.subjects : undefined;
}

const isOfPrice = (item: Item | undefined): boolean =>
  item?.kind === 'role' && ['price', 'high', 'low', 'record', 'mark', 'description', 'scope'].includes(item.role);

/** "Dash (up 9%)": what stands in brackets is of the name before them. */
function nameBeforeBracket(items: readonly Item[], { from }: Stretch): readonly string[] | undefined {
  const [name, bracket] = [items[from - 2], items[from - 1]];
  return name?.kind === 'asset' && bracket?.kind === 'mark' && '(['.includes(bracket.text) ? name.subjects : undefined;
}

/** ", followed by ADA with 5%": who comes next. */
function followerIn(items: readonly Item[], { from, to }: Stretch): readonly string[] | undefined {
  const name = items[from]?.text === 'followed' && items[from + 1]?.text === 'by' && to === from + 3 ? items[from + 2] : undefined;
  return name?.kind === 'asset' ? name.subjects : undefined;
}

const SUBORDINATE: ReadonlySet<Role> = new Set(['relative', 'after', 'with']);

interface Sentence {
  readonly items: readonly Item[];
  readonly stretches: readonly Stretch[];
  readonly phrases: readonly NounPhrase[];
  readonly antecedents: Antecedents;
}

/** The subject that a clause without one of its own goes on with: that of the clauses before, else of the main clause behind. */
function inherited(sentence: Sentence, done: readonly ClauseSubject[], index: number): ClauseSubject {
  const { phrases, stretches } = sentence;
  for (let back = index - 1; back >= 0; back--) {
    const before = done[back];
    // An apposition ("the second-largest asset by market value") and a lone adverbial speak of nothing new, and behind a
    // comma a clause goes on with the main clause, not with a subordinate one of something else.
    const isSubordinate =
      before?.kind === 'unknown' && SUBORDINATE.has(stretches[back]?.opener ?? 'and') && stretches[index]?.opener === undefined;
    const examples = examplesAt(sentence, back);
    if (examples) return examples;
    if (before && phrases[back]?.isAside !== true && !isSubordinate && !isApposed(sentence, back)) return before;
  }
  for (let next = index + 1; next < stretches.length; next++) {
    const phrase = phrases[next];
    if (phrase?.kind === 'assets') return assets(phrase.subjects, true, phrase.scope);
    if (phrase?.pointer) return pointedTo(sentence, done, index, phrase.pointer);
  }
  return ofText(sentence);
}

/** ", its worst day since 1987,", ", the frog-themed token on Ethereum,": what tells more of the clause before it, and has no verb. */
function isApposed({ items, stretches, phrases }: Sentence, index: number): boolean {
  const { from, to, opener } = stretches[index] ?? { from: 0, to: 0 };
  const name = stretches[index - 1];
  const [first, second] = [items[from], items[from + 1]];
  if (opener !== undefined || first?.kind !== 'role' || items.slice(from, to).some(isVerbal)) return false;
  if (first.role === 'possessive') return phrases[index]?.kind === 'unknown';
  if (items.slice(from, to).some(({ kind }) => kind === 'quantity')) return false;
  const isOfName = name?.to === (name?.from ?? 0) + 1 && items[from - 2]?.kind === 'asset' && items[from - 1]?.text === ',';
  return isOfName && (first.role === 'description' || (first.role === 'determiner' && second?.kind !== 'asset'));
}

const isVerbal = (item: Item): boolean => item.kind === 'role' && VERBAL.has(item.role);

/** "with some, like Aptos, dropping 16%": the examples of what was not named are who fell. */
function examplesAt({ items, stretches, phrases }: Sentence, index: number): ClauseSubject | undefined {
  const stretch = stretches[index];
  const [opening, name] = [items[stretch?.from ?? 0], items[(stretch?.from ?? 0) + 1]];
  const areExamples = opening?.kind === 'role' && opening.role === 'aside' && opening.value === 'examples' && name?.kind === 'asset';
  return areExamples && stretch?.to === (stretch?.from ?? 0) + 2 && phrases[index - 1]?.kind !== 'assets'
    ? assets(name.subjects, true)
    : undefined;
}

/** Words of levels that a sentence without subject may begin with ("Holding $90,000 is key"): nobody is said to be there. */
const LEVEL_VERBS: ReadonlySet<Role> = new Set(['trade', 'reach', 'cross', 'fail']);

/** A sentence that names nothing of its own ("The drop below $3,000 …", "Price: $142") speaks of what its text does. */
function ofText({ items, phrases, antecedents }: Sentence): ClauseSubject {
  const { recent, page } = antecedents;
  const [first] = items;
  const isOther =
    (first?.kind === 'role' && LEVEL_VERBS.has(first.role)) ||
    items.some((item) => item.kind === 'role' && (item.value === 'index' || item.value === 'average')) ||
    phrases.some(({ kind, isAside }) => kind === 'unknown' && !isAside);
  const owner = recent.length === 0 ? page : recent.length === 1 ? recent[0] : undefined;
  return isOther || owner === undefined ? { kind: 'unknown' } : assets([owner], false);
}

/** Whom the pronoun or description of a clause points back to: a clause before it, else what the text spoke of. */
function pointedTo(sentence: Sentence, done: readonly ClauseSubject[], index: number, pointer: Pointer): ClauseSubject {
  const { noun } = pointer;
  for (let back = index - 1; back >= 0; back--) {
    const before = done[back];
    if (before?.kind !== 'assets' || sentence.phrases[back]?.kind !== 'assets') continue;
    const [only] = before.subjects;
    if (noun === undefined || (only !== undefined && isCalled(only, noun))) return assets(before.subjects, true);
  }
  const subjects = antecedentOf(pointer, sentence.antecedents);
  return subjects ? assets(subjects, false) : { kind: 'unknown' };
}

function subjectAt(sentence: Sentence, done: readonly ClauseSubject[], index: number): ClauseSubject {
  const phrase = sentence.phrases[index];
  const stretch = sentence.stretches[index];
  if (!phrase || !stretch) return { kind: 'unknown' };
  switch (phrase.kind) {
    case 'assets':
      return assets(phrase.subjects, true, phrase.scope);
    case 'pronoun':
    case 'description': {
      const subject = pointedTo(sentence, done, index, phrase.pointer ?? { isPlural: true });
      return subject.kind === 'assets' && phrase.scope !== undefined ? assets(subject.subjects, subject.isNamed, phrase.scope) : subject;
    }
    case 'unknown':
      return { kind: 'unknown' };
    case 'none': {
      const bracketed = nameBeforeBracket(sentence.items, stretch) ?? nameOfRelative(sentence.items, stretch);
      const name =
        bracketed ??
        followerIn(sentence.items, stretch) ??
        (stretch.opener === 'relative' ? nameAtEnd(sentence.items, sentence.stretches[index - 1]) : undefined);
      const subject = name ? assets(name, true) : inherited(sentence, done, index);
      if (phrase.scope === undefined) return subject;
      if (subject.kind === 'assets') return assets(subject.subjects, subject.isNamed, phrase.scope);
      // A series without its owner: the page's coin's, unless the text speaks of another.
      const { recent, page } = sentence.antecedents;
      const owner = recent.length === 0 ? page : recent.length === 1 && (page === undefined || page === recent[0]) ? recent[0] : undefined;
      return owner === undefined ? subject : assets([owner], false, phrase.scope);
    }
    default:
      return unreachable(phrase.kind);
  }
}

/** The clauses of a sentence's items, each with whom it speaks of. */
export function clausesOf(items: readonly Item[], antecedents: Antecedents, hasInversion: boolean): readonly Clause[] {
  const stretches = stretchesOf(items, hasInversion);
  const phrases = stretches.map((stretch) => nounPhraseOf(items, stretch, hasInversion));
  const sentence: Sentence = { items, stretches, phrases, antecedents };
  const done: ClauseSubject[] = [];
  stretches.forEach((_, index) => done.push(subjectAt(sentence, done, index)));
  return stretches.map((stretch, index) => ({
    ...stretch,
    subject: done[index] ?? { kind: 'unknown' },
    hasOwnSubject: phrases[index]?.kind === 'assets',
  }));
}
