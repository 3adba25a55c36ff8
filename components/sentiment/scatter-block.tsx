import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Text } from '../../lib/core/text.ts';
import type { Formatters } from '../../lib/view/formatters.ts';
import type { ScatterModel } from '../../lib/view/long-short-model.ts';
import type { ScatterPlot, ScatterSpec } from '../chart/scatter.ts';
import { usePlotTheme } from '../chart/use-plot-theme.ts';
import { DotLabel } from './dot-label.tsx';
import { DotReader } from './dot-reader.tsx';
import { useScatter } from './use-scatter.ts';

export interface ScatterBlockProps {
  readonly scatter: ScatterModel;
  readonly t: Text;
  readonly format: Formatters;
}

const FONT_SIZE = 10;
/** A pointer reads the nearest dot within this many CSS px. */
const REACH = 24;

/** Rank against ratio, read off by pointer or keys; or the same as a table. */
export function ScatterBlock({ scatter, t, format }: ScatterBlockProps): JSX.Element {
  const [asTable, setAsTable] = useState(false);
  return (
    <figure class="cm-scatter">
      {asTable ? <ScatterTable scatter={scatter} t={t} format={format} /> : <Scatter scatter={scatter} t={t} />}
      <figcaption class="cm-caption">
        <p>{t(scatter.line ? 'sentiment_scatter_hint' : 'sentiment_scatter_hint_rule')}</p>
        <button class="cm-button cm-caption-button" type="button" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'popup_table_hide' : 'popup_table_show')}
        </button>
      </figcaption>
    </figure>
  );
}

function Scatter({ scatter, t }: Pick<ScatterBlockProps, 'scatter' | 't'>): JSX.Element {
  const theme = usePlotTheme();
  const spec: ScatterSpec = useMemo(
    () => ({
      x: scatter.x,
      y: scatter.y,
      dots: scatter.dots.map(({ rank, ratio }) => ({ x: rank, y: ratio })),
      ...(scatter.line && { line: scatter.line }),
      rule: 1,
      theme,
      fontSize: FONT_SIZE,
    }),
    [scatter, theme],
  );
  const canvas = useRef<HTMLCanvasElement>(null);
  const plot = useScatter(canvas, spec);
  const [index, setIndex] = useState<number>();
  useEffect(() => plot?.point(index), [plot, index]);
  const onPointer = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const box = event.currentTarget.getBoundingClientRect();
    setIndex(plot && nearestDot(plot, scatter.dots.length, { x: event.clientX - box.left, y: event.clientY - box.top }));
  };
  return (
    <>
      <p class="cm-axis-name">{t('sentiment_scatter_y')}</p>
      <div class="cm-scatter-box" onPointerMove={onPointer} onPointerDown={onPointer} onPointerLeave={() => setIndex(undefined)}>
        <canvas ref={canvas} role="img" aria-label={scatter.summary}>
          {scatter.summary}
        </canvas>
        <DotReader scatter={scatter} index={index} onIndex={setIndex} t={t} />
        {plot && index !== undefined && <DotLabel text={scatter.dots[index]?.text ?? ''} place={plot.place(index)} />}
      </div>
      <p class="cm-axis-name cm-axis-x">{t('sentiment_scatter_x')}</p>
    </>
  );
}

function nearestDot(plot: ScatterPlot, count: number, at: { x: number; y: number }): number | undefined {
  let [best, reach] = [undefined as number | undefined, REACH];
  for (let i = 0; i < count; i += 1) {
    const { x, y } = plot.place(i);
    const distance = Math.hypot(x - at.x, y - at.y);
    if (distance < reach) [best, reach] = [i, distance];
  }
  return best;
}

function ScatterTable({ scatter, t, format }: ScatterBlockProps): JSX.Element {
  return (
    <div class="cm-table-box cm-scatter-table" role="region" aria-label={scatter.summary} tabIndex={0}>
      <table class="cm-table">
        <caption class="cm-hidden">{scatter.summary}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sentiment_table_coin')}</th>
            <th scope="col">{t('sentiment_table_rank')}</th>
            <th scope="col">{t('sentiment_table_ratio')}</th>
          </tr>
        </thead>
        <tbody>
          {scatter.dots.map(({ key, symbol, name, rank, ratio }) => (
            <tr key={key}>
              <th scope="row">
                {symbol} <span class="cm-coin-name">{name}</span>
              </th>
              <td>{rank}</td>
              <td>{format.fixed(ratio, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
