import type { AxisModel } from '../axis-model.ts';
import type { Formatters } from '../formatters.ts';

/** Limits that a picture of correlations may have: few, so that heights mean the same on most days. */
const LIMITS = [0.25, 0.5, 1];

/** An axis of correlations around zero that holds every value; NaN is passed over. */
export function correlationAxis(values: Iterable<number>, format: Formatters): AxisModel {
  let [low, high] = [0, 0];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const [min, max] = [-limitOf(-low), limitOf(high)];
  return {
    kind: 'linear',
    min,
    max,
    ticks: [min, 0, max].map((value) => ({ value, label: format.fixed(value, decimalsOf(value)) })),
  };
}

/** "0", "1", "−0.5", "0.25". */
const decimalsOf = (limit: number): number => (Number.isInteger(limit) ? 0 : Number.isInteger(2 * limit) ? 1 : 2);

const limitOf = (reach: number): number => LIMITS.find((limit) => limit >= reach) ?? 1;
