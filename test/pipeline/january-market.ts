import { days as inDays, endOfDayMs } from '../../lib/core/time.ts';
import type { EpochDay } from '../../lib/core/units.ts';
import type { CoinSeries } from '../../lib/market/coin-series.ts';
import type { RankedCoin, Universe } from '../../lib/market/coin.ts';
import type { RatioHistory } from '../../lib/market/ratio-history.ts';
import type { DailySeries } from '../../lib/market/series.ts';
import { isSession, nextSession } from '../../lib/market/us-sessions.ts';
import type { StoredHistory } from '../../lib/verdicts/history-of.ts';
import { makeCoin, makeCoinSeries, makeUniverse } from '../market/make-coin.ts';
import { dayOf, makeSeries } from '../market/make-series.ts';
import { MARKET_DIR } from '../market/real-history.ts';
import { realMarket } from '../verdicts/real-market.ts';

/** Date, close, and high and low where a test needs them. */
type Bar = readonly [day: EpochDay, close: number, high: number, low: number];

const END_OF_2025 = dayOf('2025-12-31');

/** Written by hand: small caps ahead of large ones on nine sessions in a row, to 14 January, and behind on the 15th. */
const SESSIONS: readonly (readonly [string, number, number])[] = [
  ['2026-01-02', 2509.2, 6860],
  ['2026-01-05', 2549.4, 6900],
  ['2026-01-06', 2585.1, 6940],
  ['2026-01-07', 2579.9, 6920],
  ['2026-01-08', 2608.3, 6925],
  ['2026-01-09', 2629.2, 6960],
  ['2026-01-12', 2639.7, 6970],
  ['2026-01-13', 2637.1, 6955],
  ['2026-01-14', 2655.5, 6930],
  ['2026-01-15', 2652.8, 6950],
];

/** Written by hand: Bitcoin climbs to a high of 97,800 on 14 January. */
const BITCOIN_CLOSES = [
  88_700, 89_900, 90_600, 91_400, 93_900, 93_700, 91_300, 91_000, 90_500, 90_600, 90_900, 91_200, 93_300, 96_900, 95_600,
];

const around = (day: EpochDay, close: number, share: number): Bar => [day, close, close * (1 + share), close * (1 - share)];

const BITCOIN_BARS: readonly Bar[] = BITCOIN_CLOSES.map((close, i) => {
  const day = END_OF_2025 + 1 + i;
  return day === dayOf('2026-01-14') ? [day, close, 97_800, 94_600] : around(day, close, 0.008);
});

const TOTAL_BARS: readonly Bar[] = BITCOIN_CLOSES.map((close, i) => around(END_OF_2025 + 1 + i, (3.07e12 * close) / 87_500, 0));

/** The small caps behind for two sessions and then ahead on `length`, a percentage point a day, and behind again. */
function laterSessions(length: number): readonly (readonly [EpochDay, number, number])[] {
  const rows: (readonly [EpochDay, number, number])[] = [];
  let [day, rut] = [dayOf('2026-01-15'), 2652.8];
  for (const letter of `--${'+'.repeat(length)}-`) {
    day = nextSession(day);
    rut *= letter === '+' ? 1.01 : 0.99;
    rows.push([day, rut, 6950]);
  }
  return rows;
}

const bar = (day: EpochDay, close: number): Bar => around(day, close, 0.004);

/** Before 2026: the history folder's, or made up alike where there is none. */
function before(): readonly DailySeries[] {
  if (MARKET_DIR) return realMarket().series;
  const days = Array.from({ length: END_OF_2025 - dayOf('2016-12-29') + 1 }, (_, i) => dayOf('2016-12-29') + i);
  const sessions = days.filter(isSession);
  const level = (day: EpochDay): number => 1357 + ((2481.9 - 1357) * (day - (days[0] ?? 0))) / days.length;
  // Ahead every other session, but nine in a row to 1 September 2017.
  const [from, to] = [sessions.indexOf(dayOf('2017-08-21')), sessions.indexOf(dayOf('2017-09-01'))];
  const lead = (i: number): number => {
    if (i === sessions.length - 1) return -0.001;
    return i > from && i <= to ? 0.002 + 0.001 * (i - from) : 0.002 * (Math.abs(i - from) % 2);
  };
  return [
    makeSeries(
      'RUT',
      sessions.map((day, i) => [day, level(day) * (1 + lead(i))]),
    ),
    makeSeries(
      'SPX',
      sessions.map((day) => [day, level(day) * 2.758]),
    ),
    makeSeries(
      'BTC',
      days.map((day) => [day, 87_500]),
    ),
    makeSeries(
      'TOTAL',
      days.map((day) => [day, 3.07e12]),
    ),
  ];
}

