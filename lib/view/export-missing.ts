import { isoDate } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import { WINDOWS } from '../settings/settings.ts';
import type { ExportCorrelation, ExportSeries, ExportWindow, Missing } from './export-document.ts';
import type { PairData } from './pair-data.ts';
import { isStampUnverified } from './stamp-of.ts';

const TOO_SHORT = 'too little shared history';
const SMALL_SAMPLE = 'effective sample too small for an interval';

/** What of the export `missing` speaks of. */
export interface ExportParts {
  readonly series: readonly ExportSeries[];
  readonly correlation: ExportCorrelation;
  /** PairHistory's: the partial r was left out because the S&P 500 ends too early. */
  readonly spxBehindDay: EpochDay | undefined;
}

/**
 * Why what is null in the export is null: one entry for each path, series by id and windows by length; one entry for all
 * of an array's nulls. A stand-in and day labels that could not be checked are named too.
 */
export function exportMissing(data: PairData, { series, correlation, spxBehindDay }: ExportParts): readonly Missing[] {
  return [
    ...standIn(data),
    ...series.flatMap(seriesParts),
    ...(isStampUnverified(data)
      ? [{ what: `series.${data.crypto.id}.stamp`, why: 'day labels could not be checked against Bitcoin yet' }]
      : []),
    ...WINDOWS.flatMap((sessions) => windowParts(sessions, correlation.windows)),
    ...(['words', 'closeAdjusted', 'ewma', 'weekly', 'beta'] as const).flatMap((part) =>
      correlation[part] === null ? [{ what: `correlation.${part}`, why: TOO_SHORT }] : [],
    ),
    ...rollingParts(correlation),
    ...partialParts(data, correlation, spxBehindDay),
  ];
}

const standIn = ({ equity, wanted }: PairData): readonly Missing[] =>
  equity.id === wanted.equity ? [] : [{ what: `series.${wanted.equity}`, why: `absent or stale; ${equity.id} stands in` }];

function seriesParts({ id, first, asOf }: ExportSeries): readonly Missing[] {
  return [
    ...(first === null ? [{ what: `series.${id}.first`, why: 'no day yet' }] : []),
    ...(asOf === null ? [{ what: `series.${id}.asOf`, why: 'no closed day yet' }] : []),
  ];
}

function windowParts(sessions: number, windows: readonly ExportWindow[]): readonly Missing[] {
  const path = `correlation.windows.${sessions}`;
  const window = windows.find((candidate) => candidate.sessions === sessions);
  if (!window) return [{ what: path, why: TOO_SHORT }];
  return [
    ...(window.ci95 === null ? [{ what: `${path}.ci95`, why: SMALL_SAMPLE }] : []),
    ...(window.bootstrap95 === null
      ? ['bootstrap95', 'blockLength'].map((part) => ({ what: `${path}.${part}`, why: 'most draws have no correlation' }))
      : []),
    ...(window.words === null ? [{ what: `${path}.words`, why: 'words follow the interval, and there is none' }] : []),
    ...(window.levels === null ? [{ what: `${path}.levels`, why: 'the price of one series does not move over these closes' }] : []),
  ];
}

function rollingParts({ rolling: { r } }: ExportCorrelation): readonly Missing[] {
  const count = r.filter((value) => value === null).length;
  const why = `one series does not move within the window (${count} of ${r.length} dates)`;
  return count === 0 ? [] : [{ what: 'correlation.rolling.r', why }];
}

function partialParts(
  { equity, spx, asOfDay }: PairData,
  { partialGivenSPX: partial }: ExportCorrelation,
  spxBehindDay: EpochDay | undefined,
): readonly Missing[] {
  if (partial) return partial.ci95 ? [] : [{ what: 'correlation.partialGivenSPX.ci95', why: SMALL_SAMPLE }];
  const what = 'correlation.partialGivenSPX';
  if (equity.id === 'SPX') return [{ what, why: 'the equity of the pair is the S&P 500 itself' }];
  if (spxBehindDay === undefined) return [{ what, why: spx ? TOO_SHORT : 'no S&P 500 history yet' }];
  const [shared, own] = [isoDate(spxBehindDay), isoDate(asOfDay)];
  return [{ what, why: `the S&P 500 gives returns with both until ${shared} only, the pair ends on ${own}` }];
}
