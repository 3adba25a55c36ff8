import type { VNode } from 'preact';
import type { FigureLine } from '../../lib/view/statements/figure-line.ts';

/** Figures under a heading, one a line, each with what it rests on under it. */
export const FigureLines = ({ title, lines }: { readonly title: string; readonly lines: readonly FigureLine[] }): VNode => (
  <section class="st-block">
    <h3>{title}</h3>
    <dl class="st-lines">
      {lines.map(({ label, figure, note, series }) => (
        <div key={label}>
          <dt class="st-quiet">{label}</dt>
          <dd class={series && `st-${series}`}>{figure}</dd>
          {note !== undefined && <dd class="st-quiet">{note}</dd>}
        </div>
      ))}
    </dl>
  </section>
);