function goOn(series: DailySeries, bars: readonly Bar[]): DailySeries {
  const { high = series.close, low = series.close } = series;
  const column = (old: Float64Array, place: 1 | 2 | 3): Float64Array => Float64Array.from([...old, ...bars.map((one) => one[place])]);
  return {
    ...series,
    days: Int32Array.from([...series.days, ...bars.map(([day]) => day)]),
    close: column(series.close, 1),
    high: column(high, 2),
    low: column(low, 3),
  };
}

const COINS = 40;

/** Forty altcoins that stood 70 to 97 % below their highs of 2021 in January 2026. */
const fallOf = (i: number): number => -0.7 - (0.27 * i) / (COINS - 1);
const altcoins = (drawdown: (i: number) => number): readonly RankedCoin[] =>
  Array.from({ length: COINS }, (_, i) =>
    makeCoin(`ALT${i}`, i + 3, { ath: { priceUsd: 50, day: dayOf('2021-11-10'), drawdown: drawdown(i) } }),
  );

const listOn = (date: string, drawdown: (i: number) => number): Universe =>
  makeUniverse(altcoins(drawdown), { fetchedAtMs: endOfDayMs(dayOf(date)) });

const closesOfJanuary = (): readonly CoinSeries[] =>
  altcoins(fallOf).map(({ key }, i) =>
    makeCoinSeries(
      key,
      dayOf('2026-01-13'),
      [0, 1, 2].map(() => 50 * (1 + fallOf(i))),
    ),
  );

/** Six readings a day up to the end of a day: three quarters of the coins above 1. */
function ratiosUntil(date: string): readonly RatioHistory[] {
  const end = endOfDayMs(dayOf(date));
  return altcoins(fallOf).map(({ key }, i) => ({
    exchange: 'binance',
    measure: 'global-account',
    coin: key,
    atMs: Float64Array.from({ length: 30 }, (_, k) => end - inDays(5) + ((k + 1) * inDays(5)) / 30),
    ratio: new Float64Array(30).fill(i % 4 === 3 ? 0.8 : 1.4),
    market: 'live',
    fetchedAtMs: end,
  }));
}

function seriesWith(sessions: readonly (readonly [EpochDay, number, number])[]): readonly DailySeries[] {
  const bars: Readonly<Partial<Record<DailySeries['id'], readonly Bar[]>>> = {
    RUT: sessions.map(([day, rut]) => bar(day, rut)),
    SPX: sessions.map(([day, , spx]) => bar(day, spx)),
    BTC: BITCOIN_BARS,
    TOTAL: TOTAL_BARS,
  };
  return before().flatMap((one) => (bars[one.id] ? [goOn(one, bars[one.id] ?? [])] : []));
}

const january = SESSIONS.map(([date, rut, spx]) => [dayOf(date), rut, spx] as const);

/** What was stored on the evening of 15 January 2026. */
export const storedThen = (): StoredHistory => ({
  series: seriesWith(january),
  universe: listOn('2026-01-15', fallOf),
  ratios: ratiosUntil('2026-01-15'),
});

/** What is stored in spring, when altcoins had fallen further, after a run of `length` sessions in February. */
export const storedLater = (length: number): StoredHistory => ({
  series: seriesWith([...january, ...laterSessions(length)]),
  coins: closesOfJanuary(),
  universe: listOn('2026-04-15', () => -0.99),
  ratios: ratiosUntil('2026-01-15'),
});

/** A history that ends with 2025. */
export const storedBefore = (): StoredHistory => ({
  series: before(),
  universe: listOn('2025-12-31', fallOf),
  ratios: ratiosUntil('2025-12-31'),
});
