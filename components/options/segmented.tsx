import { useId } from 'preact/hooks';
import type { Choice } from '../../lib/view/options-model.ts';

interface SegmentedProps<T> {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few values, side by side: native radio buttons, so that arrow keys and screen readers need no help. */
export function Segmented<T extends string | number>({ label, hint, choices, value, onChange }: SegmentedProps<T>) {
  const id = useId();
  return (
    <div class="op-field">
      <span class="op-label" id={id}>
        {label}
      </span>
      <div class="op-segmented" role="radiogroup" aria-labelledby={id}>
        {choices.map((choice) => (
          <label key={choice.value}>
            <input type="radio" name={id} checked={choice.value === value} onChange={() => onChange(choice.value)} />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {hint && <span class="op-hint">{hint}</span>}
    </div>
  );
}
