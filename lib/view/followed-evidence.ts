import { correlationHighEvents } from '../analytics/correlation-high-events.ts';
import { eventGround } from '../analytics/event-ground.ts';
import { eventPaths } from '../analytics/event-paths.ts';
import type { EventPaths } from '../analytics/event-paths.ts';
import { eventStudy } from '../analytics/event-study.ts';
import type { EventStudy } from '../analytics/event-study.ts';
import type { PairReturns } from '../analytics/pair-returns.ts';
import { recordHighEvents } from '../analytics/record-high-events.ts';
import { streakEvents } from '../analytics/streak-events.ts';
import type { EpochDay } from '../core/units.ts';
import type { AlignedPair } from '../market/align.ts';
import { closesOf } from './closes-of.ts';
import type { PairData } from './pair-data.ts';

/** What crypto did after the events of one kind, in figures and as a picture. */
export interface Followed {
  readonly study: EventStudy;
  readonly paths: EventPaths;
}

/** What followed, by the kind of the event (docs/methods.md §8). */
export interface FollowedEvidence {
  /** Record closes of the equity after a lull. */
  readonly recordHigh: Followed;
  /** Long streaks of the equity over the S&P 500; absent where it is that itself, or that is not known. */
  readonly streak?: Followed;
  /** Highs of the rolling correlation. */
  readonly correlationHigh: Followed;
}

/** What followed the three kinds of events. `against`: equity and S&P 500 on the same sessions. */
export function followedEvidence({ equity, crypto }: PairData, returns: PairReturns, against: AlignedPair | undefined): FollowedEvidence {
  const { days, close } = closesOf(crypto);
  const ground = eventGround(days, close);
  const followed = (events: readonly EpochDay[]): Followed => ({
    study: eventStudy(ground, events),
    paths: eventPaths(ground.sessions, events),
  });
  const own = closesOf(equity);
  return {
    recordHigh: followed(recordHighEvents(own.days, own.close)),
    ...(against && { streak: followed(streakEvents(against.days, against.x, against.y)) }),
    correlationHigh: followed(correlationHighEvents(returns)),
  };
}
