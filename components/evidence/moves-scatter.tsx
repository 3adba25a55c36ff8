import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { MovesPicture } from '../../lib/view/evidence/moves-block.ts';
import { Picture } from './picture.tsx';
import { SmallPlot, UNITS } from './small-plot.tsx';

export interface MovesScatterProps {
  readonly picture: MovesPicture;
  /** What goes across, and what up. */
  readonly caption: string;
  readonly t: Text;
}

/** Daily moves of both as dots around the two zeros, with the fitted line. */
export function MovesScatter({ picture, caption, t }: MovesScatterProps): JSX.Element {
  const { dots, line } = picture;
  return (
    <Picture picture={picture} caption={caption} t={t}>
      <SmallPlot x={picture.x} y={picture.y}>
        {({ x, y }) => (
          <>
            <path class="cm-ev-zero" d={`M${x(0)} 0V${UNITS}`} />
            <path class="cm-ev-dots" d={dots.map(([across, up]) => `M${x(across)} ${y(up)}h0`).join('')} />
            {line && <path class="cm-ev-fit" d={`M${line.map(([across, up]) => `${x(across)} ${y(up)}`).join('L')}`} />}
          </>
        )}
      </SmallPlot>
    </Picture>
  );
}
