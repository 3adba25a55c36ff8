import type { VNode } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { StatementsModel } from '../../lib/view/statements/statements-model.ts';
import type { StatementsUi } from '../../lib/view/statements/statements-ui.ts';
import type { StatementActions } from './statement-actions.ts';
import { Statement } from './statement.tsx';

/** Listed before a person asks for all. */
const FEW = 5;
/** A button for fewer than these would take the room of what it hides. */
const WORTH_HIDING = 3;

export interface StatementListProps {
  /** Name of the list. */
  readonly label: string;
  readonly model: StatementsModel;
  readonly ui: StatementsUi;
  readonly on: StatementActions;
  readonly t: Text;
}

/** A button that shows or hides a part of the list. */
const More = ({ isOpen, words, onClick }: { readonly isOpen: boolean; readonly words: string; readonly onClick: () => void }): VNode => (
  <button class="st-act st-button" type="button" aria-expanded={isOpen} onClick={onClick}>
    {words}
  </button>
);

/** The statements of a text in its order: the first ones, the rest when asked for, wrong matches only then. */
export function StatementList({ label, model, ui, on, t }: StatementListProps): VNode {
  const { items, left } = model;
  const isListed = ({ key, isWrong }: (typeof items)[number]): boolean =>
    !isWrong || ui.withWrong || (key !== undefined && ui.marked.includes(key));
  const listed = items.filter(isListed);
  const isLong = listed.length >= FEW + WORTH_HIDING;
  const shown = ui.all || !isLong ? listed : listed.slice(0, FEW);
  const wrong = items.filter(({ key, isWrong }) => isWrong && !(key !== undefined && ui.marked.includes(key))).length;
  return (
    <>
      {/* With its own role: without marks a list is none to some screen readers. */}
      <ul class="st-list" role="list" aria-label={label}>
        {shown.map((item) => (
          <Statement key={item.id} item={item} ui={ui} on={on} t={t} />
        ))}
      </ul>
      {left > 0 && ui.all && <p class="st-quiet">{t('statements_left', String(left))}</p>}
      <p class="st-acts">
        {isLong && (
          <More
            isOpen={ui.all}
            words={ui.all ? t('statements_show_few') : t('statements_show_all', String(listed.length))}
            onClick={() => on.setUi({ ...ui, all: !ui.all })}
          />
        )}
        {wrong > 0 && (
          <More
            isOpen={ui.withWrong}
            words={t('statements_wrong_count', String(wrong))}
            onClick={() => on.setUi({ ...ui, withWrong: !ui.withWrong })}
          />
        )}
      </p>
    </>
  );
}
