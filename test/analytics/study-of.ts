import { eventGround } from '../../lib/analytics/event-ground.ts';
import { eventPaths } from '../../lib/analytics/event-paths.ts';
import type { EventPaths } from '../../lib/analytics/event-paths.ts';
import { eventStudy } from '../../lib/analytics/event-study.ts';
import type { EventStudy } from '../../lib/analytics/event-study.ts';
import type { EpochDay } from '../../lib/core/units.ts';

/** What followed events, of a series as it is. */
export const studyOf = (days: Int32Array, close: Float64Array, events: readonly EpochDay[]): EventStudy =>
  eventStudy(eventGround(days, close), events);

/** Paths around events, of a series as it is. */
export const pathsOf = (days: Int32Array, close: Float64Array, events: readonly EpochDay[]): EventPaths =>
  eventPaths(eventGround(days, close).sessions, events);
