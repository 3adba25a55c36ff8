import { useId } from 'preact/hooks';
import type { Choice } from '../../lib/view/options-model.ts';

interface SelectRowProps<T> {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of several values with long names. */
export function SelectRow<T extends string>({ label, choices, value, onChange }: SelectRowProps<T>) {
  const id = useId();
  const pick = (text: string): void => {
    const choice = choices.find((each) => each.value === text);
    if (choice) onChange(choice.value);
  };
  return (
    <div class="op-field">
      <label class="op-label" for={id}>
        {label}
      </label>
      <select id={id} class="op-select" value={value} onChange={(event) => pick(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
