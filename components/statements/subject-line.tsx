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

/** What was clicked is gone: the keyboard goes on from what has come in its place. */
const focus = (element: HTMLElement | null): void => element?.focus();

/** What the page is held to be about and why, and one click to say otherwise. */
export function SubjectLine({ subject: { words, undo, choices }, ui, on, t }: SubjectLineProps): VNode {
  const { correcting } = ui;
  const toggle = (): void => on.setUi({ ...ui, correcting: !correcting });
  return (
    <>
      <p class="st-subject">
        <span class="st-quiet" role="status">
          {words}
        </span>
        {undo ? (
          <button class="st-act st-button" type="button" key="undo" ref={focus} onClick={() => on.correct(undo)}>
            {t('statements_undo')}
          </button>
        ) : (
          <button class="st-act st-button" type="button" aria-expanded={correcting} onClick={toggle}>
            {t('statements_correct')}
          </button>
        )}
      </p>
      {correcting && !undo && (
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
