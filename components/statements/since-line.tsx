import type { VNode } from 'preact';
import type { SinceModel } from '../../lib/view/statements/since-model.ts';

/** What has come since the article, in one line where there is room. */
export const SinceLine = ({ title, since: { parts, note } }: { readonly title: string; readonly since: SinceModel }): VNode => (
  <section class="st-block">
    <h3>{title}</h3>
    <p class="st-since">
      {parts.map(({ name, change, series }) => (
        <span key={name}>
          {name} <b class={`st-${series}`}>{change}</b>{' '}
        </span>
      ))}
    </p>
    <p class="st-quiet st-note">{note}</p>
  </section>
);
