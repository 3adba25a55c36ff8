import type { DailySeries } from '../market/series.ts';
import type { Missing } from './export-document.ts';
import type { ExportEvents, ExportEvidence } from './export-evidence-document.ts';
import type { PairData } from './pair-data.ts';

const TOO_SHORT = 'too little shared history';
const NO_YEAR_START = 'no close of the year before';
const SMALL_SAMPLE = 'effective sample too small for an interval';
const NOT_FILLED = 'the year has fewer, or one is missing';

/** What is there of a pair that decides the reasons. */
interface Known {
  readonly evidence: ExportEvidence;
  readonly data: PairData;
}

/** A path below `evidence`, whether something is there, and why it would not be. */
type Part = readonly [what: string, value: unknown, why: string];

/** Why parts of `evidence` are null: one entry for each path, one for all of an array's nulls. */
export function missingEvidence(evidence: ExportEvidence, data: PairData): readonly Missing[] {
  const known = { evidence, data };
  const parts = [...linkParts(known), ...recordParts(known), ...eventParts(known), ...newHighParts(known), ...equityParts(known)];
  return parts.filter(([, value]) => value === null).map(([what, , why]) => ({ what: `evidence.${what}`, why }));
}

/** `null` where one of the values is. */
const all = (values: readonly unknown[] | undefined): unknown => (values?.includes(null) ? null : undefined);

function linkParts({ evidence: { leadLag, regime, turningPoints } }: Known): readonly Part[] {
  return [
    ['leadLag', leadLag, TOO_SHORT],
    ['leadLag.lags.r', all(leadLag?.lags.map(({ r }) => r)), TOO_SHORT],
    ['regime', regime, TOO_SHORT],
    ['regime.z', regime?.z, 'a window without an interval'],
    ['turningPoints.matched', turningPoints.matched, TOO_SHORT],
    ['turningPoints.concordance', turningPoints.concordance, TOO_SHORT],
  ];
}

const noBenchmark = ({ equity, spx }: PairData): string => {
  if (equity.id === 'SPX') return 'the equity of the pair is the S&P 500 itself';
  return spx ? 'too little history shared with the S&P 500' : 'no S&P 500 history yet';
};

function whyNoValue({ id, market }: DailySeries): string {
  if (id === 'SPX') return 'known for the Russell 2000 only';
  return market === 'simulated' ? 'a simulated market has none' : 'no published capitalisation from before it, or no such period';
}

function recordParts({ evidence: { streak, allTimeHigh, relativeStrength, marketValueAdded }, data }: Known): readonly Part[] {
  const { equity, crypto } = allTimeHigh;
  const noValue = whyNoValue(data.equity);
  return [
    ['streak', streak, noBenchmark(data)],
    ['streak.since', streak?.since, 'there is no current streak'],
    ['streak.rank', streak?.rank, 'there is no current streak'],
    ['streak.lastAsLong', streak?.lastAsLong, 'there is no current streak, or none was ever as long'],
    ['allTimeHigh.equity', equity, 'no closed day yet'],
    ['allTimeHigh.crypto', crypto, 'no closed day yet'],
    ['allTimeHigh.equity.ytd', equity?.ytd, NO_YEAR_START],
    ['allTimeHigh.crypto.ytd', crypto?.ytd, NO_YEAR_START],
    ['allTimeHigh.equity.first15Sessions', equity?.first15Sessions, NOT_FILLED],
    ['relativeStrength', relativeStrength, noBenchmark(data)],
    ['relativeStrength.ytd', relativeStrength?.ytd, NO_YEAR_START],
    ['marketValueAdded.ytd', marketValueAdded.ytd, noValue],
    ['marketValueAdded.first15Sessions', marketValueAdded.first15Sessions, noValue],
  ];
}

const eventsOf = (what: string, events: ExportEvents | null, why: string): readonly Part[] => [
  [what, events, why],
  [`${what}.rows.returns`, all(events?.rows.flatMap(({ returns }) => returns)), 'not over yet, or a close is missing'],
  [`${what}.p`, all(events?.p), 'fewer than 8 such events'],
  ...(['median', 'hitRate'] as const).map((of): Part => [
    `${what}.summary.${of}`,
    all(events?.summary.map((summary) => summary[of])),
    'fewer than 8 such events',
  ]),
];

const eventParts = ({ evidence: { events, streakEvents, correlationHighEvents }, data }: Known): readonly Part[] => [
  ...eventsOf('events', events, TOO_SHORT),
  ...eventsOf('streakEvents', streakEvents, noBenchmark(data)),
  ...eventsOf('correlationHighEvents', correlationHighEvents, TOO_SHORT),
];

const newHighParts = ({ evidence: { newHigh } }: Known): readonly Part[] => [
  ['newHigh', newHigh, 'too few days to tell the size of a daily move, or closes too old to speak of the days ahead'],
  ['newHigh.bootstrap', newHigh?.bootstrap, 'less than a year of daily returns to draw from'],
  ['newHigh.replay', newHigh?.replay, 'fewer than 8 quarters to replay'],
];

const whyNotExplained = (data: PairData): string =>
  data.equity.id === 'SPX' || !data.spx ? noBenchmark(data) : 'too few returns that all three have, or the S&P 500 ends before the pair';

const whyNotSynchronous = ({ atClose }: PairData): string =>
  atClose
    ? 'too few returns with a value at the US close to tell that its days are right, or these end before the pair'
    : 'no hourly values of this series, or none yet: asked for of Bitcoin and the total capitalisation only';

function equityParts({ evidence: { synchronous, explained, leftEdge }, data }: Known): readonly Part[] {
  const entirely = 'one of the series explains another entirely';
  return [
    ['synchronous', synchronous, whyNotSynchronous(data)],
    ['synchronous.atClose.ci95', synchronous?.atClose.ci95, SMALL_SAMPLE],
    ['synchronous.atMidnight.ci95', synchronous?.atMidnight.ci95, SMALL_SAMPLE],
    ['explained', explained, whyNotExplained(data)],
    ...(['equity', 'spx'] as const).flatMap((index): readonly Part[] => [
      [`explained.${index}.ci95`, explained?.[index].ci95, SMALL_SAMPLE],
      [`explained.${index}.beta`, explained?.[index].beta, 'the index does not move'],
    ]),
    ...(['equityGivenSPX', 'spxGivenEquity'] as const).flatMap((partial): readonly Part[] => [
      [`explained.${partial}`, explained?.[partial], entirely],
      [`explained.${partial}.ci95`, explained?.[partial]?.ci95, SMALL_SAMPLE],
    ]),
    ['leftEdge', leftEdge, TOO_SHORT],
    ['leftEdge.returns', all(leftEdge?.returns), 'a series does not move from there on'],
    ['leftEdge.levels', all(leftEdge?.levels), 'a series does not move from there on'],
  ];
}
