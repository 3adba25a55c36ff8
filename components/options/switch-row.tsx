interface SwitchRowProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A labelled switch; the whole row is its label. */
export function SwitchRow({ label, hint, checked, onChange }: SwitchRowProps) {
  return (
    <label class="op-switch-row">
      <span class="op-switch-text">
        <span class="op-label">{label}</span>
        {hint && <span class="op-hint">{hint}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        class="op-switch"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
