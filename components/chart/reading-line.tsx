import type { JSX } from 'preact';
import type { Scale } from '../../lib/settings/settings.ts';
import type { LineReading, Reading } from '../../lib/view/crosshair-at.ts';

/** What the crosshair reads, in the place of the caption: nothing moves when it comes and goes. */
export function ReadingLine({ reading, scale }: { readonly reading: Reading; readonly scale: Scale }): JSX.Element {
  return (
    <p class="cm-reading" aria-hidden="true">
      <b>{reading.date}</b>
      <Value role="equity" line={reading.equity} scale={scale} />
      <Value role="crypto" line={reading.crypto} scale={scale} />
      {reading.r !== undefined && (
        <span>
          r <b>{reading.r}</b>
        </span>
      )}
      {reading.change !== undefined && <span>{reading.change}</span>}
    </p>
  );
}

function Value({
  role,
  line,
  scale,
}: {
  readonly role: 'equity' | 'crypto';
  readonly line: LineReading;
  readonly scale: Scale;
}): JSX.Element {
  return (
    <span>
      <span class={`cm-series-${role}`}>{line.name}</span> <b>{line.shown}</b>
      {scale !== 'two-axes' && ` (${line.price})`}
      {line.turn !== undefined && ` ${line.turn}`}
    </span>
  );
}
