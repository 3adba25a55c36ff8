import type { UnixMs } from '../core/units.ts';
import type { Corner } from '../settings/settings.ts';
import { cardOf } from './badge-card.ts';
import type { CardModel } from './badge-card.ts';
import { chipOf } from './badge-chip.ts';
import type { ChipModel, Say } from './badge-chip.ts';
import { badgeConditionOf } from './badge-condition.ts';
import { faceOf } from './badge-session.ts';
import type { BadgeSession } from './badge-session.ts';

/** What stands in the page. */
export type BadgeView =
  | { readonly face: 'none' }
  | { readonly face: 'chip'; readonly chip: ChipModel }
  | { readonly face: 'card'; readonly card: CardModel; readonly menuOpen: boolean; readonly siteName: string; readonly corner: Corner }
  | { readonly face: 'undo'; readonly words: string };

/** The view of a session on a site at an instant. Pure. */
export function badgeViewOf(session: BadgeSession, siteName: string, nowMs: UnixMs, say: Say): BadgeView {
  const face = faceOf(session);
  if (face === 'none') return { face };
  if (face === 'undo' && session.undo) return { face, words: say.t(`badge_hidden_${session.undo}`, siteName) };
  const condition = badgeConditionOf(session.facts, session.blocked, nowMs);
  if (face !== 'card') return { face: 'chip', chip: chipOf(condition, say) };
  const { corner } = session.own.place ?? session.settings.place;
  return { face, card: cardOf(condition, nowMs, say), menuOpen: session.menuOpen, siteName, corner };
}
