/** The list with entry `index` one place earlier; as it was for the first and for places outside. */
export function movedUp<T>(list: readonly T[], index: number): readonly T[] {
  const [before, moved] = [list[index - 1], list[index]];
  if (before === undefined || moved === undefined) return list;
  return list.with(index - 1, moved).with(index, before);
}
