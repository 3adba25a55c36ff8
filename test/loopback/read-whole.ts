import { assert } from '../../lib/core/assert.ts';
import type { Failure } from '../../lib/core/failure.ts';
import { err, ok, type Result } from '../../lib/core/result.ts';
import type { EpochDay } from '../../lib/core/units.ts';
import type { StoredSeriesId } from '../../lib/market/instrument.ts';
import { mergeSeries } from '../../lib/market/merge-series.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import type { NeedId, Source } from '../../lib/sources/source.ts';
import type { Fault } from './faults/fault.ts';
import type { LoopbackMarket } from './market/loopback-market.ts';
import { answerOf } from './server/answer-of.ts';

/** More pages than any first fill has. */
const MOST_PAGES = 60;

/** A provider's whole first answer to a need: what the product would store of it, by series. */
export type WholeAnswer = ReadonlyMap<StoredSeriesId, DailySeries>;

/**
 * Asks a source for a need as the first fill does, page after page, from the providers of this machine and without a
 * network: the source's own requests and reading, the provider's own format.
 */
export function readWhole(
  source: Source,
  need: NeedId,
  market: LoopbackMarket,
  faults: readonly Fault[] = [],
): Result<WholeAnswer, Failure> {
  const whole = new Map<StoredSeriesId, DailySeries>();
  let from: EpochDay | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const ask = { need, nowMs: market.nowMs, ...(from !== undefined && { from }) };
    const { kind, answer } = answerOf(new URL(source.request(ask).url), market, faults);
    assert(kind === 'provider', `${source.id} asks a provider for ${need}`);
    if (answer.status !== 200) return err({ kind: 'http', status: answer.status });
    const parsed = source.parse(ask, answer.body);
    if (!parsed.ok) return parsed;
    for (const series of parsed.value.series) {
      const kindOfMarket = market.kind === 'simulated' ? 'simulated' : 'live';
      const merged = mergeSeries(whole.get(series.id), series, { source: source.id, market: kindOfMarket, fetchedAtMs: market.nowMs });
      if (!merged.ok) return merged;
      whole.set(series.id, merged.value);
    }
    from = parsed.value.nextFrom;
    if (from === undefined) return ok(whole);
  }
  throw new Error(`${source.id} does not come to an end`);
}
