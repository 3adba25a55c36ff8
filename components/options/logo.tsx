/** The product's mark: two strokes that cross twice, one in each series' colour. Decorative beside the name. */
export function Logo() {
  return (
    <svg class="op-logo" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
      <g fill="none" stroke-width="4.5" stroke-linecap="round">
        <path class="op-logo-crypto" d="M3 20.5c4.500 0 5.500-9 10-9s7.500 9 11 9c2.500 0 3.500-1.500 5-3.500" />
        <path class="op-logo-equity" d="M3 11.500c4.500 0 5.500 9 10 9s7.500-9 11-9c2.500 0 3.500 1.500 5 3.500" />
      </g>
    </svg>
  );
}
