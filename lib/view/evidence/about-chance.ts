import type { Text } from '../../core/text.ts';

/** Below and above these no number of cases is printed. */
const [HARDLY, ALMOST] = [0.01, 0.99];

/** Chances up to here read best as "1 in N". */
const ONE_IN_UP_TO = 0.3;

/** Fractions that people use, for larger chances. */
const FRACTIONS = [
  [1, 3],
  [2, 5],
  [1, 2],
  [3, 5],
  [2, 3],
  [3, 4],
  [4, 5],
  [9, 10],
  [19, 20],
] as const;

/** N of "1 in N", no sharper than an estimate is: whole up to 10, then by fives, from 20 on by tens. */
function roundN(n: number): number {
  if (n < 10.5) return Math.round(n);
  return n < 20 ? 5 * Math.round(n / 5) : 10 * Math.round(n / 10);
}

/** A chance from 0 to 1 in words: "about 1 in 5", "about 2 in 3", "almost certain", "less than 1 in 100". */
export function aboutChance(chance: number, t: Text): string {
  if (chance < HARDLY) return t('evidence_chance_hardly');
  if (chance > ALMOST) return t('evidence_chance_almost');
  if (chance <= ONE_IN_UP_TO) return t('evidence_chance_about', '1', String(roundN(1 / chance)));
  const [some, of] = FRACTIONS.reduce((best, next) => (distance(next, chance) < distance(best, chance) ? next : best));
  return t('evidence_chance_about', String(some), String(of));
}

const distance = ([some, of]: readonly [number, number], chance: number): number => Math.abs(some / of - chance);
