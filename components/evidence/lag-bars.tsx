import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { LagPicture } from '../../lib/view/evidence/lead-lag-block.ts';
import { Picture } from './picture.tsx';
import { SmallPlot, UNITS } from './small-plot.tsx';

/** Width of a bar in lags. */
const WIDTH = 0.6;

/** r at each lag as a bar over the band in which chance lies; the middle one is the same session, a stated one is full. */
export function LagBars({ picture, t }: { readonly picture: LagPicture; readonly t: Text }): JSX.Element {
  const { axis, band, bars, ends } = picture;
  const reach = bars.reduce((most, { k }) => Math.max(most, Math.abs(k)), 0);
  const ticks = [
    { value: -reach, label: ends[0] },
    { value: 0, label: '0' },
    { value: reach, label: ends[1] },
  ];
  return (
    <Picture picture={picture} caption={t('evidence_lag_caption')} t={t}>
      <SmallPlot x={{ kind: 'linear', min: -reach - 0.5, max: reach + 0.5, ticks }} y={axis}>
        {({ x, y }) => (
          <>
            <path class="cm-ev-band" d={`M0 ${y(band)}H${UNITS}V${y(-band)}H0Z`} />
            {bars.map(
              ({ k, r, stated }) =>
                r !== undefined && (
                  <path
                    key={k}
                    class="cm-ev-bar"
                    data-strong={k === 0 || stated}
                    d={`M${x(k - WIDTH / 2)} ${y(0)}H${x(k + WIDTH / 2)}V${y(r)}H${x(k - WIDTH / 2)}Z`}
                  />
                ),
            )}
          </>
        )}
      </SmallPlot>
    </Picture>
  );
}
