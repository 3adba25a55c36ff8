import type { Listed } from './altcoin-market.ts';

/** Markets whose name is not simply the ticker: cheap coins are traded by the thousand, and each exchange has its own way to say so. */
const OTHER_NAMES: Readonly<Record<string, Partial<Listed>>> = {
  dogecoin: { kraken: 'XDGUSD' },
  'shiba-inu': { binance: '1000SHIBUSDT', bybit: 'SHIB1000USDT' },
  pepe: { binance: '1000PEPEUSDT', bybit: '1000PEPEUSDT' },
  bonk: { binance: '1000BONKUSDT', bybit: '1000BONKUSDT' },
  floki: { binance: '1000FLOKIUSDT', bybit: '1000FLOKIUSDT' },
  'terra-luna': { binance: '1000LUNCUSDT', bybit: '1000LUNCUSDT' },
  ecash: { binance: '1000XECUSDT', bybit: '1000XECUSDT' },
  rats: { binance: '1000RATSUSDT', bybit: '1000RATSUSDT' },
  turbo: { bybit: '1000TURBOUSDT' },
  toshi: { bybit: '1000TOSHIUSDT' },
  'sats-ordinals': { spot: '1000SATSUSDT', binance: '1000SATSUSDT', bybit: '10000SATSUSDT' },
  'simons-cat': { spot: '1000CATUSDT', binance: '1000CATUSDT', bybit: '1000CATUSDT' },
  'cheems-token': { spot: '1000CHEEMSUSDT', binance: '1000CHEEMSUSDT', bybit: '1000000CHEEMSUSDT' },
  'mog-coin': { binance: '1000000MOGUSDT', bybit: '1000000MOGUSDT' },
  'baby-doge-coin': { spot: '1MBABYDOGEUSDT', binance: '1MBABYDOGEUSDT', bybit: '1000000BABYDOGEUSDT' },
};

/** Where a coin is traded, by the letters of its row (CoinRow). */
export function listedAt(key: string, symbol: string, markets: string): Listed {
  const plain = {
    spot: ['S', `${symbol}USDT`],
    coinbase: ['C', `${symbol}-USD`],
    kraken: ['K', `${symbol}USD`],
    binance: ['B', `${symbol}USDT`],
    okx: ['O', `${symbol}-USDT-SWAP`],
    gate: ['G', `${symbol}_USDT`],
    bybit: ['Y', `${symbol}USDT`],
  } as const;
  const nameAt = (exchange: keyof typeof plain): string | undefined => {
    const [letter, name] = plain[exchange];
    return markets.includes(letter) ? (OTHER_NAMES[key]?.[exchange] ?? name) : undefined;
  };
  return {
    spot: nameAt('spot'),
    coinbase: nameAt('coinbase'),
    kraken: nameAt('kraken'),
    binance: nameAt('binance'),
    okx: nameAt('okx'),
    gate: nameAt('gate'),
    bybit: nameAt('bybit'),
  };
}

/** Coins that one unit of a market stands for, by its name and the coin's ticker: 1000 for 1000PEPEUSDT and SHIB1000USDT. */
export function multipleOf(contract: string, symbol: string): number {
  const [before = '', after = ''] = contract.split(symbol);
  if (before === '1M') return 1_000_000;
  return Number(/^\d+/.exec(before)?.[0] ?? /^\d+/.exec(after)?.[0] ?? 1);
}
