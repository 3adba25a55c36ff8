import type { SentimentOrder, SentimentSource } from './sentiment-source.ts';
import { alternativeMe } from './sentiment/alternative-me.ts';
import { binanceCoins } from './sentiment/binance-coins.ts';
import { binancePerpetuals } from './sentiment/binance-perpetuals.ts';
import { binanceRatios } from './sentiment/binance-ratios.ts';
import { binanceSpotPrices } from './sentiment/binance-spot-prices.ts';
import { bybitPerpetuals } from './sentiment/bybit-perpetuals.ts';
import { bybitRatios } from './sentiment/bybit-ratios.ts';
import { coinbaseCoins } from './sentiment/coinbase-coins.ts';
import { coingeckoChart } from './sentiment/coingecko-chart.ts';
import { coingeckoMarkets } from './sentiment/coingecko-markets.ts';
import { coinmarketcapFearGreed } from './sentiment/coinmarketcap-fear-greed.ts';
import { coinmarketcapListing } from './sentiment/coinmarketcap-listing.ts';
import { coinpaprikaTickers } from './sentiment/coinpaprika-tickers.ts';
import { defillamaCexs } from './sentiment/defillama-cexs.ts';
import { defillamaInflows } from './sentiment/defillama-inflows.ts';
import { gatePerpetuals } from './sentiment/gate-perpetuals.ts';
import { gateRatios } from './sentiment/gate-ratios.ts';
import { krakenCoins } from './sentiment/kraken-coins.ts';
import { okxPerpetuals } from './sentiment/okx-perpetuals.ts';
import { okxRatios } from './sentiment/okx-ratios.ts';

/** Every provider of the altcoin side, one endpoint a file. */
export const SENTIMENT_SOURCES: readonly SentimentSource[] = [
  coingeckoMarkets,
  coinmarketcapListing,
  coinpaprikaTickers,
  binanceSpotPrices,
  binancePerpetuals,
  okxPerpetuals,
  gatePerpetuals,
  bybitPerpetuals,
  binanceCoins,
  coinbaseCoins,
  krakenCoins,
  coingeckoChart,
  binanceRatios,
  okxRatios,
  gateRatios,
  bybitRatios,
  alternativeMe,
  coinmarketcapFearGreed,
  defillamaInflows,
  defillamaCexs,
];

/** Who is asked for what. */
export const SENTIMENT_ORDER: SentimentOrder = {
  universe: ['coingecko-markets', 'coinmarketcap-listing', 'coinpaprika-tickers'],
  coin: ['binance-coins', 'coinbase-coins', 'kraken-coins', 'coingecko-chart'],
  coinUnlisted: ['coingecko-chart', 'coinbase-coins', 'kraken-coins'],
  'fear-greed': ['alternative-me', 'coinmarketcap-fear-greed'],
  netflow: ['defillama-inflows', 'defillama-cexs'],
  listing: {
    'binance-spot': 'binance-spot-prices',
    binance: 'binance-perpetuals',
    okx: 'okx-perpetuals',
    gate: 'gate-perpetuals',
    bybit: 'bybit-perpetuals',
  },
  ratio: { binance: 'binance-ratios', okx: 'okx-ratios', gate: 'gate-ratios', bybit: 'bybit-ratios' },
};
