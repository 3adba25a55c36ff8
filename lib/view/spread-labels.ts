/**
 * Moves labels that would touch apart, as little as possible, inside [top, bottom]: positions in px, in the
 * order given; each pair keeps `gap` between centres. More labels than fit are spread evenly over the room.
 */
export function spreadLabels(
  positions: readonly number[],
  gap: number,
  room: { readonly top: number; readonly bottom: number },
): readonly number[] {
  const order = positions.map((_, i) => i).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const n = order.length;
  const step = Math.min(gap, n > 1 ? (room.bottom - room.top) / (n - 1) : gap);
  const wanted = order.map((i, rank) => (positions[i] ?? 0) - rank * step);
  const level = isotonic(wanted);
  const result = positions.map(() => 0);
  const [low, high] = [room.top, Math.max(room.top, room.bottom - (n - 1) * step)];
  for (const [rank, i] of order.entries()) result[i] = Math.min(Math.max(level[rank] ?? 0, low), high) + rank * step;
  return result;
}

/** Least-squares non-decreasing fit (pool adjacent violators, Ayer et al. 1955). */
function isotonic(values: readonly number[]): readonly number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const value of values) {
    pools.push({ sum: value, count: 1 });
    for (;;) {
      const last = pools.at(-1);
      const before = pools.at(-2);
      if (!last || !before || before.sum / before.count <= last.sum / last.count) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  }
  return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
}
