import type { VNode } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { BadgeView } from '../../lib/view/badge-view.ts';
import type { BadgeActions } from './actions.ts';
import { Card } from './card.tsx';
import { Chip, UndoChip } from './chip.tsx';

export interface BadgeProps {
  readonly view: BadgeView;
  /** Keys that open it, as `aria-keyshortcuts` wants them. */
  readonly shortcut: string;
  readonly on: BadgeActions;
  readonly t: Text;
}

/** The badge of a page: chip, card, the undo line after a hide, or nothing. */
export function Badge({ view, shortcut, on, t }: BadgeProps): VNode | null {
  if (view.face === 'chip') return <Chip chip={view.chip} shortcut={shortcut} on={on} t={t} />;
  if (view.face === 'undo') return <UndoChip words={view.words} on={on} t={t} />;
  if (view.face === 'none') return null;
  return <Card card={view.card} menuOpen={view.menuOpen} siteName={view.siteName} corner={view.corner} on={on} t={t} />;
}
