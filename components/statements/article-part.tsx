import type { VNode } from 'preact';
import type { SayStatements } from '../../lib/view/statements/say-statements.ts';
import type { ArticleGiven, SubjectChoice } from '../../lib/view/statements/article-given.ts';
import { articleModel } from '../../lib/view/statements/article-model.ts';
import { FIRST_UI } from '../../lib/view/statements/statements-ui.ts';
import type { StatementActions } from './statement-actions.ts';
import { FigureLines } from './figure-lines.tsx';
import { SinceLine } from './since-line.tsx';
import { StatementList } from './statement-list.tsx';
import { SubjectLine } from './subject-line.tsx';

/** What a person can do in the article's part of the card. */
export interface ArticleActions extends StatementActions {
  readonly correct: (choice: SubjectChoice) => void;
}

export interface ArticleProps {
  readonly given: ArticleGiven;
  readonly on: ArticleActions;
  readonly say: SayStatements;
}

/** What the card says of the article beside it: what it is about and from when, and its statements with what the data say. */
export function Article({ given, on, say }: ArticleProps): VNode {
  const { t } = say;
  const ui = given.ui ?? FIRST_UI;
  // What the data decide stands first, so nothing has its place before they were asked.
  const isCompared = given.verdicts !== undefined;
  const { isOfCrypto, subject, date, words, statements, since, tone, market } = articleModel(given, say);
  return (
    <div class={isOfCrypto ? 'st' : 'st st-last'} data-room={given.room}>
      <section class="st-block">
        <p class="st-quiet">{date}</p>
        <SubjectLine subject={subject} ui={ui} on={on} t={t} />
      </section>
      {words !== undefined && (
        <section class="st-block">
          <h3>{t('statements_title')}</h3>
          <p class="st-quiet" role="status">
            {words}
          </p>
          {isCompared && statements.items.length > 0 && (
            <StatementList label={t('statements_title')} model={statements} ui={ui} on={on} t={t} />
          )}
        </section>
      )}
      {since && <SinceLine title={t('statements_since')} since={since} />}
      {tone.length > 0 && <FigureLines title={t('statements_tone')} lines={tone} />}
      {market.length > 0 && <FigureLines title={t('statements_then')} lines={market} />}
    </div>
  );
}
