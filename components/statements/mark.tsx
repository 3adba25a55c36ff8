import type { VNode } from 'preact';
import type { StatementWord } from '../../lib/view/statements/statement-item.ts';

/** Full, half, open, bar: told apart without colour. */
function shapeOf(word: StatementWord): VNode {
  if (word === 'matches') return <circle cx="6" cy="6" r="5.25" fill="currentColor" stroke="none" />;
  if (word === 'off') return <circle cx="6" cy="6" r="4.25" />;
  if (word !== 'superseded') return <path d="M2 6h8" />;
  return (
    <>
      <circle cx="6" cy="6" r="4.25" />
      <path d="M6 1.75a4.25 4.25 0 0 0 0 8.5z" fill="currentColor" stroke="none" />
    </>
  );
}

/** A verdict as a shape before its words. */
export const Mark = ({ word }: { readonly word: StatementWord }): VNode => (
  <svg class="st-mark" viewBox="0 0 12 12" aria-hidden="true">
    {shapeOf(word)}
  </svg>
);
