import type { UnixMs } from '../../../lib/core/units.ts';
import type { LoopbackMarket } from '../market/loopback-market.ts';

/** An answer before faults, compression and framing. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * One dated row on its way into a provider's format. `stampMs` is the provider's own stamp of it; `values` is
 * undefined where the provider knows the day and not its values (Yahoo's null rows).
 */
export interface Row {
  readonly stampMs: UnixMs;
  readonly values?: Readonly<Record<string, number>>;
}

export interface Call {
  readonly url: URL;
  readonly market: LoopbackMarket;
  /** Faults of the data (holes, duplicates, other stamps) are put in here: every handler passes its rows through. */
  tamper(rows: readonly Row[]): readonly Row[];
}

/** One provider's hosts, answered in its documented shape. Pure but for what the call brings. */
export interface Provider {
  readonly hosts: readonly string[];
  /** `undefined`: the provider has no such path here. */
  handle(call: Call): Answer | undefined;
}

/** A JSON answer. Non-finite numbers become null, as JSON has none. */
export function json(
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): Answer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: JSON.stringify(body) };
}

/** A plain-text answer. */
export function text(body: string, { status = 200, type = 'text/plain' }: { status?: number; type?: string } = {}): Answer {
  return { status, headers: { 'content-type': type }, body };
}

/** A value of a row; NaN where it has none. */
export const valueOf = (row: Row, name: string): number => row.values?.[name] ?? Number.NaN;

/** Everybody may read the answer from a web page. */
export const OPEN_TO_PAGES: Readonly<Record<string, string>> = { 'access-control-allow-origin': '*' };
