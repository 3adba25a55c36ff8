/**
 * The one of some candidates whose range [low, high] lies nearest to what is stated, of equally near ones the first: a match
 * is shown by the day that bears the statement out the most nearly. `undefined` of none.
 */
export function nearest<Candidate>(
  candidates: readonly Candidate[],
  [from, to]: readonly [number, number],
  rangeOf: (candidate: Candidate) => readonly [number, number],
): Candidate | undefined {
  let best: { readonly candidate: Candidate; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const [low, high] = rangeOf(candidate);
    const distance = Math.max(0, low - to, from - high);
    if (!best || distance < best.distance) best = { candidate, distance };
  }
  return best?.candidate;
}
