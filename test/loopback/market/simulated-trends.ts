/** One simulated quantity: the trend that its logarithm returns to, and how much it moves a day. */
export interface Trend {
  /** Natural logarithm of the level `years` after the market's first day. */
  logLevel(years: number): number;
  /** Daily standard deviation of the log return in an ordinary regime. */
  dailyDeviation(years: number): number;
  /** Share of the distance to the trend that is made up in a day. */
  pullPerDay: number;
}

/** Growth that slows down: from 0 at `years` = 0 towards 1. */
const maturing = (years: number, pace: number): number => 1 - Math.exp(-Math.max(0, years) / pace);
/** The up and down of about four years that crypto prices have had. */
const cycle = (years: number, size: number): number => size * Math.sin((2 * Math.PI * years) / 4);
/** Half-lives of a deviation: 300 days for equities, 400 for crypto. */
const EQUITY_PULL = Math.LN2 / 300;
const CRYPTO_PULL = Math.LN2 / 400;
/** ETH began to be traded in summer 2015. */
export const ETH_FIRST_YEAR = 2.6;
/** Stablecoins matter from 2015 on. */
const STABLES_FIRST_YEAR = 2;

const calming = (years: number, floor: number): number => floor + 0.02 * Math.exp(-years / 4);

/** Levels are of the order of the real ones; no row is anybody's data. */
export const TRENDS: Readonly<Record<'RUT' | 'SPX' | 'BTC' | 'ETH' | 'others', Trend>> = {
  RUT: { logLevel: (t) => Math.log(850) + 0.083 * t, dailyDeviation: () => 0.0132, pullPerDay: EQUITY_PULL },
  SPX: { logLevel: (t) => Math.log(1430) + 0.115 * t, dailyDeviation: () => 0.0102, pullPerDay: EQUITY_PULL },
  BTC: {
    logLevel: (t) => Math.log(14) + 8.6 * maturing(t, 4.2) + 0.04 * t + cycle(t, 0.3),
    dailyDeviation: (t) => calming(t, 0.024),
    pullPerDay: CRYPTO_PULL,
  },
  ETH: {
    logLevel: (t) => Math.log(1.2) + 7.8 * maturing(t - ETH_FIRST_YEAR, 2.8) + cycle(t, 0.35),
    dailyDeviation: (t) => calming(t, 0.034),
    pullPerDay: CRYPTO_PULL,
  },
  others: {
    logLevel: (t) => Math.log(6e7) + 9.4 * maturing(t, 4) + 0.02 * t + cycle(t, 0.4),
    dailyDeviation: (t) => calming(t, 0.031),
    pullPerDay: CRYPTO_PULL,
  },
};

/** Bitcoins in circulation: towards 21 million. */
export const btcSupply = (years: number): number => 21e6 * (0.5 + 0.5 * maturing(years, 5));

/** Ether in circulation. */
export const ethSupply = (years: number): number => 72e6 + 49e6 * maturing(years - ETH_FIRST_YEAR, 2);

/** Stablecoins in circulation, USD: they grow and hardly move. */
export const stablesUsd = (years: number): number =>
  Math.exp(Math.log(3.4e11) - 16 * Math.exp(-Math.max(0, years - STABLES_FIRST_YEAR) / 2.6));
