import { days, epochDayOf, hours, startOfDayMs } from '../../../lib/core/time.ts';
import type { UnixMs } from '../../../lib/core/units.ts';
import type { LoopbackMarket } from '../market/loopback-market.ts';
import { json, OPEN_TO_PAGES, text, valueOf, type Answer, type Call, type Provider, type Row } from './provider.ts';

/** DefiLlama (docs/sources.md §11). Tokens of less than this are left out, and those that only one snapshot has. */
const LEAST_USD = 10_000;
const LEAST_SHARE = 1e-4;
/** Snapshots are taken every hour some minutes after it; of older ones one a day is kept. */
const MINUTES_PAST = 4;
const HOURLY_FOR = days(2);

/** The stored snapshot nearest to an instant. */
function snapshotAt(atMs: UnixMs, nowMs: UnixMs): UnixMs {
  const past = MINUTES_PAST * 60_000;
  if (nowMs - atMs > HOURLY_FOR) return startOfDayMs(epochDayOf(atMs + hours(12))) + past;
  const nearest = Math.round((atMs - past) / hours(1)) * hours(1) + past;
  return nearest > nowMs ? nearest - hours(1) : nearest;
}

/** Prices in USD by ticker: of two coins that share one, that of the coin that Binance trades. */
function pricesOf({ altcoins }: LoopbackMarket): ReadonlyMap<string, number> {
  const prices = new Map([...altcoins.coins].toReversed().map(({ symbol, priceUsd }) => [symbol, priceUsd]));
  for (const { symbol, priceUsd, listed } of altcoins.coins) if (listed.spot !== undefined) prices.set(symbol, priceUsd);
  return prices;
}

interface Inflows {
  readonly outflows: number;
  readonly oldTokens: { readonly date: number; readonly tvl: Readonly<Record<string, number>> };
  readonly currentTokens: { readonly date: number; readonly tvl: Readonly<Record<string, number>> };
}

/** Holdings at two snapshots and what the change is worth. Despite its name `outflows` is positive for what came in. */
function inflowsBetween(call: Call, from: UnixMs, to: UnixMs, excluded: ReadonlySet<string>): Inflows | undefined {
  const { market } = call;
  const [oldDate, newDate] = [snapshotAt(from, market.nowMs), snapshotAt(to, market.nowMs)];
  const [before, after] = [market.altcoins.balancesAt(oldDate), market.altcoins.balancesAt(newDate)];
  if (!before || !after) return undefined;
  const prices = pricesOf(market);
  const worth = (held: ReadonlyMap<string, number>) =>
    [...held].reduce((sum, [symbol, units]) => sum + units * (prices.get(symbol) ?? 0), 0);
  const least = Math.max(LEAST_USD, LEAST_SHARE * Math.min(worth(before), worth(after)));
  const rows = [...after].flatMap(([symbol, units]): readonly (readonly [string, Row])[] => {
    const [old, price] = [before.get(symbol), prices.get(symbol)];
    if (excluded.has(symbol) || old === undefined || price === undefined || Math.min(old, units) * price < least) return [];
    const [row] = call.tamper([{ stampMs: newDate, values: { old, units, usd: (units - old) * price } }]);
    return row?.values ? [[symbol, row]] : [];
  });
  const column = (name: string) => Object.fromEntries(rows.map(([symbol, row]) => [symbol, valueOf(row, name)]));
  return {
    outflows: rows.reduce((sum, [, row]) => sum + valueOf(row, 'usd'), 0),
    oldTokens: { date: Math.floor(oldDate / 1000), tvl: column('old') },
    currentTokens: { date: Math.floor(newDate / 1000), tvl: column('units') },
  };
}

const refusal = (sentence: string): Answer => text(sentence, { status: 400 });

function inflows(call: Call, protocol: string, start: number): Answer {
  const { searchParams } = call.url;
  const end = searchParams.has('end') ? Number(searchParams.get('end')) : Math.floor(call.market.nowMs / 1000);
  if (protocol !== 'binance-cex') return refusal('Protocol not found');
  if (!(start < end - 3600)) return refusal('startTimestamp must be less than endTimestamp');
  const excluded = new Set((searchParams.get('tokensToExclude') ?? '').split(','));
  const told = inflowsBetween(call, start * 1000, end * 1000, excluded);
  return told ? json(told, { headers: OPEN_TO_PAGES }) : refusal('No data');
}

/** `/cexs`: Binance with its totals, and an exchange of which nothing is known. */
function exchanges(call: Call): Answer {
  const { nowMs } = call.market;
  const none = new Set(['BNB']);
  const net = (period: number): number | null => inflowsBetween(call, nowMs - period, nowMs, none)?.outflows ?? null;
  const held = call.market.altcoins.balancesAt(nowMs);
  if (!held) return refusal('No data');
  const prices = pricesOf(call.market);
  const worth = (without: string) =>
    [...held].reduce((sum, [symbol, units]) => sum + (symbol === without ? 0 : units * (prices.get(symbol) ?? 0)), 0);
  const binance = {
    name: 'Binance',
    slug: 'Binance-CEX',
    coin: 'BNB',
    coinSymbol: 'BNB',
    walletsLink: null,
    cleanAssetsTvl: worth('BNB'),
    currentTvl: worth(''),
    inflows_24h: net(days(1)),
    inflows_1w: net(days(7)),
    inflows_1m: net(days(30)),
    spotVolume: 9.1e9,
    oi: 2.4e10,
    derivVolume: 5.2e10,
    leverage: 0.15,
  };
  const other = { ...binance, name: 'Coinbase', slug: null, coin: null, coinSymbol: null, currentTvl: null, cleanAssetsTvl: null };
  const coinbase = { ...other, inflows_24h: null, inflows_1w: null, inflows_1m: null };
  return json({ cexs: [binance, coinbase], cg_volume_cexs: ['binance', 'gdax'] }, { headers: OPEN_TO_PAGES });
}

const PATH = /^\/inflows\/([^/]+)\/(\d+)$/;

export const defillama: Provider = {
  hosts: ['api.llama.fi'],
  handle(call) {
    if (call.url.pathname === '/cexs') return exchanges(call);
    const match = PATH.exec(call.url.pathname);
    return match ? inflows(call, match[1] ?? '', Number(match[2])) : undefined;
  },
};
