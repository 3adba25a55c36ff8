import type { Text } from '../../lib/core/text.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { ChartModel } from '../../lib/view/chart-model.ts';
import type { Formatters } from '../../lib/view/formatters.ts';
import { seriesListName } from '../../lib/view/series-name.ts';
import type { PairData } from '../../lib/view/pair-data.ts';
import type { HeadlineModel } from '../../lib/view/popup-model.ts';
import { pairMarks } from '../../lib/view/pair-marks.ts';
import { stripModel } from '../../lib/view/strip-model.ts';
import type { StripModel } from '../../lib/view/strip-model.ts';
import { drawDetachedPlot } from './chart-js.ts';
import { chartMarks } from './chart-marks.ts';
import type { ChartMarks } from './chart-marks.ts';
import { plotSpecs } from './plot-specs.ts';
import type { PlotSpec, PlotTheme } from './plot.ts';
import { plotTheme } from './plot-theme.ts';

export interface PictureRequest {
  readonly data: PairData;
  readonly headline: HeadlineModel;
  readonly chart: ChartModel;
  readonly settings: Settings;
  readonly t: Text;
  readonly format: Formatters;
}

/** Size in CSS px, drawn at twice that, so that it stays sharp in a document. */
const WIDTH = 960;
const HEIGHT = 600;
const RATIO = 2;
const MARGIN = 32;
const STRIP = 96;
const TYPE = { axis: 12, label: 13 };
/** Turning points of both series that there is room for. */
const MOST_TURNS = 160;

/** The chart as a PNG that explains itself: title, figure, base date, sources and as-of day are drawn in. */
export function chartPicture(request: PictureRequest): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH * RATIO;
  canvas.height = HEIGHT * RATIO;
  const context = canvas.getContext('2d');
  if (!context) return Promise.reject(new Error('the browser gives no canvas'));
  context.scale(RATIO, RATIO);
  const theme = plotTheme(document.body, false);
  context.fillStyle = theme.bg;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  const { data, chart, settings, t, format } = request;
  const strip = stripModel(data.aligned, chart, { sessions: settings.windowSessions, format });
  const marks = chartMarks(pairMarks(data.aligned), { chart, strip }, { most: MOST_TURNS, t, format });
  const top = writeTop(context, request, theme);
  const bottom = writeBottom(context, { ...request, note: marks.turns.note }, theme);
  drawPlots(context, { request, strip, marks, theme, top, bottom });
  const { promise, resolve, reject } = Promise.withResolvers<Blob>();
  canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser gives no picture'))), 'image/png');
  return promise;
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly color: string;
  readonly weight?: number;
}

/** Writes lines from `y` downwards; returns where the next one would start. */
function write(context: CanvasRenderingContext2D, lines: readonly Line[], at: { y: number; family: string }): number {
  context.textBaseline = 'top';
  let y = at.y;
  for (const { text, size, color, weight } of lines) {
    context.font = `${weight ?? 400} ${size}px ${at.family}`;
    context.fillStyle = color;
    context.fillText(text, MARGIN, y, WIDTH - 2 * MARGIN);
    y += Math.round(1.45 * size);
  }
  return y;
}

function writeTop(context: CanvasRenderingContext2D, { headline, chart, data, t }: PictureRequest, theme: PlotTheme): number {
  const [equity, crypto] = chart.lines;
  const simulated = data.market === 'simulated' ? [{ text: t('popup_simulated'), size: 14, color: theme.ink, weight: 700 }] : [];
  const lines: readonly Line[] = [
    { text: `${seriesListName(equity.instrument.id, t)} · ${seriesListName(crypto.instrument.id, t)}`, size: 14, color: theme.ink2 },
    { text: headline.sentence, size: 24, color: theme.ink, weight: 600 },
    { text: [headline.figure, headline.interval].filter(Boolean).join(': '), size: 14, color: theme.ink },
    ...simulated,
  ];
  return write(context, lines, { y: MARGIN, family: theme.fontFamily }) + 8;
}

function writeBottom(
  context: CanvasRenderingContext2D,
  { headline, chart, note, data, t, format }: PictureRequest & { readonly note: string },
  theme: PlotTheme,
): number {
  const stale = headline.staleNote ? ` ${headline.staleNote}` : '';
  const y = HEIGHT - MARGIN - 36;
  const lines: readonly Line[] = [
    { text: [chart.caption, note].filter(Boolean).join(' '), size: 12, color: theme.ink2 },
    {
      text: `${t('chart_png_sources', headline.sources, format.date(data.asOfDay))}${stale} ${t('extension_name')}`,
      size: 12,
      color: theme.ink2,
    },
  ];
  write(context, lines, { y, family: theme.fontFamily });
  return y - 8;
}

interface Place {
  readonly request: PictureRequest;
  readonly strip: StripModel | undefined;
  readonly marks: ChartMarks;
  readonly theme: PlotTheme;
  readonly top: number;
  readonly bottom: number;
}

function drawPlots(context: CanvasRenderingContext2D, { request, strip, marks, theme, top, bottom }: Place): void {
  const specs = plotSpecs({ chart: request.chart, strip, marks }, { theme, type: TYPE, t: request.t });
  const split = specs.strip ? bottom - STRIP : bottom;
  place(context, specs.overlay, { y: top, height: split - top });
  if (specs.strip) place(context, specs.strip, { y: split, height: STRIP });
}

function place(context: CanvasRenderingContext2D, spec: PlotSpec, { y, height }: { y: number; height: number }): void {
  const width = WIDTH - 2 * MARGIN;
  const canvas = document.createElement('canvas');
  const plot = drawDetachedPlot(canvas, spec, { width, height, ratio: RATIO });
  context.drawImage(canvas, MARGIN, y, width, height);
  plot.destroy();
}
