import type { JSX } from 'preact';
import type { SourceLine } from '../../lib/view/source-lines.ts';

/** Where every figure comes from. */
export function SourcesBlock({ title, lines }: { readonly title: string; readonly lines: readonly SourceLine[] }): JSX.Element {
  return (
    <section class="cm-block">
      <h2>{title}</h2>
      <dl class="cm-source-lines">
        {lines.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
