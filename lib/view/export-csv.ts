import { isoDate } from '../core/time.ts';
import { INSTRUMENTS } from '../market/instrument.ts';
import type { SeriesId } from '../market/instrument.ts';
import type { PairData } from './pair-data.ts';
import type { RollingColumns } from './pair-history.ts';
import { rollingAt } from './strip-model.ts';

const CRLF = '\r\n';

/** Column names that are not just the series' name in lower case. */
const HEADERS: Partial<Readonly<Record<SeriesId, string>>> = { TOTAL: 'crypto_total_market_cap', IWM: 'iwm', SPX: 'sp_500' };

/** One line a common session: date, both closes at full precision, and the rolling r whose window ends there (RFC 4180). */
export function exportCsv({ equity, crypto, aligned }: PairData, rolling: RollingColumns): string {
  const header = ['date', headerOf(equity.id), headerOf(crypto.id), `rolling_r_${rolling.sessions}`];
  const rows = Array.from(aligned.days, (day, i) => [
    isoDate(day),
    number(aligned.x[i]),
    number(aligned.y[i]),
    number(rollingAt(rolling, day)),
  ]);
  return [header, ...rows].map((cells) => cells.map(csvCell).join(',') + CRLF).join('');
}

/**
 * A cell of a CSV file. Text that a spreadsheet would run as a formula (it starts with = + - @, a tab or a
 * line break) gets an apostrophe before it; a number, its sign included, stays a number. Quoted where RFC 4180 asks for it.
 */
export function csvCell(cell: string): string {
  const harmless = /^[=+\-@\t\r\n]/.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

function headerOf(id: SeriesId): string {
  return (
    HEADERS[id] ??
    INSTRUMENTS[id].name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '_')
      .replaceAll(/^_|_$/g, '')
  );
}

const number = (value: number | undefined): string => (value === undefined ? '' : String(value));
