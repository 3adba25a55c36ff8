export interface Steps {
  readonly current: number;
  readonly last: number;
  /** Places that PageUp and PageDown step over. */
  readonly page: number;
}

/** The place from 0 to `last` to which a key moves a slider (ARIA slider pattern); undefined for a key that moves none. */
export function steppedTo(key: string, { current, last, page }: Steps): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: current - 1,
    ArrowRight: current + 1,
    ArrowDown: current - 1,
    ArrowUp: current + 1,
    PageDown: current - page,
    PageUp: current + page,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined ? undefined : Math.min(Math.max(0, target), last);
}
