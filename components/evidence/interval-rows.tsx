import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { IntervalRow, RowsPicture } from '../../lib/view/evidence/block.ts';
import { Picture } from './picture.tsx';

export interface IntervalRowsProps {
  readonly picture: RowsPicture;
  readonly caption?: string | undefined;
  readonly t: Text;
}

/** Height of a row's drawing in the drawing's units. */
const HEIGHT = 2;

/** Figures under each other on one rule: an open dot on a thick stroke, or on the band that chance gives. */
export function IntervalRows({ picture, caption, t }: IntervalRowsProps): JSX.Element {
  const { axis, rows } = picture;
  const at = (value: number): string => `${((100 * (value - axis.min)) / (axis.max - axis.min)).toFixed(1)}%`;
  return (
    <Picture picture={picture} caption={caption} t={t}>
      <div class="cm-ev-rows" aria-hidden="true">
        <span class="cm-ev-rule" style={{ gridRow: `1 / span ${rows.length}` }}>
          <span style={{ left: at(0) }} />
        </span>
        {rows.map((row, i) => (
          <div key={row.label} class="cm-ev-row" data-second={row.second} style={{ gridRow: i + 1 }}>
            <span class="cm-ev-row-label">{row.label}</span>
            <Stroke row={row} min={axis.min} max={axis.max} />
            <span class="cm-ev-row-text">{row.text}</span>
            {row.aside !== undefined && <span class="cm-ev-row-aside">{row.aside}</span>}
          </div>
        ))}
        <div class="cm-ev-row cm-ev-row-axis" style={{ gridRow: rows.length + 1 }}>
          <span />
          <span class="cm-ev-scale">
            {axis.ticks.map(({ value, label }) => (
              <span key={label} style={{ left: at(value) }}>
                {label}
              </span>
            ))}
          </span>
          <span />
        </div>
      </div>
    </Picture>
  );
}

function Stroke({ row, min, max }: { readonly row: IntervalRow; readonly min: number; readonly max: number }): JSX.Element {
  const { value, low, high, chance } = row;
  return (
    <svg viewBox={`${min} -1 ${max - min} ${HEIGHT}`} preserveAspectRatio="none">
      {chance && <path class="cm-ev-band" d={`M${chance[0]}-.7H${chance[1]}V.7H${chance[0]}Z`} />}
      {low !== undefined && high !== undefined && <path class="cm-ev-interval" d={`M${low} 0H${high}`} />}
      <path class="cm-ev-dot" d={`M${value} 0h0`} />
      <path class="cm-ev-dot-hole" d={`M${value} 0h0`} />
    </svg>
  );
}
