import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import { CRYPTO_CHOICES, EQUITY_CHOICES } from '../../lib/market/instrument.ts';
import type { Pair, SeriesId } from '../../lib/market/instrument.ts';
import { seriesChoiceName, seriesShortName } from '../../lib/view/series-name.ts';
import { Select } from '../ui/select.tsx';

export interface PairPickersProps {
  readonly pair: Pair;
  readonly t: Text;
  readonly onChange: (pair: Partial<Pair>) => void;
}

/** Which two series are compared. */
export function PairPickers({ pair, t, onChange }: PairPickersProps): JSX.Element {
  // Beside three tabs the full name of the total has no room: it is called here as at its line's end.
  const labelOf = (id: SeriesId): string => (id === 'TOTAL' ? seriesShortName(id, t) : seriesChoiceName(id, t));
  const named = <T extends SeriesId>(id: T): { value: T; label: string } => ({ value: id, label: labelOf(id) });
  return (
    <>
      <Select
        role="equity"
        name={t('popup_pick_equity')}
        value={pair.equity}
        options={EQUITY_CHOICES.map(named)}
        onChange={(equity) => onChange({ equity })}
      />
      <Select
        role="crypto"
        name={t('popup_pick_crypto')}
        value={pair.crypto}
        options={CRYPTO_CHOICES.map(named)}
        onChange={(crypto) => onChange({ crypto })}
      />
    </>
  );
}
