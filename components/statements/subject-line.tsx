import type { VNode } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { SubjectModel } from '../../lib/view/statements/subject-model.ts';
import type { StatementsUi } from '../../lib/view/statements/statements-ui.ts';
import type { ArticleActions } from './article-part.tsx';

export interface SubjectLineProps {
  readonly subject: SubjectModel;
  readonly ui: StatementsUi;
  readonly on: Pick<ArticleActions, 'correct' | 'setUi'>;
  readonly t: Text;
}

/** What the page is held to be about and why, and one click to say otherwise. */
export function SubjectLine({ subject: { words, choices }, ui, on, t }: SubjectLineProps): VNode {
  const { correcting } = ui;
  return (
    <>
      <p class="st-subject">
        <span class="st-quiet">{words}</span>
        <button
          class="st-act st-button"
          type="button"
          aria-expanded={correcting}
          onClick={() => on.setUi({ ...ui, correcting: !correcting })}
        >
          {t('statements_correct')}
        </button>
      </p>
      {correcting && (
        <div class="st-choices" role="group" aria-label={t('statements_correct_to')}>
          {choices.map(({ label, choice, isChosen }) => (
            <button class="st-choice st-button" type="button" key={label} aria-pressed={isChosen} onClick={() => on.correct(choice)}>
              {label}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
