import type { VNode } from 'preact';
import type { Say } from '../../lib/view/badge-chip.ts';
import type { BadgeView } from '../../lib/view/badge-view.ts';
import type { BadgeActions } from './actions.ts';
import type { CardPart } from './card-part.ts';
import { Chip, UndoChip } from './chip.tsx';

export interface BadgeProps {
  readonly view: BadgeView;
  readonly on: BadgeActions;
  readonly say: Say;
  /** What the card says of the article. */
  readonly article?: VNode | undefined;
  /** Absent until its script has come. */
  readonly OpenCard?: CardPart['OpenCard'] | undefined;
}

/** The badge of a page: chip, card, the undo line after a hide, or nothing. */
export function Badge({ view, on, say, article, OpenCard }: BadgeProps): VNode | null {
  if (view.face === 'chip') return <Chip chip={view.chip} on={on} t={say.t} />;
  if (view.face === 'undo') return <UndoChip words={view.words} on={on} t={say.t} />;
  return view.face === 'card' && OpenCard ? <OpenCard given={view.given} on={on} say={say} article={article} /> : null;
}
