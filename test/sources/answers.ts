import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Failure } from '../../lib/core/failure.ts';
import type { Result } from '../../lib/core/result.ts';
import { isoDate, parseIsoDate } from '../../lib/core/time.ts';
import type { EpochDay, UnixMs } from '../../lib/core/units.ts';
import type { Ask, NeedId, Parsed, ParsedSeries } from '../../lib/sources/source.ts';

const FIXTURES = new URL('../fixtures/sources/', import.meta.url);

/** Names of the made-up answers. */
export const fixtureNames = (): readonly string[] => readdirSync(FIXTURES);

/** A made-up answer in the documented shape, as text. */
export const fixture = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');

/** Folder of recorded real answers, where they are at hand. */
export const RECORDINGS = process.env['COMOVE_RECORDINGS'];

/** A recorded real answer as text; recordings of request and response are unwrapped to the body. */
export function recording(path: string): string {
  const text = readFileSync(`${RECORDINGS}/${path}`, 'utf8');
  if (!text.includes('"bodyJson"')) return text;
  const envelope: { readonly response: { readonly bodyJson: unknown } } = JSON.parse(text);
  return JSON.stringify(envelope.response.bodyJson);
}

/** The day of a `YYYY-MM-DD`. */
export function day(text: string): EpochDay {
  const found = parseIsoDate(text);
  if (found === undefined) throw new Error(`${text} is no date`);
  return found;
}

export const at = (iso: string): UnixMs => Date.parse(iso);

/** What is asked, at half past four in New York on Tuesday 10 March 2026 unless said otherwise. */
export const ask = (need: NeedId, more: Partial<Ask> = {}): Ask => ({ need, nowMs: at('2026-03-10T20:30:00Z'), ...more });

export function parsed(result: Result<Parsed, Failure>): Parsed {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The one series called `id` of an answer. */
export function seriesOf(result: Result<Parsed, Failure>, id: string): ParsedSeries {
  const found = parsed(result).series.filter((series) => series.id === id);
  expect(found).toHaveLength(1);
  const [series] = found;
  if (series === undefined) throw new Error(`no ${id}`);
  return series;
}

/** `YYYY-MM-DD` → close, in the order given. */
export const closes = (series: ParsedSeries): Readonly<Record<string, number | undefined>> =>
  Object.fromEntries(series.days.map((one, i) => [isoDate(one), series.close[i]]));

export function failure(result: Result<Parsed, Failure>): Failure {
  if (result.ok) throw new Error('an answer where a failure was expected');
  return result.error;
}
