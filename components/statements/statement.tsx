import type { VNode } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { StatementFinding, StatementItem } from '../../lib/view/statements/statement-item.ts';
import type { StatementsUi } from '../../lib/view/statements/statements-ui.ts';
import { keepInSight } from './keep-in-sight.ts';
import { Mark } from './mark.tsx';
import type { StatementActions } from './statement-actions.ts';
import { StatementProof } from './statement-proof.tsx';

interface Parts {
  readonly ui: StatementsUi;
  readonly on: StatementActions;
  readonly t: Text;
}

export interface StatementProps extends Parts {
  readonly item: StatementItem;
}

interface FindingProps extends StatementProps {
  readonly finding: StatementFinding;
}

/** The quoted words; where they stand in a text at hand, they lead there. */
function Quote({ item: { id, quote, place }, ui, on, t }: StatementProps): VNode {
  const { showInText } = on;
  if (!showInText) return <p class="st-quote">{quote}</p>;
  const isShown = ui.shown === id;
  const show = ({ currentTarget }: { readonly currentTarget: HTMLElement }): void => {
    const { shown: _shown, ...others } = ui;
    on.setUi(isShown ? others : { ...others, shown: id });
    showInText(isShown ? undefined : place);
    // Where the card has made room for the text.
    if (!isShown) keepInSight(currentTarget);
  };
  return (
    <button class="st-quote st-button" type="button" aria-pressed={isShown} title={t('statements_show')} onClick={show}>
      {quote}
    </button>
  );
}

/** Shape, verdict, and what the data say; opens what is behind it where there is something. */
function Words({ finding, ui, on }: Omit<FindingProps, 'item'>): VNode {
  const { id, word, verdict, says, times, details } = finding;
  const isOpen = ui.open.includes(id);
  const words = (
    <>
      <Mark word={word} />
      <span>
        <b>{verdict}</b>
        {says !== '' && `${word === 'unknown' ? ':' : ''} ${says}`}
        {times !== undefined && <span class="st-quiet">{` · ${times}`}</span>}
      </span>
    </>
  );
  if (!details) return <p class="st-finding">{words}</p>;
  const toggle = (): void => on.setUi({ ...ui, open: isOpen ? ui.open.filter((other) => other !== id) : [...ui.open, id] });
  return (
    <button class="st-finding st-button" type="button" aria-expanded={isOpen} onClick={toggle}>
      {words}
      <svg class="st-chevron" viewBox="0 0 12 12" aria-hidden="true">
        <path d="m3 4.5 3 3 3-3" />
      </svg>
    </button>
  );
}

/** Copies the receipt, and says what came of it. */
function CopyButton({ finding: { id, receipt }, ui, on, t }: FindingProps): VNode | null {
  if (receipt === undefined) return null;
  const { copied } = ui;
  const said = copied?.id === id ? t(copied.ok ? 'statements_copied' : 'statements_copy_failed') : '';
  const copy = async (): Promise<void> => {
    const ok = await on.copy(receipt);
    on.setUi({ ...ui, copied: { id, ok } });
  };
  return (
    <>
      <button class="st-act st-button" type="button" onClick={() => void copy()}>
        {t('statements_copy')}
      </button>
      <span class="st-quiet" role="status">
        {said}
      </span>
    </>
  );
}

/** Says that the words were no such statement, or takes that back: one button, so that the keyboard stays on it. */
function WrongButton({ item: { findings, isWrong }, ui, on, t }: FindingProps): VNode | null {
  const { markWrong, unmarkWrong } = on;
  const keys = findings.flatMap((finding) => finding.keys);
  if (keys.length === 0 || !markWrong || !unmarkWrong) return null;
  const mark = (): void => {
    on.setUi({ ...ui, marked: [...ui.marked, ...keys] });
    for (const key of keys) markWrong(key);
  };
  const unmark = (): void => {
    for (const key of keys) unmarkWrong(key);
  };
  return (
    <button class="st-act st-button" type="button" onClick={() => (isWrong ? unmark() : mark())}>
      {t(isWrong ? 'statements_undo' : 'statements_wrong')}
    </button>
  );
}

/** A verdict of the words, what the data say, and behind it the arithmetic. */
function Finding(props: FindingProps): VNode {
  const { item, finding, ui, t } = props;
  const { isWrong } = item;
  const { id, details } = finding;
  const isOpen = details !== undefined && ui.open.includes(id) && !isWrong;
  return (
    <>
      {isWrong ? <p class="st-quiet">{t('statements_left_out')}</p> : <Words key="words" {...props} />}
      {isOpen && <StatementProof key="proof" details={details} t={t} />}
      {(isOpen || isWrong) && (
        <p class="st-acts" key="acts">
          <WrongButton key="wrong" {...props} />
          {isOpen && <CopyButton key="copy" {...props} />}
        </p>
      )}
    </>
  );
}

/** Quoted words, and each statement that they make: its verdict, what the data say, and behind it the arithmetic. */
export function Statement(props: StatementProps): VNode {
  const { item, ui } = props;
  const { findings, isWrong } = item;
  const shown = isWrong ? [findings.find(({ id }) => ui.open.includes(id)) ?? findings[0]] : findings.filter((finding) => !finding.isWrong);
  return (
    <li class="st-item" role="listitem" data-wrong={isWrong}>
      <Quote {...props} />
      {shown.map((finding) => finding && <Finding key={finding.id} finding={finding} {...props} />)}
    </li>
  );
}
