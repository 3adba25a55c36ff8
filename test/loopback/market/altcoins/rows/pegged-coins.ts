import type { LoopbackKind } from '../altcoin-market.ts';

/** What a pegged coin's price hangs on. */
export type Anchor = 'USD' | 'EUR' | 'BTC' | 'ETH' | 'SOL' | 'GOLD';

/** A coin that follows something else: `perUnit` of the anchor's price, and a cap as a share of what it hangs on. */
export interface PeggedRow {
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
  readonly kind: LoopbackKind;
  readonly anchor: Anchor;
  readonly perUnit: number;
  /** Of all stablecoins (USD, EUR, GOLD) or of the anchor coin's own cap. */
  readonly share: number;
  readonly launchYear: number;
  readonly markets: string;
}

type Short = readonly [id: string, symbol: string, name: string, share: number, launchYear: number, markets?: string, perUnit?: number];

const rows = (kind: LoopbackKind, anchor: Anchor, shorts: readonly Short[]): readonly PeggedRow[] =>
  shorts.map(([id, symbol, name, share, launchYear, markets = '', perUnit = 1]) => {
    return { id, symbol, name, kind, anchor, perUnit, share, launchYear, markets };
  });

/** Coins of the ranked list that are no altcoins. Shares of the stablecoins leave a rest to those below the list. */
export const PEGGED_COINS: readonly PeggedRow[] = [
  ...rows('stablecoin', 'USD', [
    ['tether', 'USDT', 'Tether', 0.59, 2015.15, 'CK'],
    ['usd-coin', 'USDC', 'USDC', 0.24, 2018.77, 'SKBOGY'],
    ['ethena-usde', 'USDE', 'Ethena USDe', 0.021, 2024.12, 'SBY'],
    ['usds', 'USDS', 'USDS', 0.031, 2024.72],
    ['dai', 'DAI', 'Dai', 0.0145, 2019.88, 'K'],
    ['paypal-usd', 'PYUSD', 'PayPal USD', 0.0122, 2023.62, 'CK'],
    ['usd1-wlfi', 'USD1', 'USD1', 0.0105, 2025.3, 'S'],
    ['falcon-finance', 'USDF', 'Falcon USD', 0.0067, 2025.3],
    ['global-dollar', 'USDG', 'Global Dollar', 0.0047, 2024.9, 'K'],
    ['ripple-usd', 'RLUSD', 'Ripple USD', 0.0043, 2024.96, 'SK'],
    ['first-digital-usd', 'FDUSD', 'First Digital USD', 0.0031, 2023.58, 'S'],
    ['true-usd', 'TUSD', 'TrueUSD', 0.0016, 2018.2, 'S'],
    ['gho', 'GHO', 'GHO', 0.0011, 2023.54],
    ['crvusd', 'CRVUSD', 'crvUSD', 0.0009, 2023.4],
  ]),
  ...rows('stablecoin', 'EUR', [['euro-coin', 'EURC', 'EURC', 0.0012, 2022.5, 'CK']]),
  ...rows('wrapped', 'BTC', [
    ['wrapped-bitcoin', 'WBTC', 'Wrapped Bitcoin', 0.0063, 2019.08, 'SK'],
    ['coinbase-wrapped-btc', 'CBBTC', 'Coinbase Wrapped BTC', 0.0037, 2024.7],
    ['binance-bitcoin', 'BTCB', 'Binance Bitcoin', 0.0033, 2019.46],
  ]),
  ...rows('wrapped', 'ETH', [['weth', 'WETH', 'WETH', 0.019, 2018.08]]),
  ...rows('staked', 'ETH', [
    ['staked-ether', 'STETH', 'Lido Staked Ether', 0.072, 2020.98],
    ['wrapped-steth', 'WSTETH', 'Wrapped stETH', 0.029, 2021.02, '', 1.22],
    ['wrapped-eeth', 'WEETH', 'Wrapped eETH', 0.02, 2023.9, '', 1.08],
    ['wrapped-beacon-eth', 'WBETH', 'Wrapped Beacon ETH', 0.03, 2023.32, 'S', 1.09],
    ['rocket-pool-eth', 'RETH', 'Rocket Pool ETH', 0.003, 2021.9, '', 1.15],
    ['mantle-staked-ether', 'METH', 'Mantle Staked Ether', 0.0018, 2023.95, '', 1.08],
  ]),
  ...rows('staked', 'BTC', [
    ['lombard-staked-btc', 'LBTC', 'Lombard Staked BTC', 0.0006, 2024.65],
    ['solv-btc', 'SOLVBTC', 'Solv Protocol BTC', 0.0005, 2024.3],
  ]),
  ...rows('staked', 'SOL', [
    ['binance-staked-sol', 'BNSOL', 'Binance Staked SOL', 0.023, 2024.75, 'S', 1.09],
    ['jito-staked-sol', 'JITOSOL', 'Jito Staked SOL', 0.025, 2022.9, '', 1.25],
    ['msol', 'MSOL', 'Marinade Staked SOL', 0.006, 2021.6, '', 1.35],
  ]),
  ...rows('asset-backed', 'GOLD', [
    ['tether-gold', 'XAUT', 'Tether Gold', 0.0063, 2020.1, 'BGOY'],
    ['pax-gold', 'PAXG', 'PAX Gold', 0.0049, 2019.73, 'SKBG'],
  ]),
  ...rows('asset-backed', 'USD', [
    ['figure-heloc', 'FIGR_HELOC', 'Figure Heloc', 0.041, 2025.6, '', 1.02],
    ['hashnote-usyc', 'USYC', 'Circle USYC', 0.0048, 2023.6, '', 1.11],
    ['blackrock-usd-institutional-digital-liquidity-fund', 'BUIDL', 'BlackRock USD Institutional Digital Liquidity Fund', 0.0056, 2024.22],
    ['ondo-us-dollar-yield', 'USDY', 'Ondo US Dollar Yield', 0.0022, 2023.7, '', 1.12],
  ]),
];
