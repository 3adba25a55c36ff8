import { useLayoutEffect, useRef } from 'preact/hooks';
import type { JSX, TargetedEvent } from 'preact';
import { isoDate, parseIsoDate } from '../../lib/core/time.ts';
import type { EpochDay } from '../../lib/core/units.ts';

export interface DateFieldProps {
  readonly label: string;
  /** What is chosen; the field is empty without it. */
  readonly day: EpochDay | undefined;
  /** The days that can be chosen. */
  readonly first: EpochDay;
  readonly last: EpochDay;
  /** An emptied field is a choice too: of no day. */
  readonly mayBeEmpty?: boolean;
  readonly onChoose: (day: EpochDay | undefined) => void;
  /** The field was left with a day that cannot be chosen: it goes back to the one that is. False once it is entered again. */
  readonly onRefuse: (isRefused: boolean) => void;
}

/** The browser's own date field, for one day of a range. */
export function DateField({ label, day, first, last, mayBeEmpty = false, onChoose, onRefuse }: DateFieldProps): JSX.Element {
  const inputRef = useRef<HTMLInputElement>(null);
  const shown = day === undefined ? '' : isoDate(day);
  // Not a controlled value: while a date is being typed, the browser calls it empty.
  const reset = (): void => {
    if (inputRef.current && inputRef.current.value !== shown) inputRef.current.value = shown;
  };
  useLayoutEffect(reset, [shown]);
  /** Whether the field holds a choice: the browser calls a half-typed date empty too. */
  const isChoice = ({ value, validity }: HTMLInputElement): boolean => {
    if (value === '') return mayBeEmpty && !validity.badInput;
    const typed = parseIsoDate(value);
    return typed !== undefined && typed >= first && typed <= last;
  };
  const onChange = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    if (isChoice(currentTarget)) onChoose(parseIsoDate(currentTarget.value));
  };
  // A year is typed figure by figure, so a day out of reach is told only once the field is left.
  const onLeave = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    if (isChoice(currentTarget)) return;
    onRefuse(true);
    reset();
  };
  return (
    <label class="cm-date">
      {label}
      <input
        ref={inputRef}
        type="date"
        min={isoDate(first)}
        max={isoDate(last)}
        onChange={onChange}
        onFocus={() => onRefuse(false)}
        onBlur={onLeave}
      />
    </label>
  );
}
