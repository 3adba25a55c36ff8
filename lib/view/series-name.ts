import type { Text } from '../core/text.ts';
import type { SeriesId } from '../market/instrument.ts';

/** Full name of a series, as it stands inside a sentence: "Russell 2000", "crypto market cap". */
export const seriesName = (id: SeriesId, t: Text): string => t(`series_name_${id}`);

/** Few words, for a line's end or a narrow column: "Russell", "Crypto cap". */
export const seriesShortName = (id: SeriesId, t: Text): string => t(`series_short_${id}`);

/** Full name at the start of a line: names that are no proper nouns begin small elsewhere. */
export function seriesListName(id: SeriesId, t: Text): string {
  const name = seriesName(id, t);
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}
