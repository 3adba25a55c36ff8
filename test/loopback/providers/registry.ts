import { alternativeMe } from './alternative-me.ts';
import { binanceFutures } from './binance-futures.ts';
import { binance } from './binance.ts';
import { bybit } from './bybit.ts';
import { cnbc } from './cnbc.ts';
import { coinbase } from './coinbase.ts';
import { coingecko } from './coingecko.ts';
import { coinlore } from './coinlore.ts';
import { coinmarketcap } from './coinmarketcap.ts';
import { coinmetrics } from './coinmetrics.ts';
import { coinpaprika } from './coinpaprika.ts';
import { defillama } from './defillama.ts';
import { fred } from './fred.ts';
import { gate } from './gate.ts';
import { kraken } from './kraken.ts';
import { nasdaq } from './nasdaq.ts';
import { okxExchange } from './okx.ts';
import type { Provider } from './provider.ts';
import { yahoo } from './yahoo.ts';

/** Every provider that this machine's internet knows. */
export const PROVIDERS: readonly Provider[] = [
  yahoo,
  cnbc,
  nasdaq,
  fred,
  binance,
  coinbase,
  kraken,
  coinmarketcap,
  coingecko,
  coinpaprika,
  coinlore,
  coinmetrics,
  binanceFutures,
  okxExchange,
  gate,
  bybit,
  alternativeMe,
  defillama,
];

const byHost: ReadonlyMap<string, Provider> = new Map(PROVIDERS.flatMap((provider) => provider.hosts.map((host) => [host, provider])));

/** The provider that answers under a host name. */
export const providerOf = (host: string): Provider | undefined => byHost.get(host);
