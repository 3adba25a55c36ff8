import { isoDate, isoInstant } from '../../lib/core/time.ts';
import { INSTRUMENTS } from '../../lib/market/instrument.ts';
import type { BadgeFacts, WindowFact } from '../../lib/view/badge-facts.ts';
import { formatters } from '../../lib/view/formatters.ts';

const format = formatters('en-GB');

/** The headline figures in lines for a terminal, from the product's own facts. `undefined` while there is no headline. */
export function headlineLines({
  headline,
  windows,
  overall,
  pair,
  equityShown,
  asOfDay,
  sources,
  market,
}: BadgeFacts): readonly string[] | undefined {
  if (!headline) return undefined;
  return [
    `${INSTRUMENTS[equityShown].name} and ${INSTRUMENTS[pair.crypto].name}: ${overall ?? headline.words ?? 'too little to tell'} (closes to ${isoDate(asOfDay)})`,
    `  ${windowText(headline)}`,
    ...windows.filter(({ sessions }) => sessions !== headline.sessions).map((window) => `  ${windowText(window)}`),
    ...sources.map(
      ({ id, source, asOfDay: day, fetchedAtMs }) =>
        `  ${INSTRUMENTS[id].name}: ${source}, to ${isoDate(day)}, fetched ${isoInstant(fetchedAtMs)}`,
    ),
    `  market: ${market === 'simulated' ? 'simulated, every number is made up' : 'real prices'}`,
  ];
}

function windowText({ sessions, n, r, low, high, words }: WindowFact): string {
  const interval =
    low === undefined || high === undefined ? 'no interval' : `${format.r(low)} to ${format.r(high)} with 95\u202f% confidence`;
  return `r ${format.r(r)} (${interval}) over ${sessions} sessions, n ${n}${words ? `: ${words}` : ''}`;
}
