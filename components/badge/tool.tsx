import type { ButtonHTMLAttributes, VNode } from 'preact';
import { Icon } from './icons.tsx';

interface ToolProps extends ButtonHTMLAttributes {
  /** Accessible name, and the tooltip. */
  readonly label: string;
  readonly d: string;
}

/** A button that shows an icon and says its name. */
export const Tool = ({ label, d, ...others }: ToolProps): VNode => (
  <button {...others} aria-label={label} title={label}>
    <Icon d={d} />
  </button>
);
