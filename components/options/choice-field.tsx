import type { JSX } from 'preact';
import type { Choice } from '../../lib/view/options-model.ts';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';

interface ChoiceFieldProps<T> {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  /** A list that opens, for values with long names; else side by side. */
  readonly list?: boolean;
  /** It has no effect at the moment, for the reason in the hint. */
  readonly disabled?: boolean;
  readonly onChange: (value: T) => void;
}

/** One of several values of a setting, with its label above and what it means below. */
export function ChoiceField<T extends string | number>({
  label,
  hint,
  choices,
  value,
  list,
  disabled = false,
  onChange,
}: ChoiceFieldProps<T>): JSX.Element {
  const pick = (text: string): void => {
    const choice = choices.find((each) => String(each.value) === text);
    if (choice) onChange(choice.value);
  };
  const control = {
    name: label,
    value: String(value),
    options: choices.map((each) => ({ value: String(each.value), label: each.label })),
    onChange: pick,
  };
  return (
    <div class="op-field">
      <span class="op-label" aria-hidden="true">
        {label}
      </span>
      {list ? <Select {...control} /> : <Segmented {...control} disabled={disabled} />}
      {hint && <span class="op-hint">{hint}</span>}
    </div>
  );
}
