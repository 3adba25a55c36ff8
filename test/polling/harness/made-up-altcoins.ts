import { unreachable } from '../../../lib/core/assert.ts';
import { err, ok } from '../../../lib/core/result.ts';
import { epochDayOf, hours, seconds } from '../../../lib/core/time.ts';
import type { DurationMs, EpochDay, UnixMs } from '../../../lib/core/units.ts';
import type { RankedCoin } from '../../../lib/market/coin.ts';
import { NETFLOW_PERIODS } from '../../../lib/market/exchange-balances.ts';
import { RATIO_EXCHANGES, RATIO_MEASURES } from '../../../lib/market/ratio-history.ts';
import type { RatioExchange } from '../../../lib/market/ratio-history.ts';
import type { SentimentOrder } from '../../../lib/sources/sentiment-source.ts';
import type { SentimentAsk, SentimentKind, SentimentParsed, SentimentSource } from '../../../lib/sources/sentiment-source.ts';
import { madeUpClose } from './made-up-source.ts';

export interface MadeUpAltcoinsOptions {
  /** Altcoins beside Bitcoin. */
  readonly altcoins: number;
  /** The first so many of them are traded at spot, at each exchange's futures; the others at neither. */
  readonly atSpot: number;
  readonly atFutures: number;
  /** Coins behind them that are no altcoins: a ranked list of few coins is refused. */
  readonly wrapped?: number;
  readonly spacingMs?: DurationMs;
  /** Hours of ratios that one call gives, the newest ones of those that are asked for. */
  readonly ratioRows?: number;
  /** Hours of ratios that exchanges have. */
  readonly ratioHours?: number;
}

/** The providers of an altcoin side, and what stands behind them. */
export interface MadeUpAltcoins {
  readonly sources: readonly SentimentSource[];
  readonly order: SentimentOrder;
  /** How many coins the list has, by which rank it comes; a test may change it. */
  readonly coins: RankedCoin[];
  answer(id: string, url: URL, nowMs: UnixMs): { readonly status: number; readonly body: string };
}

const priceAt = (rank: number, day: EpochDay): number => Number((madeUpClose(day + rank * 3) * (1 + rank / 50)).toPrecision(10));

function coinAt(rank: number, nowMs: UnixMs, isWrapped: boolean): RankedCoin {
  const kind = isWrapped ? 'Wrapped Coin' : 'Coin';
  const [key, symbol, name] = rank === 1 ? ['bitcoin', 'BTC', 'Bitcoin'] : [`coin-${rank}`, `CN${rank}`, `${kind} ${rank}`];
  return { key, symbol, name, rank, capUsd: 1e12 / rank, priceUsd: priceAt(rank, epochDayOf(nowMs)), coingeckoId: key };
}

/** A ratio at an instant; levels differ between exchanges and measures so that a mixture shows. */
export const madeUpRatio = (exchange: RatioExchange, measure: string, rank: number, atMs: UnixMs): number => {
  const level = 10 * (RATIO_EXCHANGES.indexOf(exchange) + 1) + (measure === 'top-position' ? 5 : 0);
  return level + rank / 1000 + ((atMs / hours(1)) % 24) / 10_000;
};

const needOf = (ask: SentimentAsk): string => {
  switch (ask.kind) {
    case 'universe':
      return 'UNIVERSE';
    case 'listing':
      return `LISTING:${ask.listing}`;
    case 'fear-greed':
      return 'FEAR_GREED';
    case 'netflow':
      return `NETFLOW:${ask.period}`;
    case 'coin':
      return `COIN:${ask.coin.key}`;
    case 'ratio':
      return `RATIO:${ask.measure}:${ask.coin.key}`;
    default:
      return unreachable(ask);
  }
};

interface Definition {
  readonly id: string;
  readonly kind: SentimentKind;
  readonly host?: string;
  readonly exchange?: RatioExchange;
  readonly measures?: SentimentSource['measures'];
  /** One URL for both measures, or for all periods. */
  readonly inOne?: boolean;
  /** The coins that it knows at all. */
  readonly knows?: (coin: RankedCoin) => boolean;
}

