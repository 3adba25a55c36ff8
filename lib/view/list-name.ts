import { INSTRUMENTS } from '../market/instrument.ts';
import type { SeriesId } from '../market/instrument.ts';

/** Name of a series at the start of a line: names that are no proper nouns begin small elsewhere. */
export function listName(id: SeriesId): string {
  const { name } = INSTRUMENTS[id];
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}
