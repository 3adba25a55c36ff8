import type { IndexLink } from '../analytics/equity-explains.ts';
import type { MarketValueAdded } from '../analytics/market-value-added.ts';
import type { PartialCorrelation } from '../analytics/partial-correlation.ts';
import type { PeriodStrength } from '../analytics/relative-strength.ts';
import type { Interval } from '../analytics/words.ts';
import { isoDate } from '../core/time.ts';
import type { ExportEvidence, ExportIndexLink, ExportPartial, ExportStrength, ExportValueAdded } from './export-evidence-document.ts';
import type { PairEvidence } from './pair-evidence.ts';

type Equities = Pick<ExportEvidence, 'synchronous' | 'explained' | 'leftEdge' | 'relativeStrength' | 'marketValueAdded'>;

/** What the link rests on: the clock, equities at large, where a chart begins, and what small caps gained. */
export const exportEquities = (evidence: PairEvidence): Equities => ({
  synchronous: synchronousOf(evidence),
  explained: explainedOf(evidence),
  leftEdge: leftEdgeOf(evidence),
  relativeStrength: strengthOf(evidence),
  marketValueAdded: {
    ytd: valueAddedOf(evidence.valueAdded.ytd),
    first15Sessions: valueAddedOf(evidence.valueAdded.firstSessions),
  },
});

const boundsOf = (interval: Interval | undefined): readonly [number, number] | null => (interval ? [interval.low, interval.high] : null);

function synchronousOf({ synchronous }: PairEvidence): Equities['synchronous'] {
  if (!synchronous) return null;
  const { n, from, to, atClose, atMidnight } = synchronous;
  return {
    n,
    from: isoDate(from),
    to: isoDate(to),
    atClose: { r: atClose.r, ci95: boundsOf(atClose.interval) },
    atMidnight: { r: atMidnight.r, ci95: boundsOf(atMidnight.interval) },
  };
}

const linkOf = ({ r, interval, beta }: IndexLink): ExportIndexLink => ({ r, ci95: boundsOf(interval), beta: beta ?? null });

const partialOf = (partial: PartialCorrelation | undefined): ExportPartial | null =>
  partial ? { r: partial.r, n: partial.n, ci95: boundsOf(partial.interval) } : null;

function explainedOf({ explained }: PairEvidence): Equities['explained'] {
  if (!explained) return null;
  const { n, from, to, equity, benchmark, equityGivenBenchmark, benchmarkGivenEquity } = explained;
  return {
    n,
    from: isoDate(from),
    to: isoDate(to),
    equity: linkOf(equity),
    spx: linkOf(benchmark),
    equityGivenSPX: partialOf(equityGivenBenchmark),
    spxGivenEquity: partialOf(benchmarkGivenEquity),
  };
}

const known = (column: Float64Array): readonly (number | null)[] => Array.from(column, (value) => (Number.isNaN(value) ? null : value));

function leftEdgeOf({ leftEdge }: PairEvidence): Equities['leftEdge'] {
  if (!leftEdge) return null;
  const { days, returns, levels } = leftEdge;
  return { dates: Array.from(days, isoDate), returns: known(returns), levels: known(levels) };
}

const periodOf = ({ from, equity, benchmark, difference }: PeriodStrength): ExportStrength => ({
  from: isoDate(from),
  equity,
  spx: benchmark,
  difference,
});

function strengthOf({ relativeStrength }: PairEvidence): Equities['relativeStrength'] {
  if (!relativeStrength) return null;
  const { asOf, periods, ytd, ratio } = relativeStrength;
  return {
    asOf: isoDate(asOf),
    periods: periods.map((period) => ({ sessions: period.sessions, ...periodOf(period) })),
    ytd: ytd ? periodOf(ytd) : null,
    ratioHigh: { date: isoDate(ratio.day), value: ratio.value, distance: ratio.distance },
  };
}

function valueAddedOf(added: MarketValueAdded | undefined): ExportValueAdded | null {
  if (!added) return null;
  const { value, start, from, to, published } = added;
  return {
    value,
    start,
    return: added.return,
    from: isoDate(from),
    to: isoDate(to),
    published: { date: isoDate(published.day), value: published.value, source: published.source, url: published.url },
  };
}
