import type { VNode } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { ChipModel } from '../../lib/view/badge-chip.ts';
import type { BadgeActions } from './actions.ts';
import { CloseIcon, Logo } from './icons.tsx';

interface ChipProps {
  readonly chip: ChipModel;
  readonly shortcut: string;
  readonly on: BadgeActions;
  readonly t: Text;
}

/** The badge collapsed: one line of words and one number, and a × that shows itself on hover and focus. */
export function Chip({ chip, shortcut, on, t }: ChipProps): VNode {
  const { kind, words, figure, date, ribbon, sentence } = chip;
  return (
    <div class="chip-box" data-kind={kind} data-simulated={ribbon !== undefined}>
      <button
        type="button"
        class="chip"
        data-focus="chip"
        aria-label={sentence}
        aria-haspopup="dialog"
        aria-keyshortcuts={shortcut}
        onClick={on.open}
        onPointerDown={on.grab}
        onKeyDown={on.nudge}
      >
        <Logo />
        <span class="words">{words}</span>
        {figure !== undefined && (
          <span class="figure">
            {t('badge_r')} {figure}
          </span>
        )}
        {date !== undefined && <span class="date">{date}</span>}
        {ribbon !== undefined && <span class="ribbon">{ribbon}</span>}
      </button>
      <button type="button" class="hide" aria-label={t('badge_hide_page')} title={t('badge_hide_page')} onClick={() => on.hide('page')}>
        <CloseIcon />
      </button>
    </div>
  );
}

/** Stands for the chip for some seconds after a hide. */
export function UndoChip({ words, on, t }: { readonly words: string; readonly on: BadgeActions; readonly t: Text }): VNode {
  return (
    <div class="chip undo">
      <span class="words" role="status">
        {words}
      </span>
      <button type="button" class="link" data-focus="undo" onClick={on.undo}>
        {t('badge_undo')}
      </button>
    </div>
  );
}
