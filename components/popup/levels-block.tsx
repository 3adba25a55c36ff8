import type { JSX } from 'preact';
import type { LevelsNote } from '../../lib/view/levels-note.ts';

/** Prices beside returns, in a quiet block. */
export function LevelsBlock({ levels }: { readonly levels: LevelsNote }): JSX.Element {
  return (
    <aside class="cm-levels">
      <p>
        <b>{levels.lead}</b> {levels.warning}
      </p>
      {levels.fewDays && <p>{levels.fewDays}</p>}
    </aside>
  );
}
