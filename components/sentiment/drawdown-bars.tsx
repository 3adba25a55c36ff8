import type { JSX } from 'preact';
import type { DrawdownModel } from '../../lib/view/drawdown-model.ts';

/** How many coins lie how far below their highs: one column for each ten per cent, all of one scale, the deep ones filled. */
export function DrawdownBars({ drawdown }: { readonly drawdown: DrawdownModel }): JSX.Element {
  return (
    <div class="cm-bars" role="img" aria-label={drawdown.summary}>
      {drawdown.bars.map(({ label, count, deep }) => (
        <span key={label} class="cm-bar" data-deep={deep} title={label} aria-hidden="true">
          {count > 0 && (
            <>
              <span class="cm-bar-count">{count}</span>
              <span class="cm-bar-fill" style={{ '--cm-share': String(count / drawdown.most) }} />
            </>
          )}
        </span>
      ))}
      <span class="cm-bars-scale" aria-hidden="true">
        <span>0</span>
        <span>−50 %</span>
        <span>−100 %</span>
      </span>
    </div>
  );
}
