import { useId } from 'preact/hooks';
import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { WindowSessions } from '../../lib/settings/settings.ts';
import type { FanBar, FanModel } from '../../lib/view/fan-model.ts';

export interface FanProps {
  readonly fan: FanModel;
  readonly t: Text;
  readonly onChoose: (sessions: WindowSessions) => void;
}

/** Height of the drawing in CSS px, and the radius of its dots. */
const HEIGHT = 72;
const DOT = 4;
const WIDTH = 32;

/** Correlation over every window: an open dot on a thick stroke, zero drawn, n where it is not the window's length; choosing one makes it the headline's. */
export function Fan({ fan, t, onChoose }: FanProps): JSX.Element {
  const group = useId();
  const short = fan.bars.some(isShort);
  const y = (r: number): number => DOT + 1 + ((fan.max - r) / (fan.max - fan.min)) * (HEIGHT - 2 * DOT - 2);
  return (
    <div class="cm-fan">
      <p class="cm-fan-title" aria-hidden="true">
        {t('popup_fan_title')}
      </p>
      <div class="cm-fan-bars" role="radiogroup" aria-label={t('popup_fan_name')}>
        {fan.bars.map((bar) => (
          <label key={bar.sessions} class="cm-fan-bar" title={bar.label}>
            <input type="radio" name={group} aria-label={bar.label} checked={bar.selected} onChange={() => onChoose(bar.sessions)} />
            <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
              {bar.r !== undefined && <Stroke bar={bar} y={y} />}
            </svg>
            <span aria-hidden="true">{bar.sessions}</span>
            {short && (
              <span class="cm-fan-n" aria-hidden="true">
                {isShort(bar) ? t('popup_fan_n', String(bar.n)) : ''}
              </span>
            )}
          </label>
        ))}
        <span class="cm-fan-rule" style={{ top: `${Math.round(y(0))}px` }} aria-hidden="true">
          0
        </span>
        {fan.max === 1 && (
          <span class="cm-fan-rule cm-fan-one" style={{ top: `${Math.round(y(1))}px` }} aria-hidden="true">
            1
          </span>
        )}
      </div>
    </div>
  );
}

/** Whether history does not fill the window, so that its figure is of fewer returns than its name says. */
const isShort = ({ n, sessions }: FanBar): boolean => n !== undefined && n !== sessions;

function Stroke({ bar, y }: { readonly bar: FanBar; readonly y: (r: number) => number }): JSX.Element {
  const x = WIDTH / 2;
  return (
    <>
      {bar.low !== undefined && bar.high !== undefined && <path class="cm-fan-interval" d={`M${x} ${y(bar.high)}V${y(bar.low)}`} />}
      <circle class="cm-fan-dot" cx={x} cy={y(bar.r ?? 0)} r={bar.selected ? DOT : DOT - 0.5} />
    </>
  );
}
