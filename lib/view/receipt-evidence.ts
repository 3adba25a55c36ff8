import { BOOTSTRAP_SEED } from '../analytics/bootstrap-interval.ts';
import type { EventStudy } from '../analytics/event-study.ts';
import type { Interval } from '../analytics/words.ts';
import { isoDate } from '../core/time.ts';
import type { WindowSessions } from '../settings/settings.ts';
import type { PairEvidence } from './pair-evidence.ts';
import { pText } from './p-text.ts';

/** Decimals as in the rest of the receipt. */
const DECIMALS = 4;

const fixed = (value: number): string => value.toFixed(DECIMALS);
const percent = (share: number): string => `${Math.round(100 * share)} %`;
const between = (interval: Interval | undefined): string =>
  interval ? `95 % interval ${fixed(interval.low)} to ${fixed(interval.high)}` : 'no interval';

/** What the method receipt says of the evidence, a line a figure with its method; nothing of what is not known. English, plain ASCII numbers. */
export const receiptEvidence = (evidence: PairEvidence, sessions: WindowSessions): readonly string[] =>
  [bootstrapLines(evidence, sessions), equityLines(evidence), linkLines(evidence), turnLines(evidence), newHighLines(evidence)]
    .flat()
    .concat(followedLines(evidence));

function bootstrapLines({ windows }: PairEvidence, sessions: WindowSessions): readonly string[] {
  const drawn = windows.find((window) => window.sessions === sessions)?.bootstrap;
  if (!drawn) return [];
  const { low, high, draws, blockLength } = drawn;
  return [
    `95 % interval by stationary bootstrap of pairs (Politis & Romano 1994): ${fixed(low)} to ${fixed(high)},`,
    `  ${draws} draws, mean block ${blockLength.toFixed(1)} (Politis & White 2004), xoshiro128** with seed ${BOOTSTRAP_SEED}`,
  ];
}

function equityLines({ explained, synchronous }: PairEvidence): readonly string[] {
  const partial = explained?.equityGivenBenchmark;
  return [
    ...(partial ? [`Partial r given the S&P 500: ${fixed(partial.r)}, ${between(partial.interval)}, n = ${partial.n}`] : []),
    ...(synchronous
      ? [
          `Same sessions, crypto at the US close: r ${fixed(synchronous.atClose.r)}; at 00:00 UTC: r ${fixed(synchronous.atMidnight.r)}; n = ${synchronous.n}`,
        ]
      : []),
  ];
}

function linkLines({ leadLag, regime }: PairEvidence): readonly string[] {
  const marked = regime?.days.map(isoDate).join(', ');
  return [
    ...(leadLag
      ? [
          `Lead and lag, 252 sessions: ${leadLag.best.stated ? `stated at k = ${leadLag.best.k}` : 'none stated'}; largest |T| ${Math.abs(leadLag.best.t).toFixed(2)} at k = ${leadLag.best.k}, limit 3.02 (White 1980, Bonferroni)`,
        ]
      : []),
    ...(regime
      ? [
          `Change of r between adjacent 90-session windows: Z ${regime.z === undefined ? 'none' : regime.z.toFixed(2)}, ${regime.changed ? 'changed' : 'no change found'}; marked before: ${marked === undefined || marked === '' ? 'none' : marked}`,
        ]
      : []),
  ];
}

const turnLines = ({ matched }: PairEvidence): readonly string[] =>
  matched
    ? [
        `Turning points (after Bry & Boschan 1971): ${percent(matched.share)} of ${matched.of} matched; by chance ${percent(matched.chanceMean)}, 95th percentile ${percent(matched.chance95)} (circular shifts)`,
      ]
    : [];

const eventLine = (kind: string, { rows, summary }: EventStudy): string => {
  const ps = summary.flatMap(({ horizon, p }) =>
    p === undefined ? [] : [`${horizon} sessions p ${pText(p, { fixed: (value, decimals) => value.toFixed(decimals) })}`],
  );
  return `After ${rows.length} ${kind}: ${ps.length > 0 ? `${ps.join(', ')} (all circular shifts enumerated)` : 'too few for a median or p, listed in the export'}`;
};

function followedLines({ followed }: PairEvidence): readonly string[] {
  return [
    eventLine('record closes after 60 sessions without one', followed.recordHigh.study),
    ...(followed.streak ? [eventLine('streaks of 8 sessions over the S&P 500', followed.streak.study)] : []),
    eventLine('highs of the 90-session r', followed.correlationHigh.study),
  ];
}

function newHighLines({ newHigh, replay }: PairEvidence): readonly string[] {
  if (!newHigh) return [];
  const { by, brownian, bootstrap, paths, asOf } = newHigh;
  const drawn = bootstrap === undefined ? 'none' : `${fixed(bootstrap)} (${paths} paths, mean block 10 days, seed ${asOf})`;
  return [
    `New crypto high by ${isoDate(by)}: Brownian motion without drift ${fixed(brownian)}, stationary bootstrap ${drawn}`,
    ...(replay
      ? [
          `  replayed over ${replay.n} quarters: Brier ${fixed(replay.brier.base)} base rate, ${fixed(replay.brier.brownian)} Brownian, ${fixed(replay.brier.bootstrap)} bootstrap`,
        ]
      : []),
  ];
}