const queryOf = (ask: SentimentAsk, inOne: boolean): string => {
  const need = ask.kind === 'ratio' && inOne ? `RATIO:both:${ask.coin.key}` : ask.kind === 'netflow' && inOne ? 'NETFLOW:all' : needOf(ask);
  const from = ask.kind === 'coin' ? ask.from : ask.kind === 'ratio' ? ask.fromMs : '';
  const before = ask.kind === 'ratio' && ask.beforeMs !== undefined ? `&before=${ask.beforeMs}` : '';
  return `need=${encodeURIComponent(need)}&from=${from}${before}`;
};

function sourceOf({ id, kind, host, exchange, measures, inOne = false, knows }: Definition, spacingMs: DurationMs): SentimentSource {
  const origin = `https://${host ?? `${id}.example.com`}`;
  return {
    id,
    name: id,
    origin,
    docs: 'https://example.com/docs',
    serves: [kind],
    spacingMs,
    unlistedStatuses: [400, 404],
    ...(exchange && { exchange }),
    ...(measures && { measures }),
    request(ask) {
      if ('coin' in ask && knows && !knows(ask.coin)) return undefined;
      if (ask.kind === 'ratio' && measures && !measures.includes(ask.measure)) return undefined;
      return { url: `${origin}/${id}?${queryOf(ask, inOne)}` };
    },
    parse(_ask, body) {
      try {
        const parsed: SentimentParsed | { readonly kind: 'empty' } = JSON.parse(body);
        return parsed.kind === 'empty' ? err({ kind: 'empty' }) : ok(parsed);
      } catch {
        return err({ kind: 'shape', detail: 'not JSON' });
      }
    },
  };
}

const BOTH = { measures: RATIO_MEASURES } as const;

/** Twenty endpoints as the product has them: two of them on one host, one exchange with both measures in one answer, one with one measure. */
const DEFINITIONS: readonly Definition[] = [
  { id: 'list', kind: 'universe', host: 'list.example.com' },
  { id: 'other-list', kind: 'universe' },
  { id: 'spot-prices', kind: 'listing', host: 'candles.example.com' },
  ...RATIO_EXCHANGES.map((exchange): Definition => ({ id: `${exchange}-contracts`, kind: 'listing', host: `${exchange}.example.com` })),
  { id: 'coin-candles', kind: 'coin', host: 'candles.example.com' },
  { id: 'more-coin-candles', kind: 'coin' },
  { id: 'chart', kind: 'coin', host: 'list.example.com', knows: ({ coingeckoId }) => coingeckoId !== undefined },
  { id: 'binance-ratios', kind: 'ratio', host: 'binance.example.com', exchange: 'binance', ...BOTH },
  { id: 'okx-ratios', kind: 'ratio', host: 'okx.example.com', exchange: 'okx', ...BOTH },
  { id: 'gate-ratios', kind: 'ratio', host: 'gate.example.com', exchange: 'gate', ...BOTH, inOne: true },
  { id: 'bybit-ratios', kind: 'ratio', host: 'bybit.example.com', exchange: 'bybit', measures: ['global-account'] },
  { id: 'mood', kind: 'fear-greed' },
  { id: 'other-mood', kind: 'fear-greed' },
  { id: 'flows', kind: 'netflow' },
  { id: 'all-flows', kind: 'netflow', inOne: true },
];

const ORDER: SentimentOrder = {
  universe: ['list', 'other-list'],
  coin: ['coin-candles', 'more-coin-candles', 'chart'],
  coinUnlisted: ['chart', 'more-coin-candles'],
  'fear-greed': ['mood', 'other-mood'],
  netflow: ['flows', 'all-flows'],
  listing: {
    'binance-spot': 'spot-prices',
    binance: 'binance-contracts',
    okx: 'okx-contracts',
    gate: 'gate-contracts',
    bybit: 'bybit-contracts',
  },
  ratio: { binance: 'binance-ratios', okx: 'okx-ratios', gate: 'gate-ratios', bybit: 'bybit-ratios' },
};

type Answer = { readonly status: number; readonly body: string };

const say = (parsed: SentimentParsed): Answer => ({ status: 200, body: JSON.stringify(parsed) });
const UNLISTED: Answer = { status: 400, body: '{"msg":"Invalid symbol."}' };

