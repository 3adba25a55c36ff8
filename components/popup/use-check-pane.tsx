import type { JSX } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { epochDayOf } from '../../lib/core/time.ts';
import { IconCheck } from '../ui/icons.tsx';
import { useModule } from './use-module.ts';
import type { Page } from './use-page.ts';

/** Fetched when a sentence is first to be checked: the overlay's first paint does not wait for it. */
const loadChunk = () => import('../statements/check-chunk.ts');

export interface CheckPane {
  /** It stands in place of headline, tabs and panel. */
  readonly isOpen: boolean;
  /** What was typed stays while it is closed. */
  readonly view: JSX.Element | undefined;
  /** The button that opens and closes it. */
  readonly button: JSX.Element;
}

/** Checking a sentence, and the button that leads there. `isNarrow`: there is room for no more than an icon. */
export function useCheckPane(page: Page, isNarrow: boolean): CheckPane {
  const { environment, format, now, asOf } = page;
  const { t, checkText } = environment;
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const chunk = useModule(loadChunk, wasOpen);
  const buttonRef = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => {
    setOpen(false);
    buttonRef.current?.focus();
  }, []);
  const toggle = (): void => {
    setWasOpen(true);
    setOpen(!isOpen);
  };
  const button = (
    <button
      class={`cm-button cm-check-button${isNarrow ? ' cm-icon-button' : ''}`}
      type="button"
      title={isNarrow ? t('statements_check') : undefined}
      ref={buttonRef}
      aria-expanded={isOpen}
      aria-controls={wasOpen ? 'cm-check' : undefined}
      onClick={toggle}
    >
      <IconCheck />
      <span class={isNarrow ? 'cm-hidden' : undefined}>{t('statements_check')}</span>
    </button>
  );
  const view = chunk && (
    <chunk.CheckView
      isOpen={isOpen}
      firstDay={asOf?.day ?? epochDayOf(now())}
      now={now}
      checkText={checkText}
      copy={environment.copy}
      onClose={close}
      t={t}
      format={format}
    />
  );
  return { isOpen, view, button };
}
