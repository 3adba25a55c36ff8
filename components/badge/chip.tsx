import type { VNode } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { ChipModel } from '../../lib/view/badge-chip.ts';
import type { BadgeActions } from './actions.ts';
import { CLOSE, Logo } from './icons.tsx';
import { Tool } from './tool.tsx';

/** Opens and collapses the badge from anywhere in the page, as `aria-keyshortcuts` wants it written. */
const SHORTCUT = 'Alt+Shift+C';

interface ChipProps {
  readonly chip: ChipModel;
  readonly on: BadgeActions;
  readonly t: Text;
}

/**
 * The badge collapsed: one line of words and one number, and a × that shows itself on hover and focus. The spaces
 * between the parts are not drawn, but read.
 */
export function Chip({ chip, on, t }: ChipProps): VNode {
  const { kind, words, figure, date, ribbon, sentence } = chip;
  return (
    <div class="chip-box">
      <button
        class={kind === 'fresh' ? 'chip' : 'chip quiet'}
        data-focus="chip"
        aria-label={sentence}
        aria-haspopup="dialog"
        aria-keyshortcuts={SHORTCUT}
        onClick={on.open}
        onPointerEnter={on.prepare}
        onFocus={on.prepare}
        onPointerDown={on.grab}
        onKeyDown={on.nudge}
      >
        <Logo />
        <span class="words">{words}</span> {figure !== undefined && <span class={kind === 'fresh' ? 'strong' : ''}>{figure}</span>}{' '}
        {date !== undefined && <span class="date quiet">{date}</span>} {ribbon !== undefined && <span class="ribbon quiet">{ribbon}</span>}
      </button>
      <Tool class="hide quiet" label={t('badge_hide_page')} d={CLOSE} onClick={() => on.hide('page')} />
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
      <button class="link strong" data-focus="undo" onClick={on.undo}>
        {t('badge_undo')}
      </button>
    </div>
  );
}
