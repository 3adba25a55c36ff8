import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Part } from '../../lib/view/sentiment-tab.ts';
import { StaleNote } from './stale-note.tsx';

export interface PartBlockProps<T> {
  readonly title: string;
  readonly part: Part<T>;
  /** Over the whole width. */
  readonly wide?: boolean;
  /** A switch beside the title. */
  readonly control?: ComponentChildren;
  readonly children: (model: T) => ComponentChildren;
}

/** One group of the tab under its own heading; where it is missing, why. Stale figures are dimmed and said to be, with their date. */
export function PartBlock<T extends object>({ title, part, wide = false, control, children }: PartBlockProps<T>): JSX.Element {
  const id = useId();
  const stale = part.kind === 'known' ? part.stale : undefined;
  return (
    <section class="cm-part" aria-labelledby={id} data-wide={wide} data-stale-part={stale !== undefined}>
      <div class="cm-part-head">
        <h2 id={id}>{title}</h2>
        {part.kind === 'known' && control}
      </div>
      <StaleNote of={title} note={stale} />
      {part.kind === 'known' ? children(part.model) : <p class="cm-part-why">{part.why}</p>}
    </section>
  );
}
