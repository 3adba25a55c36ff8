import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Text } from '../../lib/core/text.ts';
import type { Described, TableModel } from '../../lib/view/evidence/block.ts';
import { EvidenceTable } from './evidence-table.tsx';

export interface PictureProps {
  /** Without a table the same stands beside it. */
  readonly picture: Pick<Described, 'summary'> & { readonly table?: TableModel };
  readonly t: Text;
  /** What the strokes mean, under them. */
  readonly caption?: string | undefined;
  readonly children: ComponentChildren;
}

/** A small picture that says in words what it shows, or the same as a table. */
export function Picture({ picture, caption, t, children }: PictureProps): JSX.Element {
  const [asTable, setAsTable] = useState(false);
  const { summary, table } = picture;
  return (
    <figure class="cm-ev-picture">
      {asTable && table ? (
        <EvidenceTable table={table} boxed />
      ) : (
        <div role="img" aria-label={summary}>
          {children}
        </div>
      )}
      <figcaption class="cm-caption">
        <p>{!asTable && caption}</p>
        {table && (
          <button class="cm-button cm-caption-button" type="button" onClick={() => setAsTable(!asTable)}>
            {t(asTable ? 'popup_table_hide' : 'popup_table_show')}
            <span class="cm-hidden">: {table.name}</span>
          </button>
        )}
      </figcaption>
    </figure>
  );
}
