import * as v from 'valibot';
import { assert } from '../core/assert.ts';
import type { Failure } from '../core/failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import { epochDayOf, isoDate, parseIsoDate, seconds } from '../core/time.ts';
import type { EpochDay } from '../core/units.ts';
import { isPlausibleTotal } from './cap-series.ts';
import { COIN_METRICS_ASSETS, COIN_METRICS_FIRST_DAY, COIN_METRICS_STABLES } from './coin-metrics-assets.ts';
import { isCryptoDayOpen } from './crypto-day.ts';
import { dailySeries, parsedSeries } from './daily-series.ts';
import { isWithin, windowFrom, type DayWindow } from './day-window.ts';
import { parsePositive } from './parse-number.ts';
import { present } from './present.ts';
import { readBody, shape } from './read-body.ts';
import type { Ask, NeedId, Parsed, Source } from './source.ts';

const ORIGIN = 'https://community-api.coinmetrics.io';

/** The most rows (asset × day) that one call gives. */
const PAGE_ROWS = 10_000;

const Answer = v.object({
  error: v.nullish(v.object({ type: v.nullish(v.string()), message: v.nullish(v.string()) })),
  data: v.nullish(
    v.array(v.nullable(v.object({ asset: v.string(), time: v.string(), CapMrktEstUSD: v.nullish(v.union([v.string(), v.number()])) }))),
  ),
  next_page_token: v.nullish(v.string()),
});

const assetsFor = (need: NeedId): readonly string[] => (need === 'STABLES' ? COIN_METRICS_STABLES : COIN_METRICS_ASSETS);

/** Capitalisation by asset, for each day. */
type CapsByDay = ReadonlyMap<EpochDay, ReadonlyMap<string, number>>;

const windowOf = ({ need, from }: Ask): DayWindow =>
  windowFrom(Math.max(from ?? COIN_METRICS_FIRST_DAY, COIN_METRICS_FIRST_DAY), Math.floor(PAGE_ROWS / assetsFor(need).length));

function readCaps(body: string, window: DayWindow): Result<CapsByDay, Failure> {
  const answer = readBody(Answer, body);
  if (!answer.ok) return answer;
  const { error, data, next_page_token: token } = answer.value;
  if (error) return err({ kind: 'provider', detail: error.message ?? error.type ?? 'unnamed error' });
  if (!data) return shape('data: absent');
  // The window asked for fits one page; a second one means that rows of some assets are missing.
  if (token) return shape('next_page_token: more than one page');
  const caps = new Map<EpochDay, Map<string, number>>();
  for (const row of present(data)) {
    const cap = parsePositive(row.CapMrktEstUSD);
    const day = parseIsoDate(row.time.slice(0, 'YYYY-MM-DD'.length));
    if (day === undefined) return shape('data.time: not ISO');
    if (cap === undefined || !isWithin(window, day)) continue;
    const ofDay = caps.get(day) ?? new Map<string, number>();
    caps.set(day, ofDay.set(row.asset, cap));
  }
  return ok(caps);
}

const sumOf = (caps: ReadonlyMap<string, number>, assets: readonly string[]): number =>
  assets.reduce((sum, asset) => sum + (caps.get(asset) ?? 0), 0);

/** Days on which every asset has a figure; none although there are figures is `refused`, with the names that lack. */
function completeDays(caps: CapsByDay, assets: readonly string[]): Result<CapsByDay, Failure> {
  const complete = new Map([...caps].filter(([, ofDay]) => assets.every((asset) => ofDay.has(asset))));
  if (complete.size > 0 || caps.size === 0) return ok(complete);
  const seen = new Set([...caps.values()].flatMap((ofDay) => [...ofDay.keys()]));
  const absent = assets.filter((asset) => !seen.has(asset));
  return err({
    kind: 'refused',
    detail: `no day with all ${assets.length} assets${absent.length > 0 ? `; none of ${absent.join(', ')}` : ''}`,
  });
}

function parse(ask: Ask, body: string): Result<Parsed, Failure> {
  const caps = readCaps(body, windowOf(ask));
  if (!caps.ok) return caps;
  const assets = assetsFor(ask.need);
  const complete = completeDays(caps.value, assets);
  if (!complete.ok) return complete;
  const isOpen = isCryptoDayOpen(ask.nowMs);
  const series = (id: 'TOTAL' | 'CAP_BTC' | 'CAP_ETH' | 'CAP_STABLES', of: readonly string[]) =>
    dailySeries(
      id,
      [...complete.value].map(([day, ofDay]) => ({ day, close: sumOf(ofDay, of) })),
      isOpen,
    );
  const stables = series('CAP_STABLES', COIN_METRICS_STABLES);
  if (stables === undefined) return err({ kind: 'empty' });
  const { last } = windowOf(ask);
  const next = last < epochDayOf(ask.nowMs) - 1 ? last + 1 : undefined;
  if (ask.need === 'STABLES') return parsedSeries([stables], next);
  const total = series('TOTAL', assets);
  if (!total?.close.every(isPlausibleTotal)) return err({ kind: 'refused', detail: 'a total outside 5e8 to 1e15 US dollars' });
  return parsedSeries([total, series('CAP_BTC', ['btc']), series('CAP_ETH', ['eth']), stables], next);
}

/**
 * Coin Metrics community data: estimated capitalisations of a named list, added up. The row of D is the close of D
 * (24:00 UTC). A day counts only when every asset of the list has a figure; the newest day is often incomplete for
 * hours. Licence CC BY-NC 4.0.
 */
export const coinMetrics: Source = {
  id: 'coin-metrics',
  name: `Coin Metrics (sum of ${COIN_METRICS_ASSETS.length} assets)`,
  origin: ORIGIN,
  docs: 'https://docs.coinmetrics.io/api/v4/',
  serves: ['TOTAL', 'STABLES'],
  // Ten requests in six seconds are allowed.
  spacingMs: seconds(0.75),
  request(ask) {
    assert(ask.need === 'TOTAL' || ask.need === 'STABLES', `coin-metrics does not serve ${ask.need}`);
    const { first, last } = windowOf(ask);
    const what = `assets=${assetsFor(ask.need).join(',')}&metrics=CapMrktEstUSD&frequency=1d`;
    const window = `start_time=${isoDate(first)}&end_time=${isoDate(last)}&page_size=${PAGE_ROWS}&paging_from=start`;
    // One asset that is no longer served would otherwise fail the request without saying which.
    const lenient = 'ignore_forbidden_errors=true&ignore_unsupported_errors=true';
    return { url: `${ORIGIN}/v4/timeseries/asset-metrics?${what}&${window}&${lenient}` };
  },
  parse,
};
