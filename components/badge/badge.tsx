import type { VNode } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { BadgeView } from '../../lib/view/badge-view.ts';
import type { BadgeActions } from './actions.ts';
import { Card } from './card.tsx';
import { Chip, UndoChip } from './chip.tsx';

export interface BadgeProps {
  readonly view: BadgeView;
  readonly on: BadgeActions;
  readonly t: Text;
}

/** The badge of a page: chip, card, the undo line after a hide, or nothing. */
export function Badge({ view, on, t }: BadgeProps): VNode | null {
  if (view.face === 'chip') return <Chip chip={view.chip} on={on} t={t} />;
  if (view.face === 'undo') return <UndoChip words={view.words} on={on} t={t} />;
  return view.face === 'none' ? null : <Card {...view} on={on} t={t} />;
}
