import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { epochDayOf, parseIsoDate } from '../../../../lib/core/time.ts';
import type { EpochDay } from '../../../../lib/core/units.ts';
import { barsOf, type Bar } from '../bars.ts';
import { parseCsv } from '../csv.ts';
import type { Bars, CoinTicker } from '../loopback-market.ts';
import { NO_ALTCOINS, type AltcoinMarket, type FearGreedRow, type LoopbackCoin } from './altcoin-market.ts';
import { multipleOf } from './contract-names.ts';
import { lazy } from './lazy.ts';
import { slugOf } from './slug-of.ts';

const LISTING = 'listings_coingecko_20251229.csv';
const PERPETUALS = 'altcoins_binance_perp_close.csv';
const DOLLARS = 'altcoins_yahoo_close.csv';
const FEAR_GREED = 'fear_greed.csv';
/** Another coin under the same ticker has another price: a history belongs to a listed coin that it is so near to at its end. */
const SAME_PRICE = 0.25;

type Cells = Readonly<Record<string, string>>;

/** Closes of one coin by day, as they stand in one column. */
type Closes = readonly (readonly [EpochDay, number])[];

function closesOf(rows: readonly Cells[], column: string, multiple: number): Closes {
  return rows.flatMap((row): readonly (readonly [EpochDay, number])[] => {
    const day = parseIsoDate(row['date'] ?? '');
    const text = row[column];
    return day === undefined || !text ? [] : [[day, Number(text) / multiple]];
  });
}

/** Bars where only closes are known: a day opens at the close of the day before, and nothing is known of volumes. */
function barsOfCloses(closes: Closes): Bars {
  const rows = closes.map(([day, close], i): Bar => {
    const [before, price] = closes[i - 1] ?? [day - 1, close];
    const open = before === day - 1 ? price : close;
    return { day, open, high: Math.max(open, close), low: Math.min(open, close), close, volume: 0 };
  });
  return barsOf(rows);
}

/** A history with the markets that it came from. */
interface Known {
  readonly closes: Closes;
  readonly perpetual: string | undefined;
  readonly inDollars: boolean;
}

const columns = (rows: readonly Cells[]): readonly string[] => Object.keys(rows[0] ?? {}).filter((name) => name !== 'date');

/** Histories by ticker: prices in dollars where there are some, they go further back; else those of the perpetual. */
function readHistories(dir: string): ReadonlyMap<string, Known> {
  const read = (file: string): readonly Cells[] => parseCsv(readFileSync(join(dir, file), 'utf8'));
  const [perpetuals, dollars] = [read(PERPETUALS), read(DOLLARS)];
  const known = new Map<string, Known>();
  for (const contract of columns(perpetuals)) {
    const symbol = contract.replace(/^1000/, '').replace(/USDT$/, '');
    known.set(symbol, { closes: closesOf(perpetuals, contract, multipleOf(contract, symbol)), perpetual: contract, inDollars: false });
  }
  for (const symbol of columns(dollars))
    known.set(symbol, { closes: closesOf(dollars, symbol, 1), perpetual: known.get(symbol)?.perpetual, inDollars: true });
  return known;
}

/** The history of a listed coin, if what goes by its ticker is the same coin. */
function historyOf(histories: ReadonlyMap<string, Known>, symbol: string, priceUsd: number): Known | undefined {
  const known = histories.get(symbol);
  const newest = known?.closes.at(-1)?.[1] ?? Number.NaN;
  return Math.abs(newest / priceUsd - 1) <= SAME_PRICE ? known : undefined;
}

function coinOf(row: Cells, i: number, { histories, main }: Sources): LoopbackCoin {
  const text = (name: string): string => row[name] ?? '';
  const [key, symbol, name] = [text('id'), text('symbol').toUpperCase(), text('name')];
  const priceUsd = Number(text('current_price'));
  const known = historyOf(histories(), symbol, priceUsd);
  const ownBars = lazy(() => (known ? barsOfCloses(known.closes) : undefined));
  const bars = (): Bars | undefined => (symbol === 'BTC' || symbol === 'ETH' ? main[symbol] : ownBars());
  return {
    key,
    coingeckoId: key,
    cmcId: 1 + i,
    cmcSlug: slugOf(name),
    paprikaId: `${slugOf(symbol)}-${slugOf(name)}`,
    symbol,
    name,
    kind: undefined,
    rank: Number(text('market_cap_rank')),
    capUsd: Number(text('market_cap')),
    priceUsd,
    ath: Number(text('ath')),
    athDay: epochDayOf(Date.parse(text('ath_date'))),
    get bars() {
      return bars();
    },
    listed: {
      spot: known ? `${symbol}USDT` : undefined,
      coinbase: known?.inDollars === true ? `${symbol}-USD` : undefined,
      kraken: known?.inDollars === true ? `${symbol}USD` : undefined,
      binance: known?.perpetual,
      okx: undefined,
      gate: undefined,
      bybit: undefined,
    },
    closeAgo: (days) => (days < 1 ? undefined : bars()?.close.at(-1 - days)),
    ratioAt: () => undefined,
    takerBuyShare: () => undefined,
  };
}

/** The file's dates are those that the provider stamped its values with: each was built from the close of the day before. */
function readFearGreed(dir: string): readonly FearGreedRow[] {
  return parseCsv(readFileSync(join(dir, FEAR_GREED), 'utf8')).flatMap((row) => {
    const stamped = parseIsoDate(row['date'] ?? '');
    return stamped === undefined ? [] : [{ day: stamped - 1, value: Number(row['value']) }];
  });
}

interface Sources {
  readonly histories: () => ReadonlyMap<string, Known>;
  readonly main: Readonly<Record<CoinTicker, Bars>>;
}

/**
 * What a folder of real history knows of altcoins: one ranked list near its end, closes of some of its coins, Fear & Greed.
 * No positioning and no balances are known: those endpoints are closed. A folder without the list knows nothing.
 */
export function historyAltcoins(dir: string, main: Readonly<Record<CoinTicker, Bars>>): AltcoinMarket {
  if (![LISTING, PERPETUALS, DOLLARS, FEAR_GREED].every((file) => existsSync(join(dir, file)))) return NO_ALTCOINS;
  const histories = lazy(() => readHistories(dir));
  const coins = lazy(() => parseCsv(readFileSync(join(dir, LISTING), 'utf8')).map((row, i) => coinOf(row, i, { histories, main })));
  const fearGreed = lazy(() => readFearGreed(dir));
  return {
    get coins() {
      return coins();
    },
    get fearGreed() {
      return fearGreed();
    },
    balancesAt: () => undefined,
  };
}
