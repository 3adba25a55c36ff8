/** US equity series. IWM is an exchange-traded fund that follows the Russell 2000: a labelled stand-in, never a silent one. */
export type EquityId = 'RUT' | 'SPX' | 'IWM';

/** Crypto series a person can pick. The last three are derived from the total and its parts. */
export type CryptoId = 'TOTAL' | 'BTC' | 'ETH' | 'TOTAL_EX_BTC' | 'TOTAL_EX_BTC_ETH' | 'TOTAL_EX_STABLES';

/** Parts of the total capitalisation, kept to derive the rest. */
export type PartId = 'CAP_BTC' | 'CAP_ETH' | 'CAP_STABLES';

/**
 * Crypto sampled at the US cash close instead of 24:00 UTC, so that both sides of a pair end at one instant (docs/methods.md
 * §1). They have US sessions only, and are compared with, never shown in place of, the series of the same name without
 * the ending.
 */
export type AtCloseId = 'BTC_AT_CLOSE' | 'TOTAL_AT_CLOSE';

/** Series as stored. Derived ones are not: they are computed from what is stored. */
export type StoredSeriesId = EquityId | 'TOTAL' | 'BTC' | 'ETH' | PartId | AtCloseId;

export type SeriesId = StoredSeriesId | CryptoId;

export interface Instrument {
  readonly id: SeriesId;
  /** Full name; a third party's mark is named in text only. */
  readonly name: string;
  /** Few words, for a line's end or a chip. */
  readonly shortName: string;
  readonly unit: 'index points' | 'USD';
  readonly kind: 'equity' | 'crypto';
}

export const INSTRUMENTS: Readonly<Record<SeriesId, Instrument>> = {
  RUT: { id: 'RUT', name: 'Russell 2000', shortName: 'Russell', unit: 'index points', kind: 'equity' },
  SPX: { id: 'SPX', name: 'S&P 500', shortName: 'S&P 500', unit: 'index points', kind: 'equity' },
  IWM: { id: 'IWM', name: 'IWM (Russell 2000 ETF)', shortName: 'IWM', unit: 'USD', kind: 'equity' },
  TOTAL: { id: 'TOTAL', name: 'crypto market cap', shortName: 'Crypto cap', unit: 'USD', kind: 'crypto' },
  BTC: { id: 'BTC', name: 'Bitcoin', shortName: 'Bitcoin', unit: 'USD', kind: 'crypto' },
  ETH: { id: 'ETH', name: 'Ethereum', shortName: 'Ethereum', unit: 'USD', kind: 'crypto' },
  TOTAL_EX_BTC: { id: 'TOTAL_EX_BTC', name: 'crypto market cap without Bitcoin', shortName: 'Cap ex BTC', unit: 'USD', kind: 'crypto' },
  TOTAL_EX_BTC_ETH: {
    id: 'TOTAL_EX_BTC_ETH',
    name: 'crypto market cap without Bitcoin and Ethereum',
    shortName: 'Cap ex BTC, ETH',
    unit: 'USD',
    kind: 'crypto',
  },
  TOTAL_EX_STABLES: {
    id: 'TOTAL_EX_STABLES',
    name: 'crypto market cap without stablecoins',
    shortName: 'Cap ex stables',
    unit: 'USD',
    kind: 'crypto',
  },
  CAP_BTC: { id: 'CAP_BTC', name: 'Bitcoin market cap', shortName: 'BTC cap', unit: 'USD', kind: 'crypto' },
  CAP_ETH: { id: 'CAP_ETH', name: 'Ethereum market cap', shortName: 'ETH cap', unit: 'USD', kind: 'crypto' },
  CAP_STABLES: { id: 'CAP_STABLES', name: 'stablecoin market cap', shortName: 'Stablecoins', unit: 'USD', kind: 'crypto' },
  BTC_AT_CLOSE: { id: 'BTC_AT_CLOSE', name: 'Bitcoin at the US close', shortName: 'BTC at close', unit: 'USD', kind: 'crypto' },
  TOTAL_AT_CLOSE: {
    id: 'TOTAL_AT_CLOSE',
    name: 'crypto market cap at the US close',
    shortName: 'Cap at close',
    unit: 'USD',
    kind: 'crypto',
  },
};

/** Whether a series is one of crypto at the US close. */
export const isAtClose = (id: SeriesId): id is AtCloseId => id === 'BTC_AT_CLOSE' || id === 'TOTAL_AT_CLOSE';

/** Whether a series has US sessions only, and no value on weekends and holidays. */
export const hasSessionsOnly = (id: SeriesId): boolean => INSTRUMENTS[id].kind === 'equity' || isAtClose(id);

/** The pair whose co-movement is shown. */
export interface Pair {
  readonly equity: 'RUT' | 'SPX';
  readonly crypto: CryptoId;
}

export const CRYPTO_CHOICES: readonly CryptoId[] = ['TOTAL', 'BTC', 'ETH', 'TOTAL_EX_BTC', 'TOTAL_EX_BTC_ETH', 'TOTAL_EX_STABLES'];
export const EQUITY_CHOICES: readonly Pair['equity'][] = ['RUT', 'SPX'];
