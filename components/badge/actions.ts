import type { Corner } from '../../lib/settings/settings.ts';
import type { Hide } from '../../lib/view/badge-session.ts';

/** What a person can do with the badge. */
export interface BadgeActions {
  readonly open: () => void;
  /** Somebody is about to open the card: pointer or focus is on the chip. */
  readonly prepare: () => void;
  readonly close: () => void;
  readonly toggleMenu: () => void;
  readonly hide: (reach: Hide) => void;
  readonly undo: () => void;
  readonly moveTo: (corner: Corner) => void;
  /** A pointer went down on something that drags the badge. */
  readonly grab: (event: PointerEvent) => void;
  /** A key went down on something that the arrow keys move. */
  readonly nudge: (event: KeyboardEvent) => void;
  readonly show: (page: 'dashboard' | 'options') => void;
}
