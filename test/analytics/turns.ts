import * as fc from 'fast-check';
import type { TurningPoint, TurnKind } from '../../lib/analytics/turning-points.ts';
import { turningPoints } from '../../lib/analytics/turning-points.ts';
import { pricesOf } from './samples.ts';

/** Closes on straight lines between corners [position, close]; one close for each position. */
export function zigzag(corners: readonly (readonly [number, number])[]): Float64Array {
  const close: number[] = [];
  corners.forEach(([position, value], i) => {
    const [from, start] = corners[i - 1] ?? [position - 1, value];
    for (let p = from + 1; p <= position; p += 1)
      close.push(p === position ? value : start + ((value - start) * (p - from)) / (position - from));
  });
  return Float64Array.from(close);
}

/** Turning points of closes whose days are their positions. */
export const turnsOf = (close: Float64Array): readonly TurningPoint[] => turningPoints(Int32Array.from(close.keys()), close);

/** `n` closes whose daily log returns are normal, 1 % a day. */
export const randomWalk = (normal: () => number, n: number): Float64Array =>
  pricesOf(Float64Array.from({ length: n - 1 }, () => normal() / 100));

/** Turns by hand: `p30` is a peak at position 30, `t60` a trough; `?` behind it marks a provisional one. */
export const marked = (text: string): readonly TurningPoint[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((mark) => {
      const index = Number.parseInt(mark.slice(1), 10);
      return { day: index, index, kind: mark.startsWith('p') ? 'peak' : 'trough', provisional: mark.endsWith('?') } as const;
    });

/** Alternating turns at any distance within `n` sessions, some of the last ones provisional. */
export const anyTurns = (n: number): fc.Arbitrary<readonly TurningPoint[]> =>
  fc
    .tuple(fc.uniqueArray(fc.nat(n - 1), { maxLength: 16 }), fc.boolean(), fc.nat(2))
    .map(([places, up, open]) =>
      places
        .toSorted((a, b) => a - b)
        .map((index, i) => ({ day: index, index, kind: (i % 2 === 0) === up ? 'peak' : 'trough', provisional: i >= places.length - open })),
    );

/** Quantile by definition 7 of Hyndman & Fan (1996), written on its own: weights of the two nearest ranks. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = 1 + (sorted.length - 1) * p;
  const upperWeight = place % 1;
  return (1 - upperWeight) * (sorted[Math.floor(place) - 1] ?? 0) + upperWeight * (sorted[Math.ceil(place) - 1] ?? 0);
}

interface Found {
  readonly index: number;
  readonly kind: TurnKind;
  readonly level: number;
}

const stronger = (a: Found, b: Found): boolean => (a.kind === 'peak' ? a.level > b.level : a.level < b.level);

/** Takes out of the first pair found both turns, or the weaker one (of equal ones the later), until no pair is found. */
function settle(
  turns: readonly Found[],
  pairOf: (turns: readonly Found[]) => readonly [Found, Found] | undefined,
  both: boolean,
): readonly Found[] {
  const pair = pairOf(turns);
  if (!pair) return turns;
  const [earlier, later] = pair;
  const gone = both ? [earlier, later] : [stronger(later, earlier) ? earlier : later];
  return settle(
    turns.filter((turn) => !gone.includes(turn)),
    pairOf,
    both,
  );
}

function firstPair(turns: readonly Found[], test: (earlier: Found, later: Found) => boolean): readonly [Found, Found] | undefined {
  for (const [i, later] of turns.entries()) {
    const earlier = turns[i - 1];
    if (earlier && test(earlier, later)) return [earlier, later];
  }
  return undefined;
}

/** First two equal turns in a row of their kind that are under 40 sessions apart. */
function firstShortCycle(turns: readonly Found[]): readonly [Found, Found] | undefined {
  for (const kind of ['trough', 'peak'] as const) {
    const short = firstPair(
      turns.filter((turn) => turn.kind === kind),
      (earlier, later) => later.index - earlier.index < 40,
    );
    if (short) return short;
  }
  return undefined;
}

/** The recipe of docs/methods.md §6 written out naively on log closes: one repair at a time, everything looked at again after each. */
export function naiveTurns(close: Float64Array): { readonly extremes: readonly Found[]; readonly turns: readonly Found[] } {
  const log = Array.from(close, Math.log);
  const extremes = log.flatMap((level, index): Found[] => {
    if (index < 20) return [];
    const around = log.slice(index - 20, index + 21);
    if (around.indexOf(Math.max(...around)) === 20) return [{ index, kind: 'peak', level }];
    return around.indexOf(Math.min(...around)) === 20 ? [{ index, kind: 'trough', level }] : [];
  });
  const alternate = (turns: readonly Found[]): readonly Found[] =>
    settle(turns, (all) => firstPair(all, (earlier, later) => earlier.kind === later.kind), false);
  const phases = (turns: readonly Found[]): readonly Found[] =>
    settle(turns, (all) => firstPair(all, (earlier, later) => later.index - earlier.index < 10), true);
  let turns: readonly Found[] = extremes;
  for (let before = -1; before !== turns.length;) {
    before = turns.length;
    turns = alternate(settle(phases(alternate(turns)), firstShortCycle, false));
  }
  return { extremes, turns };
}
