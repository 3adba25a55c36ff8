import { assert } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import { isoDate, parseIsoDate, seconds } from '../core/time.ts';
import { parsedSeries, type DailyRow } from './daily-series.ts';
import { parsePositive } from './parse-number.ts';
import { readText, shape } from './read-body.ts';
import type { Ask, Parsed, Source } from './source.ts';
import { usIndexSeries } from './us-index-series.ts';

const ORIGIN = 'https://fred.stlouisfed.org';

/** The date column was called DATE until 2024. */
const HEADER = /^(observation_date|DATE),SP500$/;

/** The lines of a file; a last one without an end may be cut inside its number, which nothing else would show. */
const wholeLines = (body: string): readonly string[] =>
  body
    .slice(0, body.lastIndexOf('\n') + 1)
    .trim()
    .split(/\r?\n/);

function parse(ask: Ask, body: string): Result<Parsed, Failure> {
  const text = readText(body);
  if (!text.ok) return text;
  const [header, ...lines] = wholeLines(body);
  if (!HEADER.test(header?.trim() ?? '')) return shape('header: not observation_date,SP500');
  const rows: DailyRow[] = [];
  for (const line of lines) {
    const [date, value, more] = line.trim().split(',');
    const day = parseIsoDate(date ?? '');
    if (day === undefined || value === undefined || more !== undefined) return shape('line: not date,value');
    // A holiday is "." or nothing.
    rows.push({ day, close: parsePositive(value) });
  }
  return parsedSeries([usIndexSeries('SPX', rows, { nowMs: ask.nowMs })]);
}

/**
 * FRED's graph download of the S&P 500: closes of the last ten years (the index owner's licence), published the
 * day after, so every row is final. It has no Russell series any more.
 */
export const fred: Source = {
  id: 'fred',
  name: 'FRED',
  origin: ORIGIN,
  docs: 'https://fred.stlouisfed.org/series/SP500',
  serves: ['SPX'],
  spacingMs: seconds(2),
  request({ need, from }) {
    assert(need === 'SPX', `fred does not serve ${need}`);
    const start = from === undefined ? '' : `&cosd=${isoDate(from)}`;
    return { url: `${ORIGIN}/graph/fredgraph.csv?id=SP500${start}` };
  },
  parse,
};
