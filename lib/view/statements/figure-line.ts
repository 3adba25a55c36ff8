/** One line of figures under a heading, with what it rests on. */
export interface FigureLine {
  readonly label: string;
  readonly figure: string;
  /** Absent where there is nothing more to say. */
  readonly note?: string;
  /** Whose colour the figure has, where it is a series'. */
  readonly series?: 'equity' | 'crypto';
}
