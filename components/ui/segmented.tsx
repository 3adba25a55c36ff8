import { useId } from 'preact/hooks';
import type { JSX } from 'preact';

export interface SegmentedProps<T extends string> {
  readonly name: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** It has no effect at the moment: shown, but not to be changed. */
  readonly disabled?: boolean;
  readonly onChange: (value: T) => void;
}

/** One choice of a few, side by side: native radio buttons, so that arrow keys and assistive technology work by themselves. */
export function Segmented<T extends string>({ name, value, options, disabled = false, onChange }: SegmentedProps<T>): JSX.Element {
  const group = useId();
  return (
    <div class="cm-segmented" role="radiogroup" aria-label={name}>
      {options.map((option) => (
        <label key={option.value} class="cm-segment">
          <input type="radio" name={group} checked={option.value === value} disabled={disabled} onChange={() => onChange(option.value)} />
          {option.label}
        </label>
      ))}
    </div>
  );
}
