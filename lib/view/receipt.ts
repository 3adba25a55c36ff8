import { isoDate, isoInstant } from '../core/time.ts';
import { INSTRUMENTS } from '../market/instrument.ts';
import { newestFinalDay } from '../market/newest-final-day.ts';
import type { DailySeries } from '../market/series.ts';
import type { WindowSessions } from '../settings/settings.ts';
import type { ExportRequest } from './export-json.ts';
import { headlineWindow } from './pair-windows.ts';
import { receiptEvidence } from './receipt-evidence.ts';
import { isStampUnverified } from './stamp-of.ts';
import { originText } from './origin-text.ts';
import type { OriginPhrases } from './origin-text.ts';

export interface ReceiptRequest extends ExportRequest {
  readonly sessions: WindowSessions;
  readonly sourceName: (id: string) => string;
}

/** Decimals of the receipt: enough to recognise a figure, few enough to read it. The export has all of them. */
const DECIMALS = 4;

/**
 * The method receipt: what was computed, from what, how and when, as plain text to paste beside a figure.
 * In English and with plain ASCII numbers in every locale, because it documents.
 */
export function receipt(request: ReceiptRequest): string {
  const { data, analysis, evidence, sessions, nowMs, asOf, version } = request;
  const window = headlineWindow(analysis, sessions);
  const lines = [
    `Comove ${version}: method receipt`,
    ...(data.market === 'simulated' ? ['SIMULATED MARKET: made-up prices'] : []),
    ...(asOf ? [`Looking back: as of ${isoDate(asOf.day)}, from closes up to that day and nothing later`] : []),
    `Pair: ${INSTRUMENTS[data.equity.id].name} (${data.equity.id}) and ${INSTRUMENTS[data.crypto.id].name} (${data.crypto.id})`,
    ...(window
      ? [
          `Window: ${window.sessions} US sessions, ${isoDate(window.from)} to ${isoDate(window.to)}, n = ${window.n} paired returns`,
          `Pearson r of daily log returns: ${fixed(window.pearson)}`,
          window.interval
            ? `95 % interval: ${fixed(window.interval.low)} to ${fixed(window.interval.high)}, effective n ${window.nEff.toFixed(1)}: ${window.words ?? ''}`
            : '95 % interval: none, the effective sample is too small',
          `Spearman rank correlation: ${fixed(window.spearman)}`,
          `Pearson r of price levels, same closes: ${fixed(window.levels)}`,
        ]
      : [`Window: ${sessions} US sessions; too little shared history for a figure`]),
    `Over 30, 60, 90, 180 and 252 sessions: ${analysis.overall ?? 'no overall statement'}`,
    ...receiptEvidence(evidence, window?.sessions ?? sessions),
    ...METHOD,
    ...[data.equity, data.crypto].map((series) => seriesLine(series, request.sourceName)),
    ...(isStampUnverified(data) ? [UNVERIFIED] : []),
    `Market: ${data.market}. Computed ${isoInstant(nowMs)}.`,
  ];
  return `${lines.join('\n')}\n`;
}

const METHOD: readonly string[] = [
  'Alignment: US session dates on which both series have a closed value; a crypto day ends at 24:00 UTC; nothing filled forward.',
  'Returns: ln(P[t]/P[t-1]) from each session to the next, weekend moves included; none beside a session without a value.',
  'Interval: Fisher z with SE = sqrt((1 + kappa)/(n_eff - 3)); kappa from the elliptical moment identity (Muirhead 1982),',
  '  n_eff from lag-1 autocorrelations (Bartlett 1935); tanh(z +/- 1.96 SE).',
  'Words follow the interval: above zero "move together", below zero "move apart", else "not distinguishable from none".',
];

const UNVERIFIED =
  'Day stamps: UNVERIFIED, the dates of the crypto total could not be checked against Bitcoin; a day off would hide a true r.';

const PHRASES: OriginPhrases = {
  since: (name, from) => `${name} since ${from}`,
  between: (name, from, to) => `${name} from ${from} to ${to}`,
  on: (name, day) => `${name} on ${day}`,
  rescaled: (guest, factor) => `${guest}, rescaled x ${factor}`,
  less: (series, providers) => `less ${series}: ${providers}`,
  levelsDiffer: 'total and part come from different providers, whose levels may differ',
};

function seriesLine(series: DailySeries, sourceName: (id: string) => string): string {
  const asOf = newestFinalDay(series);
  const origin = originText(series, { phrases: PHRASES, date: isoDate, sourceName, seriesName: (id) => INSTRUMENTS[id].name });
  return `${INSTRUMENTS[series.id].name}: ${origin}; as of ${asOf === undefined ? 'unknown' : isoDate(asOf)}; fetched ${isoInstant(series.fetchedAtMs)}`;
}

const fixed = (value: number | undefined): string => (value === undefined ? 'none' : value.toFixed(DECIMALS));
