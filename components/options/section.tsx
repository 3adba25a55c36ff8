import type { ComponentChildren } from 'preact';
import type { Outcome } from './actions.ts';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly outcome?: Outcome | undefined;
  readonly children: ComponentChildren;
}

/** One region of the page: its heading names it, and its status says how the last change in it ended. */
export function Section({ id, title, hint, outcome, children }: SectionProps) {
  return (
    <section class="op-section" id={id} aria-labelledby={`${id}-title`}>
      <header class="op-section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <p role="status" class={outcome?.ok === false ? 'op-status op-status-failed' : 'op-status'}>
          {outcome?.text}
        </p>
      </header>
      {hint && <p class="op-hint op-section-hint">{hint}</p>}
      {children}
    </section>
  );
}
