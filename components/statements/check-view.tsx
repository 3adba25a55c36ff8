import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { epochDay, epochDayOf } from '../../lib/core/time.ts';
import type { Text } from '../../lib/core/text.ts';
import type { EpochDay, UnixMs } from '../../lib/core/units.ts';
import type { Formatters } from '../../lib/view/formatters.ts';
import type { CheckedText } from '../../lib/view/statements/checked-text.ts';
import type { Published } from '../../lib/view/statements/published.ts';
import { statementsModel } from '../../lib/view/statements/statements-model.ts';
import { FIRST_UI } from '../../lib/view/statements/statements-ui.ts';
import { DateField } from '../ui/date-field.tsx';
import { IconClose } from '../ui/icons.tsx';
import { StatementList } from './statement-list.tsx';
import { useCheck } from './use-check.ts';
import type { CheckState } from './use-check.ts';

export interface CheckViewProps {
  readonly isOpen: boolean;
  /** The day that a text is taken to be of before another one is chosen. */
  readonly firstDay: EpochDay;
  readonly now: () => UnixMs;
  readonly checkText: (text: string, published: Published) => Promise<CheckedText>;
  readonly copy: (text: string) => Promise<void>;
  readonly onClose: () => void;
  readonly t: Text;
  readonly format: Formatters;
}

/** A passage of an article; whole articles are read where they stand. */
const MOST_CHARACTERS = 5000;

/** Earlier no crypto price was published. */
const EARLIEST = epochDay(2010, 7, 1);

/** What came of a check: the statements, or words in their place. */
function Outcome({ state, copy, t, format }: Pick<CheckViewProps, 'copy' | 't' | 'format'> & { readonly state: CheckState }): JSX.Element {
  const [ui, setUi] = useState(FIRST_UI);
  const checked = state.kind === 'checked' ? state : undefined;
  useEffect(() => setUi(FIRST_UI), [checked]);
  const model = useMemo(
    () => checked && statementsModel({ ...checked.checked, published: checked.published, wrong: [] }, { t, figures: format }),
    [checked, t, format],
  );
  const words = {
    idle: '',
    checking: t('statements_checking'),
    failed: t('statements_check_failed', state.kind === 'failed' ? state.why : ''),
    checked: model?.counts ?? t('statements_check_none'),
  };
  const tryCopy = (text: string): Promise<boolean> =>
    copy(text).then(
      () => true,
      () => false,
    );
  return (
    <div class="st">
      <p class="st-quiet" role="status">
        {words[state.kind]}
      </p>
      {model && model.items.length > 0 && (
        <StatementList label={t('statements_check_list')} model={model} ui={ui} on={{ copy: tryCopy, setUi }} t={t} />
      )}
    </div>
  );
}

/** A sentence or several, given by hand with their date, and what the stored data say of them. */
export function CheckView(props: CheckViewProps): JSX.Element {
  const { isOpen, firstDay, now, checkText, copy, onClose, t, format } = props;
  const { state, start } = useCheck(checkText, now);
  const [day, setDay] = useState(firstDay);
  const [isRefused, setRefused] = useState(false);
  const textRef = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const last = epochDayOf(now());
  useEffect(() => {
    if (isOpen) textRef.current?.focus();
  }, [isOpen]);
  const check = (): void => start(textRef.current?.value ?? '', day);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target === textRef.current) check();
    if (event.key !== 'Escape') return;
    // Without this, Esc closes the whole popup.
    event.preventDefault();
    onClose();
  };
  return (
    <section class="cm-check" id="cm-check" aria-labelledby={`${id}-name`} hidden={!isOpen} onKeyDown={onKeyDown}>
      <div class="cm-check-head">
        <h1 class="cm-sentence" id={`${id}-name`}>
          {t('statements_check')}
        </h1>
        <button class="cm-button cm-icon-button" type="button" aria-label={t('statements_check_close')} onClick={onClose}>
          <IconClose />
        </button>
      </div>
      <p class="cm-interval" id={`${id}-about`}>
        {t('statements_check_about')}
      </p>
      <form
        class="cm-check-form"
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <textarea ref={textRef} maxLength={MOST_CHARACTERS} aria-label={t('statements_check_text')} aria-describedby={`${id}-about`} />
        <div class="cm-check-row">
          <DateField
            label={t('statements_check_date')}
            day={day}
            first={EARLIEST}
            last={last}
            onChoose={(chosen) => setDay(chosen ?? last)}
            onRefuse={setRefused}
          />
          <button class="cm-button" data-strong type="submit">
            {t('statements_check_start')}
          </button>
        </div>
        <p class="cm-interval" role="status">
          {isRefused && t('as_of_refused', format.date(EARLIEST), format.date(last))}
        </p>
      </form>
      <Outcome state={state} copy={copy} t={t} format={format} />
    </section>
  );
}
