import type { Text } from '../core/text.ts';
import type { PairOutcome } from './pair-data.ts';
import { seriesName } from './series-name.ts';

/** Why there is no figure, in a sentence; empty where there is one, or where nothing could be read. */
export function emptyText(outcome: PairOutcome | undefined, t: Text): string {
  if (outcome?.kind === 'no-overlap') return t('popup_empty_overlap');
  if (outcome?.kind !== 'missing') return '';
  return t('popup_empty_missing', outcome.ids.map((id) => seriesName(id, t)).join(t('popup_empty_and')));
}
