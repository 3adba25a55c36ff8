import type { AxisModel, Tick } from '../../lib/view/axis-model.ts';

/** Where the plot lies on its canvas, in CSS px, and how values become pixels. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  x(atMs: number): number;
  y(axis: 'left' | 'right', value: number): number;
  /** The instant under a horizontal position. */
  at(x: number): number;
}

/** Draws something of its own under or over the lines. */
export type Painter = (context: CanvasRenderingContext2D, area: PlotArea) => void;

/** Colours and type of one theme, read from the tokens. */
export interface PlotTheme {
  readonly bg: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly equity: string;
  readonly crypto: string;
  readonly fontFamily: string;
  /** Forced colours leave lines only one or two colours: the dash tells them apart. */
  readonly dashed: boolean;
}

export interface PlotLine {
  readonly atMs: ArrayLike<number>;
  readonly value: ArrayLike<number>;
  readonly axis: 'left' | 'right';
  readonly color: string;
  readonly width: number;
  readonly dash?: readonly number[];
}

/** What the crosshair points at. */
export interface CrosshairMark {
  readonly atMs: number;
  /** Printed on the time axis; absent where the plot has none. */
  readonly date?: string;
  readonly dots: readonly { readonly axis: 'left' | 'right'; readonly value: number; readonly color: string }[];
}

/** A picture to draw: every limit, mark and colour is given. */
export interface PlotSpec {
  readonly time: { readonly min: number; readonly max: number; readonly ticks: readonly Tick[]; readonly shown: boolean };
  readonly left: AxisModel;
  readonly right?: AxisModel;
  readonly lines: readonly PlotLine[];
  /** Room for the marks at the left, and for the marks and names at the right, in CSS px. Two plots with equal gutters share their time axis. */
  readonly gutter: { readonly left: number; readonly right: number; readonly rightAxis: number };
  readonly theme: PlotTheme;
  /** Size of the marks in CSS px. */
  readonly fontSize: number;
  /** Hairlines at the left axis' marks. */
  readonly grid: boolean;
  readonly under: readonly Painter[];
  readonly over: readonly Painter[];
  /** Colours of the marks of the two axes where they belong to one series each. */
  readonly axisColors?: { readonly left: string; readonly right: string };
}

/** How a layer is drawn: the colours and the size of its type. */
export interface LayerLook {
  readonly theme: PlotTheme;
  readonly fontSize: number;
}

/** Something that joins a picture later than its lines. */
export interface PlotLayer {
  readonly under: (look: LayerLook) => readonly Painter[];
  readonly over: (look: LayerLook) => readonly Painter[];
}

/** A drawn plot. */
export interface Plot {
  readonly area: () => PlotArea;
  /** Shows the crosshair there, or none. */
  readonly point: (mark: CrosshairMark | undefined) => void;
  readonly destroy: () => void;
}
