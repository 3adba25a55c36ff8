import { ambcrypto } from './ambcrypto.ts';
import { beincrypto } from './beincrypto.ts';
import { binance } from './binance.ts';
import { bitcoinmagazine } from './bitcoinmagazine.ts';
import { bitget } from './bitget.ts';
import { blockworks } from './blockworks.ts';
import { btcEcho } from './btc-echo.ts';
import { bybit } from './bybit.ts';
import { coinbase } from './coinbase.ts';
import { coindesk } from './coindesk.ts';
import { coingecko } from './coingecko.ts';
import { coinmarketcap } from './coinmarketcap.ts';
import { cointelegraph } from './cointelegraph.ts';
import { cryptoCom } from './crypto-com.ts';
import { cryptonews } from './cryptonews.ts';
import { cryptoslate } from './cryptoslate.ts';
import { decrypt } from './decrypt.ts';
import { dexscreener } from './dexscreener.ts';
import { dlnews } from './dlnews.ts';
import { gate } from './gate.ts';
import { kraken } from './kraken.ts';
import { kucoin } from './kucoin.ts';
import { newsbtc } from './newsbtc.ts';
import { okx } from './okx.ts';
import { theblock } from './theblock.ts';
import { tradingview } from './tradingview.ts';
import { uToday } from './u-today.ts';
import { wordupnews } from './wordupnews.ts';
import type { Site } from './site.ts';

/**
 * Every site, one file each: bare host and www, public pages only. Language editions on hosts of their own are
 * left out (the catalogue and the article reader are English); a person can add any host in options.
 */
export const SITES: readonly Site[] = [
  // news
  coindesk,
  cointelegraph,
  theblock,
  decrypt,
  beincrypto,
  cryptoslate,
  newsbtc,
  bitcoinmagazine,
  uToday,
  ambcrypto,
  dlnews,
  blockworks,
  cryptonews,
  btcEcho,
  wordupnews,
  // tracker
  coingecko,
  coinmarketcap,
  tradingview,
  dexscreener,
  // exchange
  binance,
  coinbase,
  kraken,
  bybit,
  okx,
  kucoin,
  gate,
  bitget,
  cryptoCom,
];

/** Sites on which the badge runs from the start; the others wait for the person's permission. */
export const REQUIRED_SITES: readonly Site[] = SITES.filter(({ optional }) => !optional);

/** Match patterns of a site: https, exact host, any path. */
export const matchPatternsOf = (site: Site): readonly string[] => site.hosts.map((host) => `https://${host}/*`);