/** An altcoin side whose coins are priced by one formula, whoever is asked. */
export function madeUpAltcoins(
  nowMs: UnixMs,
  { altcoins, atSpot, atFutures, wrapped = 0, spacingMs = seconds(1), ratioRows = 1000, ratioHours = 720 }: MadeUpAltcoinsOptions,
): MadeUpAltcoins {
  const coins = Array.from({ length: altcoins + wrapped + 1 }, (_, i) => coinAt(i + 1, nowMs, i > altcoins));
  const definitionOf = new Map(DEFINITIONS.map((one) => [one.id, one]));

  function listing(id: string, at: UnixMs): Answer {
    const count = id === 'spot-prices' ? atSpot : atFutures;
    const markets = coins
      .slice(1, count + 1)
      .map(({ symbol, rank }) => ({ contract: `${symbol}USDT`, symbol, multiple: 1, priceUsd: priceAt(rank, epochDayOf(at)) }));
    const own = id === 'spot-prices' ? 'binance-spot' : RATIO_EXCHANGES.find((exchange) => id === `${exchange}-contracts`);
    return say({ kind: 'listing', listing: own ?? 'binance', markets });
  }

  function candles(id: string, rank: number, from: EpochDay, at: UnixMs): Answer {
    if (id === 'coin-candles' && rank > atSpot + 1) return UNLISTED;
    const today = epochDayOf(at);
    const days = Array.from({ length: Math.max(0, today - from + 1) }, (_, i) => from + i);
    const close = days.map((day) => priceAt(rank, day));
    return say({ kind: 'coin', days, close, provisionalFrom: today, ...(id === 'coin-candles' && { takerBuyShare: days.map(() => 0.5) }) });
  }

  function ratios({ exchange = 'binance', inOne }: Definition, need: string, rank: number, url: URL, at: UnixMs): Answer {
    if (rank > atFutures + 1) return UNLISTED;
    const [from, before] = [url.searchParams.get('from'), url.searchParams.get('before')].map(Number);
    const first = Math.ceil(Math.max(from ?? 0, at - hours(ratioHours)) / hours(1));
    const last = before ? Math.ceil(before / hours(1)) - 1 : Math.floor(at / hours(1));
    const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, i): UnixMs => (first + i) * hours(1));
    const atMs = all.slice(-ratioRows);
    const measures = RATIO_MEASURES.filter((measure) => inOne || need.includes(measure)).map((measure) => ({
      measure,
      atMs,
      ratio: atMs.map((instant) => madeUpRatio(exchange, measure, rank, instant)),
    }));
    return say({ kind: 'ratio', exchange, measures });
  }

  function answer(id: string, url: URL, at: UnixMs): Answer {
    const definition = definitionOf.get(id);
    const need = url.searchParams.get('need') ?? '';
    const from = Number(url.searchParams.get('from'));
    const rank = coins.find(({ key }) => key === need.split(':').at(-1))?.rank ?? 0;
    if (!definition) return { status: 404, body: '' };
    switch (definition.kind) {
      case 'universe': {
        const day = epochDayOf(at);
        return say({ kind: 'universe', coins: coins.map((coin) => ({ ...coin, priceUsd: priceAt(coin.rank, day) })) });
      }
      case 'listing':
        return listing(id, at);
      case 'coin':
        return candles(id, rank, from, at);
      case 'ratio':
        return ratios(definition, need, rank, url, at);
      case 'fear-greed': {
        const today = epochDayOf(at) - 1;
        const days = Array.from({ length: 400 }, (_, i) => today - 399 + i);
        return say({
          kind: 'fear-greed',
          days,
          value: days.map((day) => (day * 7) % 101),
          classification: id === 'mood' ? 'Fear' : 'Gloom',
        });
      }
      case 'netflow': {
        if (definition.inOne) return say({ kind: 'totals', netUsd: Object.fromEntries(NETFLOW_PERIODS.map((period) => [period, 1e6])) });
        const tokens = coins.slice(1).map(({ symbol }) => ({ symbol, before: 100, after: 90 }));
        return say({ kind: 'balances', fromMs: at - hours(24), toMs: at, tokens });
      }
      default:
        return unreachable(definition.kind);
    }
  }

  return { sources: DEFINITIONS.map((one) => sourceOf(one, spacingMs)), order: ORDER, coins, answer };
}
