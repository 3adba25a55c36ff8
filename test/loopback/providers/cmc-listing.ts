import { days, isoInstant, startOfDayMs } from '../../../lib/core/time.ts';
import type { LoopbackCoin } from '../market/altcoins/altcoin-market.ts';
import { cmcData, cmcError } from './cmc-envelope.ts';
import { lowOf } from './high-low.ts';
import { type Answer, type Call, type Row, valueOf } from './provider.ts';
import { PRICE_LEVEL } from './provider-level.ts';

const LARGEST_LIMIT = 5000;
const DEFAULT_LIMIT = 100;
const TURNOVER = 0.06;

/** Some coins go by another name here than at CoinGecko. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  tether: 'Tether USDt',
  'leo-token': 'UNUS SED LEO',
  cosmos: 'Cosmos',
  'polygon-ecosystem-token': 'POL (prev. MATIC)',
  'kucoin-shares': 'KuCoin Token',
  'gatechain-token': 'GateToken',
  'official-trump': 'OFFICIAL TRUMP',
  'bitcoin-cash-sv': 'Bitcoin SV',
  'staked-ether': 'Lido Staked ETH',
};

const slugOfName = (coin: LoopbackCoin): string => {
  const other = OTHER_NAMES[coin.key];
  return other === undefined
    ? coin.cmcSlug
    : other
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/-$/, '');
};

function listed(coin: LoopbackCoin, row: Row, aux: ReadonlySet<string>) {
  const [price, cap, ath] = [valueOf(row, 'price'), valueOf(row, 'cap'), valueOf(row, 'ath')];
  const lastUpdated = isoInstant(row.stampMs);
  const change = (ago: number): number | null => {
    const before = coin.closeAgo(ago);
    return before === undefined ? null : 100 * (coin.priceUsd / before - 1);
  };
  return {
    id: coin.cmcId,
    name: OTHER_NAMES[coin.key] ?? coin.name,
    symbol: coin.symbol,
    slug: slugOfName(coin),
    ...(aux.has('cmc_rank') && { cmcRank: coin.rank }),
    marketPairCount: 412,
    ...(aux.has('circulating_supply') && { circulatingSupply: cap / price }),
    selfReportedCirculatingSupply: 0,
    ...(aux.has('ath') && { ath }),
    ...(aux.has('atl') && { atl: lowOf(price, ath) }),
    lastUpdated,
    dateAdded: isoInstant(startOfDayMs(coin.athDay - 60) + days(0.5)),
    isActive: 1,
    isAudited: false,
    quotes: [
      {
        name: 'USD',
        price,
        volume24h: cap * TURNOVER,
        marketCap: cap,
        percentChange24h: change(1),
        percentChange7d: change(7),
        percentChange30d: change(30),
        percentChange90d: change(90),
        lastUpdated,
      },
    ],
  };
}

/**
 * `/data-api/v3/cryptocurrency/listing` (docs/sources.md §8): by capitalisation, `aux` names further columns; highs without
 * their dates. Prices and caps lie a hair beside those of other providers.
 */
export function cmcListing(call: Call): Answer {
  const { searchParams } = call.url;
  const { altcoins, nowMs } = call.market;
  const start = Number(searchParams.get('start') ?? 1);
  const limit = Number(searchParams.get('limit') ?? DEFAULT_LIMIT);
  if (!(start >= 1) || !(limit >= 1 && limit <= LARGEST_LIMIT)) return cmcError(400, 400, 'Search query is out of range.', nowMs);
  const level = PRICE_LEVEL.coinmarketcap;
  const aux = new Set((searchParams.get('aux') ?? '').split(','));
  const cryptoCurrencyList = altcoins.coins.slice(start - 1, start - 1 + limit).flatMap((coin) =>
    call
      .tamper([{ stampMs: nowMs, values: { price: coin.priceUsd * level, cap: coin.capUsd * level, ath: coin.ath * level } }])
      .filter((row) => row.values)
      .map((row) => listed(coin, row, aux)),
  );
  return cmcData({ cryptoCurrencyList, totalCount: String(altcoins.coins.length) }, nowMs);
}
