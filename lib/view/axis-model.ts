/** One mark of an axis, in the axis' own unit. */
export interface Tick {
  readonly value: number;
  readonly label: string;
  /** Printed stronger: a year among months. */
  readonly strong?: boolean;
}

/** An axis as it is drawn: its limits and its marks; nothing is left to a chart library's taste. */
export interface AxisModel {
  readonly kind: 'linear' | 'log';
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly Tick[];
}
