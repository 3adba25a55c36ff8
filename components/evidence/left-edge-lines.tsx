import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import { at } from '../../lib/market/at.ts';
import type { DayLine } from '../../lib/view/evidence/day-axis.ts';
import type { LeftEdgePicture } from '../../lib/view/evidence/left-edge.ts';
import { Picture } from './picture.tsx';
import { SmallPlot, strokeOf } from './small-plot.tsx';

const end = ({ value }: DayLine): number => value.at(-1) ?? 0;

/** r of prices and of daily moves over the date on which the chart would begin. */
export function LeftEdgeLines({ picture, t }: { readonly picture: LeftEdgePicture; readonly t: Text }): JSX.Element {
  const { moves, prices } = picture;
  return (
    <Picture picture={picture} t={t} caption={t('evidence_edge_caption')}>
      <SmallPlot
        x={picture.x}
        y={picture.y}
        ends={[
          { text: t('evidence_edge_moves'), value: end(moves), tone: 'plain' },
          { text: t('evidence_edge_prices'), value: end(prices), tone: 'quiet' },
        ]}
      >
        {({ x, y }) => {
          const stroke = ({ days, value }: DayLine): string => strokeOf(days.length, (i) => [x(at(days, i)), y(at(value, i))]);
          return (
            <>
              <path class="cm-ev-line cm-ev-quiet" d={stroke(prices)} />
              <path class="cm-ev-line" d={stroke(moves)} />
            </>
          );
        }}
      </SmallPlot>
    </Picture>
  );
}
