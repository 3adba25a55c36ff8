import { days, endOfDayMs, epochDayOf, startOfDayMs } from '../../../lib/core/time.ts';
import type { EpochDay } from '../../../lib/core/units.ts';
import type { LoopbackCoin } from '../market/altcoins/altcoin-market.ts';
import { indexOfDay, valueAt } from '../market/bars.ts';
import type { Bars, LoopbackMarket } from '../market/loopback-market.ts';
import { cmcData, cmcError } from './cmc-envelope.ts';
import { type Answer, type Call, type Row, valueOf } from './provider.ts';

const MEMBERS = 100;
const SPAN_DAYS = 90;
const DAYS_OF_EXTREMES = 365;
const DIALS = [
  { start: 0, end: 25, name: 'Bitcoin Season' },
  { start: 26, end: 74, name: '' },
  { start: 75, end: 100, name: 'Altcoin Season' },
] as const;

const wordOf = (index: number): string => DIALS.findLast(({ start }) => index >= start)?.name ?? '';

/** The hundred largest altcoins of now: CoinMarketCap's variant. */
const membersOf = ({ altcoins }: LoopbackMarket): readonly LoopbackCoin[] =>
  altcoins.coins.filter(({ kind }) => kind === 'altcoin').slice(0, MEMBERS);

/** Price ÷ price 90 days before the close of a day; `undefined` without both. */
function gainAt(bars: Bars | undefined, day: EpochDay): number | undefined {
  if (!bars) return undefined;
  const [now, before] = [indexOfDay(bars.days, day), indexOfDay(bars.days, day - SPAN_DAYS)];
  return now < 0 || before < 0 ? undefined : valueAt(bars.close, now) / valueAt(bars.close, before);
}

function indexRow(market: LoopbackMarket, members: readonly LoopbackCoin[], day: EpochDay): readonly Row[] {
  const bitcoin = gainAt(market.prices.BTC, day);
  const gains = members.flatMap(({ bars }) => gainAt(bars, day) ?? []);
  const point = market.capAt(Math.min(market.nowMs, endOfDayMs(day)));
  if (bitcoin === undefined || gains.length === 0 || !point) return [];
  const index = Math.round((100 * gains.filter((gain) => gain > bitcoin).length) / gains.length);
  return [{ stampMs: Math.min(market.nowMs, endOfDayMs(day)), values: { index, cap: point.total - point.btc } }];
}

const pointOf = (row: Row) => {
  const index = valueOf(row, 'index');
  return {
    name: wordOf(index),
    altcoinIndex: String(index),
    altcoinMarketcap: valueOf(row, 'cap').toFixed(2),
    timestamp: String(Math.floor(row.stampMs / 1000)),
  };
};

const extremeOf = (row: Row | undefined) => (row ? { ...pointOf(row), altcoinMarketcap: '0' } : null);

/** The last year's highest and lowest index; their capitalisation is told as 0. */
function extremes(market: LoopbackMarket, members: readonly LoopbackCoin[]) {
  const today = epochDayOf(market.nowMs);
  const year = Array.from({ length: DAYS_OF_EXTREMES }, (_, ago) => indexRow(market, members, today - 1 - ago)).flat();
  const sorted = year.toSorted((a, b) => valueOf(a, 'index') - valueOf(b, 'index'));
  return { yearlyHigh: extremeOf(sorted.at(-1)), yearlyLow: extremeOf(sorted[0]) };
}

/** `/data-api/v3/altcoin-season/chart` (docs/sources.md §10): a point a day, stamped with its end; the last one is now. */
export function cmcAltcoinSeason(call: Call): Answer {
  const { searchParams } = call.url;
  const { market } = call;
  const { nowMs } = market;
  const [start, end] = [Number(searchParams.get('start') ?? Number.NaN) * 1000, Number(searchParams.get('end') ?? Number.NaN) * 1000];
  if (!(start <= end)) return cmcError(400, 400, 'Search query is out of range.', nowMs);
  const members = membersOf(market);
  const rows: Row[] = [];
  for (let day = epochDayOf(start) - 1; startOfDayMs(day) <= Math.min(end, nowMs); day++)
    rows.push(...indexRow(market, members, day).filter(({ stampMs }) => stampMs >= start && stampMs <= end));
  const points = call
    .tamper(rows)
    .filter((row) => row.values)
    .map(pointOf);
  const ago = (count: number) => indexRow(market, members, epochDayOf(nowMs - days(count))).map(pointOf)[0] ?? null;
  const today = epochDayOf(nowMs);
  const topCryptos = members.map((coin) => ({
    id: coin.cmcId,
    name: coin.name,
    symbol: coin.symbol,
    slug: coin.cmcSlug,
    percentChange: 100 * ((gainAt(coin.bars, today) ?? Number.NaN) - 1),
  }));
  const historicalValues = { now: ago(0), yesterday: ago(1), lastWeek: ago(7), lastMonth: ago(30), ...extremes(market, members) };
  return cmcData({ points, historicalValues, dialConfigs: DIALS, topCryptos }, nowMs);
}
