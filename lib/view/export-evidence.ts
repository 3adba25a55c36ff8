import type { Streak } from '../analytics/streaks-of.ts';
import type { TurningPoint } from '../analytics/turning-points.ts';
import { isoDate } from '../core/time.ts';
import type { ExportEvidence, ExportHigh, ExportStreak, Missing } from './export-document.ts';
import type { PairEvidence } from './pair-evidence.ts';
import type { SeriesHigh } from './series-high.ts';

const TOO_SHORT = 'too little shared history';
const NOT_IN_THIS_VERSION = 'not computed by this version';
const NO_YEAR_START = 'no close of the year before';
const NO_BENCHMARK = 'no S&P 500 history yet, or the equity of the pair is the S&P 500 itself';

/** The `evidence` of the export. Parts that are not known are null, for the reasons in `missingEvidence`. */
export function exportEvidence(evidence: PairEvidence): ExportEvidence {
  const { leadLag, regime, turns, matched, concordance, streak, highs } = evidence;
  return {
    leadLag: leadLag
      ? { n: leadLag.n, band: leadLag.band, lags: leadLag.lags.map(({ k, r }) => ({ k, r: r ?? null })), best: leadLag.best }
      : null,
    turningPoints: {
      equity: turns.equity.map(turnOf),
      crypto: turns.crypto.map(turnOf),
      matched: matched ? { ...matched } : null,
      concordance: concordance ? { value: concordance.value, chance90: concordance.chance90 } : null,
    },
    streak: streak
      ? {
          asOf: isoDate(streak.asOf),
          current: streak.current.length,
          since: streak.current.from === undefined ? null : isoDate(streak.current.from),
          longest: streakOf(streak.longest),
          lastAsLong: streak.lastAsLong ? streakOf(streak.lastAsLong) : null,
        }
      : null,
    allTimeHigh: { equity: highOf(highs.equity, true), crypto: highOf(highs.crypto, false) },
    events: null,
    newHigh: null,
    regime: regime ? { z: regime.z ?? null, changed: regime.changed, dates: regime.days.map(isoDate) } : null,
  };
}

/** Why parts of `evidence` are null: one entry for each path. */
export function missingEvidence(evidence: PairEvidence): readonly Missing[] {
  const { leadLag, regime, matched, concordance, streak, highs } = evidence;
  return [
    ...lacks(leadLag, 'leadLag', TOO_SHORT),
    ...lacks(regime, 'regime', TOO_SHORT),
    ...lacks(!regime || regime.z !== undefined, 'regime.z', 'a window without an interval'),
    ...lacks(matched, 'turningPoints.matched', TOO_SHORT),
    ...lacks(concordance, 'turningPoints.concordance', TOO_SHORT),
    ...lacks(streak, 'streak', NO_BENCHMARK),
    ...lacks(!streak || streak.current.from, 'streak.since', 'there is no current streak'),
    ...lacks(!streak || streak.lastAsLong, 'streak.lastAsLong', 'there is no current streak, or none was ever as long'),
    ...lacks(highs.equity, 'allTimeHigh.equity', 'no closed day yet'),
    ...lacks(highs.crypto, 'allTimeHigh.crypto', 'no closed day yet'),
    ...(['equity', 'crypto'] as const).flatMap((side) => lacks(!highs[side] || highs[side].ytd, `allTimeHigh.${side}.ytd`, NO_YEAR_START)),
    ...lacks(!highs.equity || highs.equity.firstSessions, 'allTimeHigh.equity.first15Sessions', 'the year has fewer, or one is missing'),
    ...lacks(!leadLag || leadLag.lags.every(({ r }) => r !== undefined), 'leadLag.lags.r', TOO_SHORT),
    ...['events', 'newHigh'].map((part) => ({ what: `evidence.${part}`, why: NOT_IN_THIS_VERSION })),
  ];
}

const turnOf = ({ day, kind, provisional }: TurningPoint): { date: string; kind: 'peak' | 'trough'; provisional: boolean } => ({
  date: isoDate(day),
  kind,
  provisional,
});

const streakOf = ({ length, from, to }: Streak): ExportStreak => ({ length, from: isoDate(from), to: isoDate(to) });

function highOf(high: SeriesHigh | undefined, isEquity: boolean): ExportHigh | null {
  if (!high) return null;
  const { day, value, distance, daysSince, ytd, firstSessions } = high;
  return {
    date: isoDate(day),
    value,
    distance,
    daysSince,
    ytd: ytd?.value ?? null,
    ...(isEquity && { first15Sessions: firstSessions?.value ?? null }),
  };
}

const lacks = (isThere: unknown, what: string, why: string): readonly Missing[] =>
  isThere !== undefined && isThere !== false ? [] : [{ what: `evidence.${what}`, why }];
