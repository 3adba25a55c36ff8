import { epochDayOf } from '../../core/time.ts';
import type { ArticleGiven } from './article-given.ts';
import type { FigureLine } from './figure-line.ts';
import type { SayStatements } from './say-statements.ts';
import { marketLines } from './market-lines.ts';
import { sinceModel } from './since-model.ts';
import type { SinceModel } from './since-model.ts';
import { statementsModel } from './statements-model.ts';
import type { StatementsModel } from './statements-model.ts';
import { toneModel } from './tone-model.ts';
import { subjectModel } from './subject-model.ts';
import type { SubjectModel } from './subject-model.ts';

/** The article's part of the card in words. */
export interface ArticleModel {
  readonly isOfCrypto: boolean;
  readonly subject: SubjectModel;
  /** "Article of 15 Jan 2026", or that none was found. */
  readonly date: string;
  /** How many statements there are and what came of them, or why there are none; absent where the missing date says it. */
  readonly words: string | undefined;
  readonly statements: StatementsModel;
  readonly since: SinceModel | undefined;
  readonly tone: readonly FigureLine[];
  readonly market: readonly FigureLine[];
}

function wordsOf(given: ArticleGiven, { counts }: StatementsModel, { t }: SayStatements): string | undefined {
  if (given.status === 'reading') return t('statements_reading');
  if (given.status === 'no-answer') return t('statements_no_answer');
  return counts ?? (given.published ? t('statements_none') : undefined);
}

/** The article's part of the card: subject, date, statements; of a page that is not about crypto no more than that. Pure. */
export function articleModel(given: ArticleGiven, say: SayStatements): ArticleModel {
  const { t, figures } = say;
  const { published } = given;
  const coins = [...(given.subject.kind === 'coin' ? [given.subject] : []), ...given.subject.others];
  const statements = statementsModel({ ...given, coins }, say);
  const isOfCrypto = given.subject.kind !== 'none';
  return {
    isOfCrypto,
    subject: subjectModel(given, say),
    date: published ? t('statements_date', figures.date(epochDayOf(published.ms))) : t('statements_no_date'),
    words: wordsOf(given, statements, say),
    statements,
    since: isOfCrypto ? sinceModel(given.since, say) : undefined,
    tone: isOfCrypto ? toneModel(given.tone, say) : [],
    market: isOfCrypto ? marketLines(given.market, say) : [],
  };
}
