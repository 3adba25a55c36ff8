import { isoDate, isoInstant } from '../core/time.ts';
import type { UnixMs } from '../core/units.ts';
import type { CapSnapshot } from '../market/cap-snapshot.ts';
import type { CoinSeries } from '../market/coin-series.ts';
import type { RankedCoin, Universe } from '../market/coin.ts';
import type { ExchangeBalances, ExchangeTotals } from '../market/exchange-balances.ts';
import type { FearGreed } from '../market/fear-greed.ts';
import type { RatioHistory } from '../market/ratio-history.ts';
import type { DailyColumns, DailySeries, MarketKind } from '../market/series.ts';
import type { Settings } from '../settings/settings.ts';

export interface StoredDataInput {
  readonly settings: Settings;
  readonly series: readonly DailySeries[];
  readonly snapshots: readonly CapSnapshot[];
  readonly universe: Universe | undefined;
  readonly coins: readonly CoinSeries[];
  readonly ratios: readonly RatioHistory[];
  readonly fearGreed: FearGreed | undefined;
  readonly balances: readonly ExchangeBalances[];
  readonly totals: ExchangeTotals | undefined;
  readonly version: string;
  readonly nowMs: UnixMs;
}

/**
 * Everything that a person may take away, as the parts of one JSON text, to be joined in order: settings, the stored
 * market and the collected altcoin side in full precision, days as `YYYY-MM-DD`, instants as ISO 8601. A record is one
 * line, and a part: the hourly ratios of a month are some ten megabytes, which need not be one string. A value that is not stored is
 * `null`, and so is a day's share of takers that its source did not tell. What exchanges list is left out, being
 * theirs and of the moment; what is remembered of pages is never part of it. Pure.
 */
export function* storedDataParts(input: StoredDataInput): Generator<string> {
  const { settings, version, nowMs, universe, fearGreed, totals } = input;
  yield `{\n"schema": "comove-data/1",\n"generatedAt": "${isoInstant(nowMs)}",\n"version": ${JSON.stringify(version)}`;
  yield* single('settings', settings);
  yield* list('series', input.series, ({ id, stamp, ...columns }) => ({ id, ...(stamp && { stamp }), ...columnsRecord(columns) }));
  yield* list('snapshots', input.snapshots, ({ atMs, day, ...rest }) => ({ day: isoDate(day), at: isoInstant(atMs), ...rest }));
  yield* single('universe', universe && { ...originOf(universe), coins: universe.coins.map(rankedRecord) });
  yield* list('coins', input.coins, coinRecord);
  yield* list('ratios', input.ratios, ratioRecord);
  yield* single('fearGreed', fearGreed && fearGreedRecord(fearGreed));
  yield* list('balances', input.balances, balancesRecord);
  yield* single('totals', totals && { exchange: totals.exchange, ...originOf(totals), netUsd: totals.netUsd });
  yield '\n}\n';
}

function* single(name: string, value: object | undefined): Generator<string> {
  yield `,\n"${name}": ${JSON.stringify(value ?? null)}`;
}

function* list<T>(name: string, records: readonly T[], recordOf: (record: T) => object): Generator<string> {
  yield `,\n"${name}": [`;
  for (const [i, record] of records.entries()) yield `${i > 0 ? ',' : ''}\n${JSON.stringify(recordOf(record))}`;
  yield '\n]';
}

const originOf = ({
  source,
  market,
  fetchedAtMs,
}: {
  readonly source: string;
  readonly market: MarketKind;
  readonly fetchedAtMs: UnixMs;
}) => ({
  source,
  market,
  fetchedAt: isoInstant(fetchedAtMs),
});

function columnsRecord({ market, days, close, high, low, segments, provisionalFrom, fetchedAtMs }: DailyColumns) {
  return {
    market,
    fetchedAt: isoInstant(fetchedAtMs),
    ...(provisionalFrom !== undefined && { provisionalFrom: isoDate(provisionalFrom) }),
    segments: segments.map(({ source, from, factor }) => ({ source, from: isoDate(from), factor })),
    days: Array.from(days, isoDate),
    close: [...close],
    ...(high && { high: [...high] }),
    ...(low && { low: [...low] }),
  };
}

const coinRecord = ({ coin, takerBuyShare, ...columns }: CoinSeries) => ({
  coin,
  ...columnsRecord(columns),
  // What is no number becomes null.
  ...(takerBuyShare && { takerBuyShare: [...takerBuyShare] }),
});

const rankedRecord = ({ ath, ...coin }: RankedCoin) => ({
  ...coin,
  ...(ath && { ath: { ...ath, ...(ath.day !== undefined && { day: isoDate(ath.day) }) } }),
});

const ratioRecord = ({ exchange, measure, coin, market, fetchedAtMs, atMs, ratio }: RatioHistory) => ({
  exchange,
  measure,
  coin,
  market,
  fetchedAt: isoInstant(fetchedAtMs),
  at: Array.from(atMs, isoInstant),
  ratio: [...ratio],
});

const fearGreedRecord = ({ days, value, classification, ...rest }: FearGreed) => ({
  ...originOf(rest),
  classification,
  days: Array.from(days, isoDate),
  value: [...value],
});

const balancesRecord = ({ exchange, period, fromMs, toMs, tokens, ...rest }: ExchangeBalances) => ({
  exchange,
  period,
  ...originOf(rest),
  from: isoInstant(fromMs),
  to: isoInstant(toMs),
  tokens,
});
