import type { UnixMs } from '../core/units.ts';
import type { Corner } from '../settings/settings.ts';
import { cardlessChip, chipOf } from './badge-chip.ts';
import type { ChipModel, PageCoin, Say } from './badge-chip.ts';
import { badgeConditionOf } from './badge-condition.ts';
import type { BadgeCondition } from './badge-condition.ts';
import { faceOf } from './badge-session.ts';
import type { BadgeSession } from './badge-session.ts';
import { coinFactOf } from './coin-fact.ts';
import type { CoinFacts } from './coin-facts.ts';

/** What a card is made of. Its words come from lib/view/badge-card.ts, in the card's own script. */
export interface CardGiven {
  readonly condition: BadgeCondition;
  /** `undefined` before they are read; `none`: there are none yet. */
  readonly coins: CoinFacts | 'none' | undefined;
  /** The evidence of the pair, as it is stored. */
  readonly evidence: unknown;
  readonly coin: PageCoin | undefined;
  /** The instant that decides ages. */
  readonly nowMs: UnixMs;
  readonly menuOpen: boolean;
  readonly siteName: string;
  readonly corner: Corner;
}

/** What stands in the page. */
export type BadgeView =
  | { readonly face: 'none' }
  | { readonly face: 'chip'; readonly chip: ChipModel }
  | { readonly face: 'card'; readonly given: CardGiven }
  | { readonly face: 'undo'; readonly words: string };

/** The coin of the page; none while the facts of coins are of another market than those of the pair: one of the two is about to go. */
function pageCoinOf({ coin, coins, facts }: BadgeSession, nowMs: UnixMs): PageCoin | undefined {
  if (!coin || !coins || coins === 'none' || (facts && facts.market !== coins.market)) return undefined;
  return { fact: coinFactOf(coin.coin, coins, nowMs), market: coins.market, equity: coins.equity, isGuess: coin.isGuess };
}

/** The view of a session on a site at an instant. Pure. */
export function badgeViewOf(session: BadgeSession, siteName: string, nowMs: UnixMs, say: Say): BadgeView {
  const face = faceOf(session);
  if (face === 'none') return { face };
  if (face === 'undo' && session.undo) return { face, words: say.t(`badge_hidden_${session.undo}`, siteName) };
  const condition = badgeConditionOf(session.facts, session.blocked, nowMs);
  const coin = pageCoinOf(session, nowMs);
  if (face !== 'card') return { face: 'chip', chip: session.card === 'refused' ? cardlessChip(say) : chipOf(condition, say, coin) };
  const { corner } = session.own.place ?? session.settings.place;
  return {
    face,
    given: { condition, coins: session.coins, evidence: session.evidence, coin, nowMs, menuOpen: session.menuOpen, siteName, corner },
  };
}
