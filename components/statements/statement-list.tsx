import type { VNode } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { StatementItem } from '../../lib/view/statements/statement-item.ts';
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

/** The first of many, unless all are wanted; a few more than those at once. */
const firstOf = (items: readonly StatementItem[], isAll: boolean): readonly StatementItem[] =>
  isAll || items.length < FEW + WORTH_HIDING ? items : items.slice(0, FEW);

/** Left out of the list, but for those called wrong since the page was opened: they keep their place. */
const isLeftOut = ({ findings, isWrong }: StatementItem, { marked }: StatementsUi): boolean =>
  isWrong && !findings.some(({ keys }) => keys.some((key) => marked.includes(key)));

/**
 * The statements of a text, those that the data decide first. Many are shown in part, the undecided ones, beside decided
 * ones, and wrong matches only when asked for. All stand in one list, whatever is asked for.
 */
export function StatementList({ label, model, ui, on, t }: StatementListProps): VNode {
  const { items, undecided, left } = model;
  const listed = items.filter((item) => ui.withWrong || !isLeftOut(item, ui));
  const decided = listed.filter(({ isDecided }) => isDecided);
  const others = listed.filter(({ isDecided }) => !isDecided);
  const isFolded = decided.length > 0 && others.length >= WORTH_HIDING;
  const main = isFolded ? decided : listed;
  const shown = [...firstOf(main, ui.all), ...(isFolded && ui.withUndecided ? others : [])];
  const wrong = items.filter((item) => isLeftOut(item, ui)).length;
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
        {main.length > firstOf(main, false).length && (
          <More
            isOpen={ui.all}
            words={ui.all ? t('statements_show_few') : t('statements_show_all', String(main.length))}
            onClick={() => on.setUi({ ...ui, all: !ui.all })}
          />
        )}
        {isFolded && (
          <More
            isOpen={ui.withUndecided}
            words={t(ui.withUndecided ? 'statements_hide_undecided' : 'statements_show_undecided', undecided)}
            onClick={() => on.setUi({ ...ui, withUndecided: !ui.withUndecided })}
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
