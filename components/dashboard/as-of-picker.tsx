import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JSX, TargetedEvent } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import { isoDate, parseIsoDate } from '../../lib/core/time.ts';
import type { EpochDay } from '../../lib/core/units.ts';
import { isWithin } from '../../lib/view/as-of-range.ts';
import type { AsOfRange } from '../../lib/view/as-of-range.ts';
import type { Formatters } from '../../lib/view/formatters.ts';

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
  const inputRef = useRef<HTMLInputElement>(null);
  const [said, say] = useState<{ readonly text: string; readonly isRefusal: boolean }>();
  const shown = day === undefined ? '' : isoDate(day);
  // Not a controlled value: while a date is being typed, the browser calls it empty.
  const reset = (): void => {
    if (inputRef.current && inputRef.current.value !== shown) inputRef.current.value = shown;
  };
  useLayoutEffect(reset, [shown]);
  const choose = (next: EpochDay | undefined): void => {
    say({ text: next === undefined ? t('as_of_shown_today') : t('as_of_status', format.date(next)), isRefusal: false });
    onChoose(next);
  };
  const onChange = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    if (isChoice(currentTarget, range)) choose(parseIsoDate(currentTarget.value));
  };
  // A year is typed figure by figure, so a day out of reach is told only once the field is left.
  const onLeave = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    if (isChoice(currentTarget, range)) return;
    say({ text: t('as_of_refused', format.date(range.first), format.date(range.last)), isRefusal: true });
    reset();
  };
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
      <label>
        {t('as_of_label')}
        <input
          ref={inputRef}
          type="date"
          min={isoDate(range.first)}
          max={isoDate(range.last)}
          onChange={onChange}
          onFocus={() => say(undefined)}
          onBlur={onLeave}
        />
      </label>
    </div>
  );
}

/** A day that there is a figure of, or a field that was emptied: the browser calls a half-typed date empty too. */
function isChoice({ value, validity }: HTMLInputElement, range: AsOfRange): boolean {
  if (value === '') return !validity.badInput;
  const day = parseIsoDate(value);
  return day !== undefined && isWithin(day, range);
}
