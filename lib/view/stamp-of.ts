import type { DailySeries, StampState } from '../market/series.ts';
import type { PairData } from './pair-data.ts';

/** Whether day labels were checked against Bitcoin's; only a total capitalisation, and what is computed from it, has to be. */
export type Stamp = StampState | 'not needed';

/** What the stamp self-check said of a series. A total of which it never said anything is unverified. */
export const stampOf = ({ id, stamp }: DailySeries): Stamp => (id.startsWith('TOTAL') ? (stamp ?? 'unverified') : 'not needed');

/** Whether a figure of the pair rests on day labels that could not be checked yet: one day off would hide a true link. */
export const isStampUnverified = ({ crypto }: Pick<PairData, 'crypto'>): boolean => stampOf(crypto) === 'unverified';
