import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { Text } from '../../lib/core/text.ts';
import type { ChartModel } from '../../lib/view/chart-model.ts';
import { crosshairAt, nearestSession } from '../../lib/view/crosshair-at.ts';
import type { Reading } from '../../lib/view/crosshair-at.ts';
import type { Formatters } from '../../lib/view/formatters.ts';
import type { StripModel } from '../../lib/view/strip-model.ts';
import { stripSummary } from '../../lib/view/strip-summary.ts';
import type { ChartMarks } from './chart-marks.ts';
import { Crosshair } from './crosshair.tsx';
import type { PlotType } from './overlay-spec.ts';
import { overlayMark, stripMark } from './crosshair-mark.ts';
import { ReadingLine } from './reading-line.tsx';
import { SeriesTable } from './series-table.tsx';
import { useChartJs } from './use-chart-js.ts';
import { usePlot } from './use-plot.ts';
import { usePlotTheme } from './use-plot-theme.ts';

export interface ChartBlockProps {
  readonly chart: ChartModel;
  /** `computing` until the rolling correlation is there, undefined where there is none in this range. */
  readonly strip: StripModel | 'computing' | undefined;
  /** Turning points and changes of the link, once they are found. */
  readonly marks: ChartMarks | undefined;
  readonly type: PlotType;
  /** Caption and reading above the picture, where its lower edge may lie below the fold. */
  readonly captionFirst?: boolean;
  readonly asTable: boolean;
  readonly onTable: (asTable: boolean) => void;
  readonly t: Text;
  readonly format: Formatters;
}

/** Overlay, rolling strip and caption on one time axis with one crosshair; or the same figures as a table. */
export function ChartBlock({ chart, strip, marks, type, captionFirst = false, asTable, onTable, t, format }: ChartBlockProps): JSX.Element {
  const [index, setIndex] = useState<number>();
  const known = typeof strip === 'object' ? strip : undefined;
  const reading = useMemo(
    () => (index === undefined ? undefined : crosshairAt(index, { chart, strip: known, ...spoken(marks), t, format })),
    [index, chart, known, marks, t, format],
  );
  const caption = (
    <figcaption class="cm-caption">
      {reading && !asTable ? <ReadingLine reading={reading} scale={chart.scale} /> : <p>{joined(chart.caption, marks?.turns.note)}</p>}
      <button
        hidden={reading !== undefined && !asTable}
        class="cm-button cm-caption-button"
        type="button"
        onClick={() => onTable(!asTable)}
      >
        {t(asTable ? 'popup_table_hide' : 'popup_table_show')}
      </button>
    </figcaption>
  );
  return (
    <figure class="cm-figure">
      {captionFirst && caption}
      {asTable ? (
        <SeriesTable chart={chart} strip={known} turns={marks?.turns} t={t} format={format} />
      ) : (
        <Plots chart={chart} strip={strip} marks={marks} type={type} t={t} format={format} reading={reading} onIndex={setIndex} />
      )}
      {!captionFirst && caption}
    </figure>
  );
}

/** A text with what is known a moment later. */
const joined = (text: string, more: string | undefined): string => (more ? `${text} ${more}` : text);

/** What of the marks a reading names. */
const spoken = (marks: ChartMarks | undefined): Pick<ChartMarks, 'turns' | 'changes'> | undefined =>
  marks && { turns: marks.turns, changes: marks.changes };

type PlotsProps = Omit<ChartBlockProps, 'captionFirst' | 'asTable' | 'onTable'> & {
  readonly reading: Reading | undefined;
  readonly onIndex: (index: number | undefined) => void;
};

function Plots({ chart, strip, marks, type, t, format, reading, onIndex }: PlotsProps): JSX.Element {
  const theme = usePlotTheme();
  const known = typeof strip === 'object' ? strip : undefined;
  const drawing = useChartJs();
  const specs = useMemo(
    () => drawing?.plotSpecs({ chart, strip: known, marks }, { theme, type, t }),
    [drawing, chart, known, marks, theme, type, t],
  );
  const overlayCanvas = useRef<HTMLCanvasElement>(null);
  const stripCanvas = useRef<HTMLCanvasElement>(null);
  const overlay = usePlot(overlayCanvas, specs?.overlay);
  const below = usePlot(stripCanvas, specs?.strip);
  useEffect(() => overlay?.point(reading && overlayMark(reading, chart, theme)), [overlay, reading, chart, theme]);
  useEffect(() => below?.point(reading && known && stripMark(reading, known, theme)), [below, reading, known, theme]);
  const summary = joined(chart.summary, marks?.turns.summary);
  const stripName = known ? joined(stripSummary(known, { t, format }), marks?.changes?.summary) : t('popup_loading');
  return (
    <Crosshair
      name={t('chart_crosshair')}
      reading={reading}
      newest={crosshairAt(chart.days.length - 1, { chart, strip: known, ...spoken(marks), t, format })}
      onIndex={onIndex}
      indexAt={(x) => nearestSession(chart.atMs, overlay?.area().at(x) ?? 0)}
    >
      <div class="cm-plot cm-plot-overlay">
        <canvas ref={overlayCanvas} role="img" aria-label={summary}>
          {summary}
        </canvas>
      </div>
      <div class="cm-plot cm-plot-strip">
        {strip === undefined ? (
          <p class="cm-note">{t('chart_strip_short')}</p>
        ) : (
          <canvas ref={stripCanvas} role="img" aria-label={stripName} />
        )}
      </div>
    </Crosshair>
  );
}
