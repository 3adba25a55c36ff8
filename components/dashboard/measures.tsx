import type { JSX } from 'preact';
import type { Measure } from '../../lib/view/measures-model.ts';

/** Other measures of the same pair, each with one line that says what it is. */
export function Measures({
  title,
  measures,
  none,
}: {
  readonly title: string;
  readonly measures: readonly Measure[];
  readonly none: string;
}): JSX.Element {
  return (
    <section class="cm-block">
      <h2>{title}</h2>
      <dl class="cm-measures">
        {measures.map((measure) => (
          <div key={measure.name}>
            <dt>{measure.name}</dt>
            <dd class="cm-measure-figure">{measure.figure ?? none}</dd>
            <dd class="cm-measure-note">
              {measure.scope && <b>{measure.scope}. </b>}
              {measure.note}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
