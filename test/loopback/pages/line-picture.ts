import { html, type Html } from './html.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

function pathOf(values: Float64Array, { width, height }: PictureSize): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (i: number): number => (width * i) / Math.max(1, values.length - 1);
  const y = (value: number): number => height - 8 - ((height - 16) * (value - low)) / (high - low || 1);
  return Array.from(values, (value, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`).join('');
}

/** Lines over one another, each on its own scale. */
export function linePicture(lines: readonly { values: Float64Array; colour: string }[], size: PictureSize): Html {
  return html`<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="Chart">
    <rect width="${size.width}" height="${size.height}" fill="var(--panel)" />
    ${lines.map(({ values, colour }) => html`<path d="${pathOf(values, size)}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-linejoin="round" />`)}
  </svg>`;
}

/** Candles of open, high, low and close. */
export function candlePicture(
  bars: { open: Float64Array; high: Float64Array; low: Float64Array; close: Float64Array },
  size: PictureSize,
): Html {
  const [floor, ceiling] = [Math.min(...bars.low), Math.max(...bars.high)];
  const step = size.width / bars.close.length;
  const y = (value: number): string => (size.height - 10 - ((size.height - 20) * (value - floor)) / (ceiling - floor || 1)).toFixed(1);
  const candles = Array.from(bars.close, (close, i) => {
    const [open, high, low] = [bars.open[i] ?? close, bars.high[i] ?? close, bars.low[i] ?? close];
    const colour = close >= open ? 'var(--rise)' : 'var(--fall)';
    const x = ((i + 0.5) * step).toFixed(1);
    return html`<path d="M${x} ${y(high)}V${y(low)}" stroke="${colour}" /><path
        d="M${x} ${y(open)}V${y(close)}"
        stroke="${colour}"
        stroke-width="${(step * 0.66).toFixed(1)}"
      />`;
  });
  return html`<svg viewBox="0 0 ${size.width} ${size.height}" preserveAspectRatio="none" role="img" aria-label="Candles">${candles}</svg>`;
}
