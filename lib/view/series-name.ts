import type { Text } from '../core/text.ts';
import { isAtClose } from '../market/instrument.ts';
import type { SeriesId } from '../market/instrument.ts';
import { capitalised } from './capitalised.ts';

/** Full name of a series, as it stands inside a sentence: "Russell 2000", "crypto market cap". */
export const seriesName = (id: SeriesId, t: Text): string => t(`series_name_${id}`);

/** Few words, for a line's end or a narrow column: "Russell", "Crypto cap". */
export const seriesShortName = (id: SeriesId, t: Text): string => t(`series_short_${id}`);

/** Full name at the start of a line: names that are no proper nouns begin small elsewhere. */
export const seriesListName = (id: SeriesId, t: Text): string => capitalised(seriesName(id, t));

/**
 * Name among the choices of a list, where there is little room and names have to differ early: those of the parts of the
 * total are the ones that sentences use.
 */
export function seriesChoiceName(id: SeriesId, t: Text): string {
  if (id !== 'TOTAL_EX_BTC' && id !== 'TOTAL_EX_BTC_ETH' && id !== 'TOTAL_EX_STABLES') return seriesListName(id, t);
  return capitalised(t(`subject_${id}`));
}

/** How a series is called inside a sentence: "small caps", "crypto"; parts of the total and closes at another hour are never shown as a pair. */
export function subjectName(id: SeriesId, t: Text): string {
  if (id === 'CAP_BTC' || id === 'CAP_ETH' || id === 'CAP_STABLES' || isAtClose(id)) return seriesName(id, t);
  return t(`subject_${id}`);
}
