import { CRYPTO_CHOICES } from '../market/instrument.ts';
import type { CryptoId, EquityId, SeriesId } from '../market/instrument.ts';

// Names come from the catalogue, not from INSTRUMENTS: what every tab loads stays small.

/** Series that a badge can show: the equities, and what can be picked for crypto. */
export type BadgeSeriesId = EquityId | CryptoId;

const EQUITIES: readonly EquityId[] = ['RUT', 'SPX', 'IWM'];

export const isEquityId = (id: unknown): id is EquityId => EQUITIES.some((equity) => equity === id);
export const isCryptoId = (id: unknown): id is CryptoId => CRYPTO_CHOICES.some((crypto) => crypto === id);
export const isBadgeSeriesId = (id: unknown): id is BadgeSeriesId => isEquityId(id) || isCryptoId(id);

/** The series as a badge knows it; the equity of the pair for one that no badge can show. */
export const shownEquity = (equityShown: SeriesId, otherwise: EquityId): EquityId => (isEquityId(equityShown) ? equityShown : otherwise);
