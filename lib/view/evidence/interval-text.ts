import type { Interval } from '../../analytics/words.ts';
import type { EvidenceSay } from './evidence-say.ts';

/** "0.58 (0.40 to 0.72)", or that there is no interval. */
export const intervalText = (r: number, interval: Interval | undefined, { t, format }: EvidenceSay): string =>
  interval ? t('evidence_r_between', format.r(r), format.r(interval.low), format.r(interval.high)) : t('evidence_r_alone', format.r(r));
