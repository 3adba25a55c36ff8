import * as v from 'valibot';
import { HORIZONS } from '../analytics/event-ground.ts';
import { change, count, day, number, share } from './evidence-parts.ts';
import type { FollowedEvidence } from './followed-evidence.ts';

const horizon = v.picklist(HORIZONS);
const isReturn = (value: number): boolean => Number.isNaN(value) || value >= -1;
/** Changes, NaN where one is not known. */
const changes = v.pipe(
  v.instance(Float64Array),
  v.check((column) => column.every(isReturn)),
);

const study = v.object({
  horizons: v.tuple([v.literal(5), v.literal(21), v.literal(63), v.literal(126)]),
  rows: v.array(v.object({ day, returns: v.array(v.union([change, v.undefined()])) })),
  base: v.array(v.object({ horizon, n: count, median: change, hitRate: share })),
  summary: v.array(
    v.object({
      horizon,
      n: count,
      median: v.exactOptional(change),
      hitRate: v.exactOptional(share),
      p: v.exactOptional(share),
    }),
  ),
});

/** A picture: all of its columns are as long as the sessions. */
const paths = v.pipe(
  v.object({
    sessions: v.instance(Int32Array),
    paths: v.array(v.object({ day, change: changes })),
    median: changes,
  }),
  v.check((drawn) => [drawn.median, ...drawn.paths.map((path) => path.change)].every(({ length }) => length === drawn.sessions.length)),
);

const followed = v.object({ study, paths });

/** What followed the three kinds of events, as it is stored. */
export const followedSchema: v.GenericSchema<unknown, FollowedEvidence> = v.object({
  recordHigh: followed,
  streak: v.exactOptional(followed),
  correlationHigh: followed,
});

const difference = v.object({ difference: number, se: number });

export const newHighSchema = v.object({
  asOf: day,
  by: day,
  days: count,
  close: number,
  high: number,
  highDay: day,
  sigma: number,
  brownian: share,
  bootstrap: v.exactOptional(share),
  paths: count,
});

export const replaySchema = v.object({
  n: count,
  hits: count,
  from: day,
  to: day,
  brier: v.object({ base: share, brownian: share, bootstrap: share }),
  againstBase: v.object({ brownian: difference, bootstrap: difference }),
  forecasts: v.array(v.object({ day, by: day, base: share, brownian: share, bootstrap: share, hit: v.boolean() })),
});
