import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { hours } from '../../core/time.ts';
import type { Ratio, UnixMs } from '../../core/units.ts';
import type { RatioExchange, RatioMeasure } from '../../market/ratio-history.ts';
import type { SentimentAsk, SentimentParsed, SentimentSource } from '../sentiment-source.ts';
import { asked, type AskOf } from './asked.ts';
import { contractOfTicker } from './contract-name.ts';
import { emptyWhen } from './empty-when.ts';

/** A ratio as it came; what could not be read is `undefined`. */
export interface RatioRow {
  readonly atMs: UnixMs | undefined;
  readonly ratio: Ratio | undefined;
}

export type RatioRows = Readonly<Partial<Record<RatioMeasure, readonly RatioRow[]>>>;

/** Instants of a page of older rows: from the first on, up to but without the last. */
export interface RatioPage {
  readonly fromMs: UnixMs;
  readonly beforeMs: UnixMs;
}

interface RatioDefinition extends Omit<SentimentSource, 'serves' | 'request' | 'parse' | 'exchange' | 'measures'> {
  readonly exchange: RatioExchange;
  readonly measures: readonly RatioMeasure[];
  /** The most hourly rows that one call gives. */
  readonly maxRows: number;
  /** Path and query for the newest `rows` hourly rows, or for a page of older ones; `contract` is ready for a URL. */
  readonly path: (question: {
    readonly contract: string;
    readonly measure: RatioMeasure;
    readonly rows: number;
    readonly page: RatioPage | undefined;
  }) => string;
  readonly read: (
    body: string,
    question: { readonly contract: string | undefined; readonly measure: RatioMeasure },
  ) => Result<RatioRows, Failure>;
  /** What the exchange says of a contract that it does not list. */
  readonly unlisted: RegExp;
}

/** No account ratio of thousands of accounts lies beyond: it is another quantity, or a slip. */
const LEAST_RATIO = 1e-3;
const MOST_RATIO = 1e3;

/** No exchange published ratios before 2019; a provider's clock may run a little ahead. */
const FIRST_MS = Date.UTC(2019, 0, 1);
const MAX_AHEAD_MS = hours(1);

const contractOf = ({ market, coin }: AskOf<'ratio'>, exchange: RatioExchange): string | undefined =>
  market?.contract ?? contractOfTicker(exchange, coin.symbol)?.contract;

/** The newest rows that are wanted and fit into one call; there is one more than full hours in between, where both ends are full hours. */
function extentOf(
  { fromMs, beforeMs, nowMs }: AskOf<'ratio'>,
  maxRows: number,
): { readonly rows: number; readonly page: RatioPage | undefined } {
  const untilMs = beforeMs ?? nowMs;
  const rows = Math.min(maxRows, Math.max(1, Math.ceil((untilMs - fromMs) / hours(1)) + 1));
  if (beforeMs === undefined) return { rows, page: undefined };
  // A row at either end may or may not be counted in: both fit.
  return { rows, page: { fromMs: Math.max(fromMs, beforeMs - Math.max(1, rows - 1) * hours(1)), beforeMs } };
}

/** Ascending, one row an instant (the last one given wins), implausible rows left out. */
function points(rows: readonly RatioRow[], nowMs: UnixMs): { readonly atMs: readonly UnixMs[]; readonly ratio: readonly Ratio[] } {
  const byInstant = new Map<UnixMs, Ratio>();
  for (const { atMs, ratio } of rows) {
    if (atMs === undefined || ratio === undefined || !(atMs >= FIRST_MS && atMs <= nowMs + MAX_AHEAD_MS)) continue;
    if (ratio >= LEAST_RATIO && ratio <= MOST_RATIO) byInstant.set(atMs, ratio);
  }
  const sorted = [...byInstant].toSorted(([a], [b]) => a - b);
  return { atMs: sorted.map(([atMs]) => atMs), ratio: sorted.map(([, ratio]) => ratio) };
}

/**
 * A source of hourly long/short ratios of one exchange. Asks for as many of the newest rows as hours have passed since
 * `fromMs`, up to what one call gives; with `beforeMs` for a page of older ones. An answer without a usable row is `empty`: the coin is not listed there.
 */
export function ratioSource({ maxRows, path, read, unlisted, ...source }: RatioDefinition): SentimentSource {
  const { id, exchange, measures } = source;
  function parse(ask: SentimentAsk, body: string): Result<SentimentParsed, Failure> {
    const question = asked(ask, 'ratio', id);
    const rows = emptyWhen(read(body, { contract: contractOf(question, exchange), measure: question.measure }), unlisted);
    if (!rows.ok) return rows;
    const given = measures
      .map((measure) => ({ measure, ...points(rows.value[measure] ?? [], ask.nowMs) }))
      .filter(({ atMs }) => atMs.length > 0);
    return given.length === 0 ? err({ kind: 'empty' }) : ok({ kind: 'ratio', exchange, measures: given });
  }
  return {
    ...source,
    serves: ['ratio'],
    request(ask) {
      const question = asked(ask, 'ratio', id);
      const contract = contractOf(question, exchange);
      if (contract === undefined || !measures.includes(question.measure)) return undefined;
      const { measure } = question;
      return { url: `${source.origin}${path({ contract: encodeURIComponent(contract), measure, ...extentOf(question, maxRows) })}` };
    },
    parse,
  };
}
