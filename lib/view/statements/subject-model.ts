import type { ArticleGiven, SubjectChoice } from './article-given.ts';
import type { SayStatements } from './say-statements.ts';

/** What the page is about, and what else it may be. */
export interface SubjectModel {
  /** "About Solana: named in headline and address." */
  readonly words: string;
  /** Takes back, for some seconds, that it is not about crypto. */
  readonly undo?: SubjectChoice;
  readonly choices: readonly { readonly label: string; readonly choice: SubjectChoice; readonly isChosen: boolean }[];
}

/** Places that speak for a subject and have a name here, in the order in which they are told. */
const PLACES = ['headline', 'title', 'url', 'json_ld', 'tags', 'description', 'text'] as const;

/** More reasons than these convince nobody further. */
const MOST_PLACES = 3;
/** More coins than these a person looks for in no list. */
const MOST_OTHERS = 5;

function whyOf(why: readonly string[], { t }: SayStatements): string {
  const codes = why.map((code) => code.replaceAll('-', '_'));
  const places = PLACES.filter((place) => codes.includes(place)).slice(0, MOST_PLACES);
  const names = places.map((place) => t(`statements_why_${place}`));
  const last = names.pop();
  if (last === undefined) return '';
  return names.length === 0 ? last : t('statements_why_both', names.join(', '), last);
}

function wordsOf({ subject, undo }: Pick<ArticleGiven, 'subject' | 'undo'>, say: SayStatements): string {
  const { t } = say;
  if (undo) return t('statements_about_none_now');
  if (subject.kind === 'none') return t('statements_about_none');
  const name = subject.kind === 'coin' ? subject.name : t('statements_about_market');
  if (subject.isCorrected) return t('statements_about_said', name);
  const why = whyOf(subject.why, say);
  if (why === '') return t('statements_about', name);
  return t(subject.kind === 'coin' ? 'statements_about_named' : 'statements_about_market_why', name, why);
}

/** The subject with its reasons in words, and what a person can say that it is instead. Pure. */
export function subjectModel({ subject, undo }: Pick<ArticleGiven, 'subject' | 'undo'>, say: SayStatements): SubjectModel {
  const { t } = say;
  const own = subject.kind === 'coin' ? [subject] : [];
  const coins = [...own, ...subject.others.slice(0, MOST_OTHERS)].filter(
    ({ symbol }, i, all) => all.findIndex((other) => other.symbol === symbol) === i,
  );
  return {
    words: wordsOf({ subject, ...(undo && { undo }) }, say),
    ...(undo && { undo }),
    choices: [
      ...coins.map(({ symbol, name }) => ({
        label: name,
        choice: { kind: 'coin', symbol } as const,
        isChosen: subject.kind === 'coin' && subject.symbol === symbol,
      })),
      { label: t('statements_choose_market'), choice: { kind: 'market' }, isChosen: subject.kind === 'market' },
      { label: t('statements_choose_none'), choice: { kind: 'none' }, isChosen: subject.kind === 'none' },
    ],
  };
}
