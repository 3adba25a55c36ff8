import type { VNode } from 'preact';
import type { CardGroup } from '../../lib/view/badge-card.ts';
import type { CardLine } from '../../lib/view/badge-lines.ts';

const Line = ({ line: { label, figure, note, isStale } }: { readonly line: CardLine }): VNode => (
  <div>
    <dt class="quiet">{label}</dt>
    {figure !== undefined && <dd class={isStale ? 'quiet' : 'strong'}>{figure}</dd>}
    {note !== undefined && <dd class={figure === undefined ? 'quiet' : 'when quiet'}>{note}</dd>}
  </div>
);

/** Figures under a heading, one a line, each with where and when it is from under it. */
export const Lines = ({ group: { title, lines, words } }: { readonly group: CardGroup }): VNode => (
  <section class="block">
    <h3>{title}</h3>
    {words !== undefined && <p class="quiet">{words}</p>}
    {lines.length > 0 && (
      <dl class="lines">
        {lines.map((line) => (
          <Line key={line.label} line={line} />
        ))}
      </dl>
    )}
  </section>
);
