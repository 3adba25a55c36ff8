import { expect } from 'vitest';
import { assert } from '../../lib/core/assert.ts';
import type { ExportDocument } from '../../lib/view/export-document.ts';
import { closesOf, pairedReturns, pearsonOf, sessions, yearFigures } from './file-figures.ts';
import type { FileId } from './file-figures.ts';
import { PUBLISHED_N, PUBLISHED_R, TOLERANCE, YEARS } from './published-table.ts';

/** Prices come in cents, float32 or text of a few decimals: the independent figures differ by less than this. */
const READING_ERROR = 1e-4;

const nameOf = ({ equity, crypto }: ExportDocument['pair']): string => `${equity}~${crypto}`;

/** Whether a series is one of the history folder's files. */
export const isFile = (id: string): id is FileId => ['RUT', 'SPX', 'IWM', 'BTC', 'ETH', 'TOTAL'].includes(id);

/** The years of an export that a provider covers from end to end, against the published table where it prints the pair. */
export function expectPublished({ pair, correlation }: ExportDocument, years: readonly number[]): void {
  const published = PUBLISHED_R[nameOf(pair)];
  for (const [i, year] of YEARS.entries()) {
    if (!years.includes(year)) continue;
    const exported = correlation.years.find((row) => row.year === year);
    if (published) expect(Math.abs((exported?.pearson ?? 9) - (published[i] ?? 9)), `r of ${year}`).toBeLessThanOrEqual(TOLERANCE);
    // The table's n is that of pairs with a value on every session; the total lacks two of 2020.
    if (pair.crypto !== 'TOTAL') expect(exported?.n, `n of ${year}`).toBe(PUBLISHED_N[i]);
  }
}

/** Every year of an export, those covered in part too, and its headline window against the files, over the days of the export. */
export function expectAsInFiles({ pair, correlation, table }: ExportDocument): void {
  assert(isFile(pair.equity) && isFile(pair.crypto), `${nameOf(pair)} is in the files`);
  const calendar = sessions().filter((date) => date >= (table.dates[0] ?? '') && date <= (table.dates.at(-1) ?? ''));
  const returns = pairedReturns(closesOf(pair.equity), closesOf(pair.crypto), calendar);
  expect(correlation.years.map(({ year }) => year)).toEqual([...new Set(returns.map(({ date }) => Number(date.slice(0, 4))))]);
  for (const { year, n, pearson } of correlation.years) {
    const own = yearFigures(returns, year);
    expect(n, `n of ${year}`).toBe(own.n);
    expect(Math.abs(pearson - own.r), `r of ${year}`).toBeLessThan(READING_ERROR);
  }
  const headline = correlation.windows.find((one) => one.sessions === 90);
  expect(headline).toMatchObject({ n: 90, to: table.dates.at(-1) });
  expect(Math.abs((headline?.pearson ?? 9) - pearsonOf(returns.slice(-90)))).toBeLessThan(READING_ERROR);
}
