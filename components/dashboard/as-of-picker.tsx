import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { EpochDay } from '../../lib/core/units.ts';
import type { AsOfRange } from '../../lib/view/as-of-range.ts';
import type { Formatters } from '../../lib/view/formatters.ts';
import { DateField } from '../ui/date-field.tsx';

export interface AsOfPickerProps {
  /** The day that is looked back to; today without one. */
  readonly day: EpochDay | undefined;
  readonly range: AsOfRange;
  readonly onChoose: (day: EpochDay | undefined) => void;
  readonly t: Text;
  readonly format: Formatters;
}

/** A date to look back to, and the way back. Says what it did, because what changes lies further down. */
export function AsOfPicker({ day, range, onChoose, t, format }: AsOfPickerProps): JSX.Element {
  const [said, say] = useState<{ readonly text: string; readonly isRefusal: boolean }>();
  const choose = (next: EpochDay | undefined): void => {
    say({ text: next === undefined ? t('as_of_shown_today') : t('as_of_status', format.date(next)), isRefusal: false });
    onChoose(next);
  };
  const refuse = (isRefused: boolean): void =>
    say(isRefused ? { text: t('as_of_refused', format.date(range.first), format.date(range.last)), isRefusal: true } : undefined);
  return (
    <div class="cm-as-of" data-chosen={day !== undefined}>
      <p class={said?.isRefusal ? 'cm-as-of-said' : 'cm-hidden'} aria-live="polite">
        {said?.text}
      </p>
      {day !== undefined && (
        <button class="cm-button" data-strong type="button" onClick={() => choose(undefined)}>
          {t('as_of_today')}
        </button>
      )}
      <DateField label={t('as_of_label')} day={day} first={range.first} last={range.last} mayBeEmpty onChoose={choose} onRefuse={refuse} />
    </div>
  );
}
