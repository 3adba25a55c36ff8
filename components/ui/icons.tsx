import type { JSX } from 'preact';

const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 1.5,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

/** Two strokes that cross twice, one in each series' colour. */
export function Logo({ size = 20 }: { readonly size?: number }): JSX.Element {
  return (
    <svg
      class="cm-logo"
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      fill="none"
      stroke-width="4"
      stroke-linecap="round"
    >
      <path stroke="var(--cm-crypto)" d="M3 20.5c4.5 0 5.5-9 10-9s7.5 9 11 9c2.5 0 3.5-1.5 5-3.5" />
      <path stroke="var(--cm-equity)" d="M3 11.5c4.5 0 5.5 9 10 9s7.5-9 11-9c2.5 0 3.5 1.5 5 3.5" />
    </svg>
  );
}

/** An arrow out of a frame: opens elsewhere. */
export function IconOpen(): JSX.Element {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" {...stroke}>
      <path d="M9.5 2.5h4v4M13.5 2.5 8 8M6.5 3.500h-3a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1v-3" />
    </svg>
  );
}

/** Three sliders: options. */
export function IconOptions(): JSX.Element {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" {...stroke}>
      <path d="M2 4.5h6M12 4.500h2M2 11.500h2M8 11.500h6" />
      <circle cx="10" cy="4.5" r="2" />
      <circle cx="6" cy="11.5" r="2" />
    </svg>
  );
}

/** Lines of a text with a tick: compares what is said. */
export function IconCheck(): JSX.Element {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" {...stroke}>
      <path d="M2 3.5h12M2 7.500h6M2 11.500h4M8.500 11.500l2 2 3.500-4.500" />
    </svg>
  );
}

/** Closes what it stands in. */
export function IconClose(): JSX.Element {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" {...stroke}>
      <path d="m4 4 8 8M12 4l-8 8" />
    </svg>
  );
}

/** Opens something below or above. */
export function IconChevron(): JSX.Element {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" {...stroke}>
      <path d="m3 4.5 3 3 3-3" />
    </svg>
  );
}
