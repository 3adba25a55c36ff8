/** Steps that people count in. */
const STEPS = [1, 2, 2.5, 5, 10];

/** Round values inside [min, max] at a step of 1, 2, 2.5 or 5 × 10^k, about `target` of them, and the decimals that they need. */
export function niceTicks(min: number, max: number, target: number): { readonly values: readonly number[]; readonly decimals: number } {
  const span = max - min;
  if (!(span > 0) || target < 1) return { values: Number.isFinite(min) ? [min] : [], decimals: 2 };
  const raw = span / target;
  const magnitude = 10 ** Math.floor(Math.log10(raw));
  const step = magnitude * (STEPS.find((candidate) => candidate * magnitude >= raw) ?? 10);
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  const values = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return { values, decimals: decimalsOf(step) };
}

function decimalsOf(step: number): number {
  for (let decimals = 0; decimals < 4; decimals++) {
    if (Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) < 1e-9) return decimals;
  }
  return 4;
}
