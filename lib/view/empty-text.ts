import type { Text } from '../core/text.ts';
import { seconds } from '../core/time.ts';
import type { UnixMs } from '../core/units.ts';
import type { Trouble } from './asked-text.ts';
import type { PairOutcome } from './pair-data.ts';
import { seriesName } from './series-name.ts';
import { waitText } from './wait-text.ts';

/** Why what a pair lacks has not come. */
export interface Troubles {
  /** offline: nobody was reached. refused: nobody answers this network or country. */
  readonly reason: 'offline' | 'refused' | 'mixed';
  /** Those that are asked for what is missing, and gave nothing usable. */
  readonly sources: readonly Trouble[];
  /** When that is asked for again, by this computer's clock; absent where never by itself. */
  readonly nextMs?: UnixMs;
}

/** Why there is no figure, in a sentence; empty where there is one, or where nothing could be read. */
export function emptyText(outcome: PairOutcome | undefined, t: Text): string {
  if (outcome?.kind === 'no-overlap') return t('popup_empty_overlap');
  if (outcome?.kind !== 'missing') return '';
  return t('popup_empty_missing', outcome.ids.map((id) => seriesName(id, t)).join(t('popup_empty_and')));
}

/** What failed, and when it is tried again, in two sentences. */
export function troublesText({ reason, nextMs }: Troubles, nowMs: UnixMs, t: Text): string {
  const what = t(`popup_unmet_${reason}`);
  if (nextMs === undefined) return what;
  const wait = nextMs - nowMs;
  return `${what} ${wait < seconds(1) ? t('popup_unmet_soon') : t('popup_unmet_next', waitText(wait, t))}`;
}
