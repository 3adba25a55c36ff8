import type { Ratio } from '../../core/units.ts';
import type { EvidenceSay } from './evidence-say.ts';

/** The least share that is printed as a number of its own. */
const LEAST = 0.001;

/** How far below a record a close is, from its distance without a sign: "4.2 %"; never "0.0 %", which would be the record. */
export const distanceText = (distance: Ratio, { t, format }: EvidenceSay): string =>
  distance < LEAST ? t('evidence_less_than', format.share(LEAST)) : format.share(distance);
