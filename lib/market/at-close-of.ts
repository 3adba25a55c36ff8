import type { AtCloseId, CryptoId } from './instrument.ts';

const AT_CLOSE: Partial<Record<CryptoId, AtCloseId>> = { BTC: 'BTC_AT_CLOSE', TOTAL: 'TOTAL_AT_CLOSE' };

/** The stored series that holds a crypto series at the US close; `undefined` where hourly values of it are not at hand. */
export const atCloseOf = (crypto: CryptoId): AtCloseId | undefined => AT_CLOSE[crypto];
