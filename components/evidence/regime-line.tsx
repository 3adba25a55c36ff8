import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import { at } from '../../lib/market/at.ts';
import type { RegimePicture } from '../../lib/view/evidence/regime-block.ts';
import { Picture } from './picture.tsx';
import { SmallPlot, strokeOf, UNITS } from './small-plot.tsx';

/** The rolling correlation, with a dashed rule on each day at which a change is marked. */
export function RegimeLine({ picture, t }: { readonly picture: RegimePicture; readonly t: Text }): JSX.Element {
  const { line, marks } = picture;
  return (
    <Picture picture={picture} t={t} caption={t(marks.length > 0 ? 'evidence_regime_caption_marks' : 'evidence_regime_caption')}>
      <SmallPlot x={picture.x} y={picture.y}>
        {({ x, y }) => (
          <>
            {marks.map((day) => (
              <path key={day} class="cm-ev-mark" d={`M${x(day)} 0V${UNITS}`} />
            ))}
            <path class="cm-ev-line" d={strokeOf(line.days.length, (i) => [x(at(line.days, i)), y(at(line.value, i))])} />
          </>
        )}
      </SmallPlot>
    </Picture>
  );
}
