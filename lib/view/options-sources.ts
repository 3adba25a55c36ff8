import type { Failure } from '../core/failure.ts';
import type { MessageKey, Text } from '../core/text.ts';
import { minutes, seconds } from '../core/time.ts';
import type { EpochDay, UnixMs } from '../core/units.ts';
import { failureText } from './failure-text.ts';
import type { Formatters } from './formatters.ts';
import { waitText } from './wait-text.ts';

/** What is known of one source at the moment. */
export interface SourceReport {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  /** Ids of the needs it serves, in the order of preference among needs. */
  readonly serves: readonly string[];
  readonly lastAnswer?: { readonly atMs: UnixMs; readonly newestDay?: EpochDay };
  readonly lastFailure?: { readonly atMs: UnixMs; readonly failure: Failure };
  /** Others are asked first for everything that it serves. */
  readonly isFallback: boolean;
  /** When it is asked next; absent for one that waits until others fail, or is off. */
  readonly nextTryMs?: UnixMs;
  /** It asks for a key or a payment, so it is off until the product is updated. */
  readonly off?: boolean;
}

export interface SourceRow {
  readonly id: string;
  /** Told apart where one provider has several endpoints. */
  readonly name: string;
  readonly provider: string;
  readonly host: string;
  readonly serves: string;
  /** Absent where only a failure is known. */
  readonly answer?: string;
  /** The failure in words, where the newest thing that happened is one. */
  readonly failure?: string;
  readonly next: string;
  /** Drawn as a shape beside the name: full, half, open, bar. */
  readonly state: 'answering' | 'failing' | 'idle' | 'off';
}

/** What each need is called. Its test holds the table against the registry. */
export const NEED_LABELS: Readonly<Record<string, MessageKey>> = {
  RUT: 'options_need_RUT',
  SPX: 'options_need_SPX',
  BTC: 'options_need_BTC',
  ETH: 'options_need_ETH',
  TOTAL: 'options_need_TOTAL',
  STABLES: 'options_need_STABLES',
  TOTAL_NOW: 'options_need_TOTAL_NOW',
  BTC_AT_CLOSE: 'options_need_BTC_AT_CLOSE',
  universe: 'options_need_universe',
  listing: 'options_need_listing',
  coin: 'options_need_coin',
  ratio: 'options_need_ratio',
  'fear-greed': 'options_need_fear_greed',
  netflow: 'options_need_netflow',
};

export interface SourceRowsInput {
  readonly reports: readonly SourceReport[];
  readonly nowMs: UnixMs;
  readonly format: Formatters;
}

/** One row a source: what it serves, its last answer, its last failure in words if nothing better came since, and when it is asked next. Pure. */
export function sourceRows({ reports, nowMs, format }: SourceRowsInput, t: Text): readonly SourceRow[] {
  return reports.map((report) => {
    const failed = newestFailure(report);
    return {
      id: report.id,
      name: distinctName(report, reports),
      provider: report.name,
      host: report.host,
      serves: report.serves.map((need) => needText(need, t)).join(', '),
      ...((report.lastAnswer ?? !failed) && { answer: answerText(report, { nowMs, format }, t) }),
      ...(failed && { failure: t('options_source_failed', failureText(failed.failure, t), format.age(nowMs - failed.atMs)) }),
      next: nextText(report, nowMs, t),
      state: stateOf(report),
    };
  });
}

/** "CoinMarketCap (v4)": the last part of the id of an endpoint whose provider has another one for the same. */
const distinctName = ({ id, name, serves }: SourceReport, all: readonly SourceReport[]): string => {
  const alike = all.filter((other) => other.name === name && other.serves.some((need) => serves.includes(need)));
  return alike.length > 1 ? `${name} (${id.split('-').at(-1)})` : name;
};

const needText = (need: string, t: Text): string => {
  const key = NEED_LABELS[need];
  return key ? t(key) : need;
};

function newestFailure({ lastAnswer, lastFailure }: SourceReport): SourceReport['lastFailure'] {
  return lastFailure && lastFailure.atMs >= (lastAnswer?.atMs ?? -Infinity) ? lastFailure : undefined;
}

function stateOf(report: SourceReport): SourceRow['state'] {
  if (report.off) return 'off';
  if (newestFailure(report)) return 'failing';
  return report.lastAnswer ? 'answering' : 'idle';
}

function answerText({ lastAnswer }: SourceReport, { nowMs, format }: Pick<SourceRowsInput, 'nowMs' | 'format'>, t: Text): string {
  if (!lastAnswer) return t('options_source_never');
  const age = format.age(nowMs - lastAnswer.atMs);
  return lastAnswer.newestDay === undefined ? age : t('options_source_answer', age, format.date(lastAnswer.newestDay));
}

function nextText({ nextTryMs, off, isFallback }: SourceReport, nowMs: UnixMs, t: Text): string {
  if (off) return t('options_source_off');
  const wait = (nextTryMs ?? nowMs) - nowMs;
  // The page is not renewed by the second.
  if (wait >= seconds(1)) return waitText(Math.max(wait, minutes(1)), t);
  return t(isFallback ? 'options_source_fallback' : 'options_source_when_due');
}
