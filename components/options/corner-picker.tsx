import { useId } from 'preact/hooks';
import type { Corner } from '../../lib/settings/settings.ts';
import type { Choice } from '../../lib/view/options-model.ts';

interface CornerPickerProps {
  readonly label: string;
  readonly hint: string;
  readonly choices: readonly Choice<Corner>[];
  readonly value: Corner;
  readonly onChange: (value: Corner) => void;
}

/** A small page with a chip in each corner: the place is picked where it is. */
export function CornerPicker({ label, hint, choices, value, onChange }: CornerPickerProps) {
  const id = useId();
  return (
    <div class="op-field">
      <span class="op-label" id={id}>
        {label}
      </span>
      <div class="op-page" role="radiogroup" aria-labelledby={id}>
        <span class="op-page-lines" aria-hidden="true" />
        {choices.map((choice) => (
          <label key={choice.value} class={`op-corner op-corner-${choice.value}`} title={choice.label}>
            <input
              type="radio"
              name={id}
              aria-label={choice.label}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span class="op-chip" aria-hidden="true" />
          </label>
        ))}
      </div>
      <span class="op-hint">{hint}</span>
    </div>
  );
}
