import type { JSX } from 'preact';
import type { TableModel } from '../../lib/view/evidence/block.ts';

export interface EvidenceTableProps {
  readonly table: TableModel;
  /** In a box of its own that scrolls, which keys must reach. */
  readonly boxed?: boolean;
  /** Its name is printed over it, not only heard. */
  readonly titled?: boolean;
}

/** Words and numbers in rows. */
export function EvidenceTable({ table, boxed = false, titled = false }: EvidenceTableProps): JSX.Element {
  const { name, head, rows } = table;
  const plain = (
    <table class="cm-table cm-ev-table">
      <caption class={titled ? 'cm-ev-title' : 'cm-hidden'}>{name}</caption>
      <thead>
        <tr>
          {head.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            {rest.map((cell, i) => (
              <td key={head[i + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return boxed ? (
    <div class="cm-ev-table-box" role="region" aria-label={name} tabIndex={0}>
      {plain}
    </div>
  ) : (
    plain
  );
}
