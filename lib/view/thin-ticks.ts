import type { Tick } from './axis-model.ts';

/** At most `most` of some ticks, evenly: every second, third … of them, counted from one that is marked, so that years stay. */
export function thinTicks(ticks: readonly Tick[], most: number): readonly Tick[] {
  const every = Math.ceil(ticks.length / Math.max(1, most));
  const anchor = Math.max(
    0,
    ticks.findIndex(({ strong }) => strong),
  );
  return every <= 1 ? ticks : ticks.filter((_, index) => (index - anchor) % every === 0);
}
