import type { JSX } from 'preact';
import { IconChevron } from './icons.tsx';

export interface SelectProps<T extends string> {
  readonly name: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  /** Marks a picker with its series' colour. */
  readonly role?: 'equity' | 'crypto';
}

/** One choice of many: the browser's own list, in our dress. */
export function Select<T extends string>({ name, value, options, onChange, role }: SelectProps<T>): JSX.Element {
  return (
    <span class="cm-select" data-role={role}>
      <select
        aria-label={name}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <IconChevron />
    </span>
  );
}
