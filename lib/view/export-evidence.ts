import type { Streak } from '../analytics/streaks-of.ts';
import type { TurningPoint } from '../analytics/turning-points.ts';
import { isoDate } from '../core/time.ts';
import { exportEquities } from './export-equities.ts';
import type { ExportEvidence, ExportHigh, ExportStreak } from './export-evidence-document.ts';
import { exportEvents, exportNewHigh } from './export-followed.ts';
import type { PairEvidence } from './pair-evidence.ts';
import type { SeriesHigh } from './series-high.ts';

/** The `evidence` of the export. Parts that are not known are null, for the reasons in export-missing-evidence.ts. */
export function exportEvidence(evidence: PairEvidence): ExportEvidence {
  const { leadLag, regime, turns, matched, concordance, streak, highs, followed } = evidence;
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
          rank: streak.rank ?? null,
        }
      : null,
    allTimeHigh: { equity: highOf(highs.equity, true), crypto: highOf(highs.crypto, false) },
    events: exportEvents(followed.recordHigh.study),
    newHigh: exportNewHigh(evidence),
    regime: regime ? { z: regime.z ?? null, changed: regime.changed, dates: regime.days.map(isoDate) } : null,
    streakEvents: followed.streak ? exportEvents(followed.streak.study) : null,
    correlationHighEvents: exportEvents(followed.correlationHigh.study),
    ...exportEquities(evidence),
  };
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
