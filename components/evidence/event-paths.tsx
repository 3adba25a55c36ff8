import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import { at } from '../../lib/market/at.ts';
import type { PathsPicture } from '../../lib/view/evidence/followed-block.ts';
import { Picture } from './picture.tsx';
import { SmallPlot, strokeOf, UNITS } from './small-plot.tsx';

/** How crypto went around each event: thin lines from the event's close on, their median thick. */
export function EventPaths({ picture, t }: { readonly picture: PathsPicture; readonly t: Text }): JSX.Element {
  const { sessions, paths, median } = picture;
  const hasMedian = median.some((value) => !Number.isNaN(value));
  return (
    <Picture picture={picture} t={t} caption={t(hasMedian ? 'evidence_followed_caption_median' : 'evidence_followed_caption')}>
      <SmallPlot x={picture.x} y={picture.y}>
        {({ x, y }) => {
          const stroke = (path: Float64Array): string => strokeOf(path.length, (i) => [x(at(sessions, i)), y(at(path, i))]);
          return (
            <>
              <path class="cm-ev-zero" d={`M${x(0)} 0V${UNITS}`} />
              {paths.map((path, i) => (
                <path key={picture.days[i]} class="cm-ev-thin" d={stroke(path)} />
              ))}
              {hasMedian && <path class="cm-ev-median" d={stroke(median)} />}
            </>
          );
        }}
      </SmallPlot>
    </Picture>
  );
}
