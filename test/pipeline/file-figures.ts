import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Figures straight from the files of the history folder: nothing here is the product's, so that a mistake in its days,
 * its returns or its r cannot repeat itself on both sides of a comparison.
 */

/** Folder of real market history; tests that need it are skipped where it is unset. */
export const MARKET_DIR = process.env['COMOVE_MARKET_DIR'];

const COLUMNS = {
  RUT: ['russell2000.csv', 'close'],
  SPX: ['sp500.csv', 'close'],
  IWM: ['iwm.csv', 'close'],
  BTC: ['btc_usd.csv', 'close'],
  ETH: ['eth_usd.csv', 'close'],
  TOTAL: ['crypto_total_market_cap.csv', 'total_mcap_spliced_usd'],
} as const;
export type FileId = keyof typeof COLUMNS;

/** Value by date (YYYY-MM-DD), ascending; dates without a value are absent. */
export type Closes = ReadonlyMap<string, number>;

/** A file's values. */
export function closesOf(id: FileId): Closes {
  const [file, column] = COLUMNS[id];
  const [header = '', ...lines] = readFileSync(join(MARKET_DIR ?? '', file), 'utf8').split('\n');
  const index = header.trim().split(',').indexOf(column);
  const closes = new Map<string, number>();
  for (const line of lines) {
    const cells = line.trim().split(',');
    const [date = '', value = ''] = [cells[0], cells[index]];
    if (value !== '') closes.set(date, Number.parseFloat(value));
  }
  return closes;
}

/** The US sessions: the dates of the Russell 2000's file, which lacks none. */
export const sessions = (): readonly string[] => [...closesOf('RUT').keys()];

export interface Return {
  readonly date: string;
  readonly x: number;
  readonly y: number;
}

/** Paired log returns between neighbouring sessions on which both have a value. */
export function pairedReturns(x: Closes, y: Closes, calendar: readonly string[]): readonly Return[] {
  const returns: Return[] = [];
  for (let i = 1; i < calendar.length; i += 1) {
    const [before = '', date = ''] = [calendar[i - 1], calendar[i]];
    const [x0, x1, y0, y1] = [x.get(before), x.get(date), y.get(before), y.get(date)];
    if (x0 && x1 && y0 && y1) returns.push({ date, x: Math.log(x1) - Math.log(x0), y: Math.log(y1) - Math.log(y0) });
  }
  return returns;
}

/** Product-moment correlation by its definition. */
export function pearsonOf(returns: readonly Return[]): number {
  const n = returns.length;
  const meanX = returns.reduce((sum, { x }) => sum + x, 0) / n;
  const meanY = returns.reduce((sum, { y }) => sum + y, 0) / n;
  const sum = (term: (dx: number, dy: number) => number): number => returns.reduce((all, { x, y }) => all + term(x - meanX, y - meanY), 0);
  return sum((dx, dy) => dx * dy) / Math.sqrt(sum((dx) => dx * dx) * sum((_dx, dy) => dy * dy));
}

/** n and r of the returns that end in a year. */
export function yearFigures(returns: readonly Return[], year: number): { readonly n: number; readonly r: number } {
  const own = returns.filter(({ date }) => date.startsWith(`${year}-`));
  return { n: own.length, r: pearsonOf(own) };
}
