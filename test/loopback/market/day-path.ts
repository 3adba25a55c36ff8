import type { EpochDay } from '../../../lib/core/units.ts';
import { namedRandom } from './random.ts';

/** Standard deviation of the wandering within a day, as a share of the day's own. */
const WANDER_SHARE = 0.6;

/** The way from one close to the next: log distance from the earlier one at `steps + 1` equally spaced times. */
export interface DayPath {
  /** Log distance at a fraction 0…1 of the day; straight lines between the steps. */
  at(fraction: number): number;
  /** Highest and lowest log distance between two fractions of the day. */
  extremes(from: number, to: number): { readonly high: number; readonly low: number };
}

export interface DayPathSpec {
  readonly seed: number;
  /** Name of what moves: each has its own stream for each day. */
  readonly name: string;
  readonly day: EpochDay;
  readonly logReturn: number;
  readonly deviation: number;
  readonly steps: number;
}

/** A Brownian bridge from 0 to the day's log return: the close is met exactly, whatever the day was seen at before. */
export function dayPath({ seed, name, day, logReturn, deviation, steps }: DayPathSpec): DayPath {
  const random = namedRandom(seed, `path ${name} ${day}`);
  const walk = [0];
  for (let i = 1; i <= steps; i++) walk.push((walk[i - 1] ?? 0) + random.normal() / Math.sqrt(steps));
  const end = walk[steps] ?? 0;
  const points = walk.map((w, i) => (logReturn * i) / steps + WANDER_SHARE * deviation * (w - (end * i) / steps));
  const at = (fraction: number): number => {
    const place = Math.min(1, Math.max(0, fraction)) * steps;
    const left = Math.min(steps - 1, Math.floor(place));
    const from = points[left] ?? 0;
    return from + (place - left) * ((points[left + 1] ?? 0) - from);
  };
  return {
    at,
    extremes: (from, to) => {
      const between = points.slice(Math.ceil(from * steps), Math.floor(Math.min(1, to) * steps) + 1);
      const seen = [at(from), ...between, at(to)];
      return { high: Math.max(...seen), low: Math.min(...seen) };
    },
  };
}
