import type { AxisModel } from '../axis-model.ts';
import type { Formatters } from '../formatters.ts';

/** Limits that a picture of correlations may have: few, so that heights mean the same on most days. */
const LIMITS = [0.25, 0.5, 1];

/** An axis of correlations, as far below zero as above it, that holds every value; NaN is passed over. */
export function correlationAxis(values: Iterable<number>, format: Formatters): AxisModel {
  let reach = 0;
  for (const value of values) if (Math.abs(value) > reach) reach = Math.abs(value);
  const limit = LIMITS.find((candidate) => candidate >= reach) ?? 1;
  const ticks = [-limit, 0, limit].map((value) => ({ value, label: format.fixed(value, limit === 1 ? 0 : limit === 0.5 ? 1 : 2) }));
  return { kind: 'linear', min: -limit, max: limit, ticks };
}
