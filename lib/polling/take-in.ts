import type { Failure } from '../core/failure.ts';
import { err } from '../core/result.ts';
import { epochDayOf } from '../core/time.ts';
import type { UnixMs } from '../core/units.ts';
import type { CapSnapshot } from '../market/cap-snapshot.ts';
import type { IncomingSeries } from '../market/incoming-series.ts';
import { isAtClose } from '../market/instrument.ts';
import type { SeriesId, StoredSeriesId } from '../market/instrument.ts';
import { mergeSeries } from '../market/merge-series.ts';
import type { DailySeries, MarketKind } from '../market/series.ts';
import { stampCheck } from '../market/stamp-check.ts';
import type { ParsedCap } from '../sources/source.ts';
import { judgeAtClose } from './judge-at-close.ts';
import { stampOfHistory } from './stamp-of-history.ts';
import { withdrawnAtClose } from './withdrawn-at-close.ts';
import { withdrawnCaps } from './withdrawn-caps.ts';

export interface TakeInInput {
  /** Series that the answer holds, relabelled. */
  readonly incoming: readonly IncomingSeries[];
  readonly cap?: ParsedCap;
  /** The series for which the source was asked; the others came along. */
  readonly wanted: readonly StoredSeriesId[];
  readonly stored: ReadonlyMap<SeriesId, DailySeries>;
  /** The answer is the preferred provider's whole history, which may take the place of another's. */
  readonly replaces: boolean;
  readonly answer: { readonly source: string; readonly market: MarketKind; readonly fetchedAtMs: UnixMs };
}

/** What is to be written, and what is wrong with the rest. */
export interface TakenIn {
  readonly series: readonly DailySeries[];
  readonly snapshots: readonly CapSnapshot[];
  /** Absent when all series were usable. */
  readonly failure?: Failure;
  /** Nothing of what was asked for could be used. */
  readonly inVain: boolean;
}

/** Whether a history reaches as far on both sides and has as many days: then no seam is better than one. */
function covers(incoming: IncomingSeries, stored: DailySeries): boolean {
  const [first, last] = [incoming.days[0] ?? Infinity, incoming.days.at(-1) ?? -Infinity];
  const [storedFirst, storedLast] = [stored.days[0] ?? Infinity, stored.days.at(-1) ?? -Infinity];
  return first <= storedFirst && last >= storedLast && incoming.days.length >= stored.days.length;
}

function baseOf(stored: DailySeries | undefined, incoming: IncomingSeries, input: TakeInInput): DailySeries | undefined {
  return stored && input.replaces && covers(incoming, stored) ? undefined : stored;
}

/** Values at the US close that may not be used: why, and what of the stored ones has to go with them. */
interface AtCloseMisfit {
  readonly failure: Failure;
  readonly withdrawn?: DailySeries | undefined;
}

/**
 * Why values at the US close may not be used; `undefined` where nothing is known to be wrong. The total's come with every
 * answer of 30 days, so they are left until there is a total to compare them with; Bitcoin's hours are asked for once.
 */
function misfitOf(one: IncomingSeries, { stored, answer }: TakeInInput): AtCloseMisfit | undefined {
  if (!isAtClose(one.id)) return undefined;
  const daily = stored.get(one.id === 'BTC_AT_CLOSE' ? 'BTC' : 'TOTAL');
  if (!daily)
    return one.id === 'BTC_AT_CLOSE'
      ? undefined
      : { failure: { kind: 'refused', detail: 'values at the US close: no days to compare with' } };
  const own = stored.get(one.id);
  const failure = judgeAtClose(one, own, daily);
  return failure && { failure, withdrawn: withdrawnAtClose(own, one.days.at(-1) ?? -Infinity, answer.fetchedAtMs) };
}

function snapshotOf(cap: ParsedCap, answer: TakeInInput['answer']): CapSnapshot {
  return { ...cap, source: answer.source, day: epochDayOf(cap.atMs), market: answer.market };
}

/** The answer is worth nothing, and neither is what the same source gave before its stamps could be checked. */
function withdraw({ stored, answer }: TakeInInput, failure: Failure): TakenIn {
  return { series: withdrawnCaps(stored, answer), snapshots: [], failure, inVain: true };
}

/**
 * What an answer makes of the stored market: each series merged into what is stored, a total only after the stamp
 * self-check against Bitcoin, values at the US close only where they do not fit a neighbouring day of the same series at
 * 00:00 UTC better, a value of the moment as the snapshot of its UTC day. Series that may not be used leave what is stored as it
 * is, and the failure of the one that was asked for is named, else the first. Labels that are off also withdraw what was
 * taken in before it could be checked: a shorter or an empty series takes its place. Pure.
 */
export function takeIn(input: TakeInInput): TakenIn {
  const { incoming, cap, wanted, stored, answer } = input;
  const btc = stored.get('BTC');
  const total = incoming.find(({ id }) => id === 'TOTAL');
  const check = total && stampCheck(total, btc, stored.get('TOTAL'));
  if (check && !check.ok) return withdraw(input, check.error);
  const series: DailySeries[] = [];
  const withdrawn: DailySeries[] = [];
  let failure: Failure | undefined;
  for (const one of incoming) {
    const misfit = misfitOf(one, input);
    if (misfit?.withdrawn) withdrawn.push(misfit.withdrawn);
    const merged = misfit ? err(misfit.failure) : mergeSeries(baseOf(stored.get(one.id), one, input), one, answer);
    if (!merged.ok) {
      if (!failure || wanted.includes(one.id)) failure = merged.error;
      continue;
    }
    const stamp = one.id === 'TOTAL' && check ? stampOfHistory(check.value, merged.value, btc) : undefined;
    if (stamp && !stamp.ok) return withdraw(input, stamp.error);
    series.push(stamp ? { ...merged.value, stamp: stamp.value } : merged.value);
  }
  const snapshots = cap ? [snapshotOf(cap, answer)] : [];
  const usable = snapshots.length > 0 || series.some(({ id }) => wanted.some((want) => want === id));
  return { series: [...series, ...withdrawn], snapshots, ...(failure && { failure }), inVain: !usable && failure !== undefined };
}
