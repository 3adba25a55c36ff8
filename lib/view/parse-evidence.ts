import * as v from 'valibot';
import { STRENGTH_SESSIONS } from '../analytics/relative-strength.ts';
import { WINDOWS } from '../settings/settings.ts';
import { change, count, day, drawn, interval, number, r, share } from './evidence-parts.ts';
import { followedSchema, newHighSchema, replaySchema } from './parse-followed.ts';
import type { PairEvidence } from './pair-evidence.ts';

const windows = v.array(
  v.object({
    sessions: v.picklist(WINDOWS),
    n: count,
    from: day,
    to: day,
    pearson: r,
    interval: v.exactOptional(interval),
    bootstrap: v.exactOptional(drawn),
  }),
);

const leadLag = v.object({
  n: count,
  band: number,
  lags: v.array(v.object({ k: v.pipe(number, v.integer()), r: v.union([r, v.undefined()]) })),
  best: v.object({ k: v.pipe(number, v.integer()), t: number, stated: v.boolean() }),
});

const regime = v.object({ z: v.union([number, v.undefined()]), changed: v.boolean(), days: v.array(day) });

const turns = v.array(v.object({ day, index: count, kind: v.picklist(['peak', 'trough']), provisional: v.boolean() }));

const matched = v.object({ of: count, share, chanceMean: share, chance95: share, matched: v.boolean() });

const concordance = v.object({ value: share, chance90: v.tuple([share, share]) });

const length = v.object({ length: count, from: day, to: day });

const streak = v.object({
  asOf: day,
  current: v.object({ length: count, from: v.exactOptional(day) }),
  longest: length,
  rank: v.exactOptional(v.object({ place: count, of: count })),
  lastAsLong: v.exactOptional(length),
});

const period = v.object({ value: change, from: day, to: day });

const record = { day, value: number, distance: number, daysSince: count };

const high = v.object({
  ...record,
  ytd: v.exactOptional(period),
  firstSessions: v.exactOptional(period),
});

const link = v.object({ r, interval: v.exactOptional(interval), beta: v.exactOptional(v.object({ value: number, se: number })) });
const partial = v.object({ r, n: count, interval: v.exactOptional(interval) });

const explained = v.object({
  n: count,
  from: day,
  to: day,
  equity: link,
  benchmark: link,
  equityGivenBenchmark: v.exactOptional(partial),
  benchmarkGivenEquity: v.exactOptional(partial),
});

const sampled = v.object({ r, interval: v.exactOptional(interval) });
const synchronous = v.object({ n: count, from: day, to: day, atClose: sampled, atMidnight: sampled });

const isCorrelation = (value: number): boolean => Number.isNaN(value) || Math.abs(value) <= 1;
const correlations = v.pipe(
  v.instance(Float64Array),
  v.check((column) => column.every(isCorrelation)),
);
const leftEdge = v.pipe(
  v.object({ days: v.instance(Int32Array), returns: correlations, levels: correlations }),
  v.check(({ days, returns, levels }) => days.length === returns.length && days.length === levels.length),
);

const strength = { from: day, equity: change, benchmark: change, difference: number };
const relativeStrength = v.object({
  asOf: day,
  periods: v.array(v.object({ sessions: v.picklist(STRENGTH_SESSIONS), ...strength })),
  ytd: v.exactOptional(v.object(strength)),
  ratio: v.object(record),
});

const valueAdded = v.object({
  value: number,
  start: number,
  return: change,
  from: day,
  to: day,
  published: v.object({ day, value: number, source: v.string(), url: v.string() }),
});

const evidence: v.GenericSchema<unknown, PairEvidence> = v.object({
  windows,
  leadLag: v.exactOptional(leadLag),
  regime: v.exactOptional(regime),
  turns: v.object({ equity: turns, crypto: turns }),
  matched: v.exactOptional(matched),
  concordance: v.exactOptional(concordance),
  streak: v.exactOptional(streak),
  highs: v.object({ equity: v.exactOptional(high), crypto: v.exactOptional(high) }),
  explained: v.exactOptional(explained),
  synchronous: v.exactOptional(synchronous),
  leftEdge: v.exactOptional(leftEdge),
  relativeStrength: v.exactOptional(relativeStrength),
  valueAdded: v.object({ ytd: v.exactOptional(valueAdded), firstSessions: v.exactOptional(valueAdded) }),
  followed: followedSchema,
  newHigh: v.exactOptional(newHighSchema),
  replay: v.exactOptional(replaySchema),
});

/**
 * The evidence of whatever is stored; `undefined` where any part of it is damaged: figures refer to each other, and all
 * of them can be computed anew. Pure; never throws.
 */
export function parseEvidence(stored: unknown): PairEvidence | undefined {
  const parsed = v.safeParse(evidence, stored);
  return parsed.success ? parsed.output : undefined;
}
