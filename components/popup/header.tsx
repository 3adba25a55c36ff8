import type { ComponentChildren, JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import { IconOpen, IconOptions, Logo } from '../ui/icons.tsx';

export interface HeaderProps {
  readonly t: Text;
  /** The age of the data; the page's status. */
  readonly status: string;
  /** What the page adds of its own. */
  readonly children?: ComponentChildren;
  readonly onOpen?: () => void;
  readonly onOptions: () => void;
}

/** Name, age of the data, and the ways out. */
export function Header({ t, status, children, onOpen, onOptions }: HeaderProps): JSX.Element {
  return (
    <header class="cm-header">
      <Logo />
      <div class="cm-title">
        <b class="cm-name">{t('extension_name')}</b>
        {/* Renewed every minute: a screen reader finds it, but is not told each time. */}
        <p class="cm-status" role="status" aria-live="off">
          {status}
        </p>
      </div>
      {children}
      {onOpen && (
        <button
          class="cm-button cm-icon-button"
          type="button"
          aria-label={t('popup_open_tab')}
          title={t('popup_open_tab')}
          onClick={onOpen}
        >
          <IconOpen />
        </button>
      )}
      <button class="cm-button cm-icon-button" type="button" aria-label={t('popup_options')} title={t('popup_options')} onClick={onOptions}>
        <IconOptions />
      </button>
    </header>
  );
}
