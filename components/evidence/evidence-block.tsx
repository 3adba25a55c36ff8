import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { BlockText } from '../../lib/view/evidence/block.ts';

export interface EvidenceBlockProps {
  readonly block: BlockText;
  /** A switch under the question. */
  readonly control?: ComponentChildren;
  /** Pictures and tables, between the answer and the figures. */
  readonly children?: ComponentChildren;
}

/** One question: its answer in a sentence, the picture, the figures, and what they are of. */
export function EvidenceBlock({ block, control, children }: EvidenceBlockProps): JSX.Element {
  const id = useId();
  const { question, sentence, figures, note } = block;
  return (
    <section class="cm-ev" aria-labelledby={id}>
      <h2 id={id}>{question}</h2>
      {control}
      <p class="cm-ev-sentence">{sentence}</p>
      {children}
      {figures.length > 0 && (
        <dl class="cm-ev-figures">
          {figures.map((figure) => (
            <div key={figure.name}>
              <dt>{figure.name}</dt>
              <dd class="cm-ev-value">{figure.value}</dd>
              {figure.note !== undefined && <dd class="cm-ev-aside">{figure.note}</dd>}
            </div>
          ))}
        </dl>
      )}
      {note !== undefined && <p class="cm-ev-note">{note}</p>}
    </section>
  );
}
