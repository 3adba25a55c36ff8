/** A run of final days of one provider at one level. */
export interface Stretch {
  readonly source: string;
  /** Brings its closes to a level that all stretches share. */
  readonly factor: number;
  /** How many final days it holds. */
  readonly days: number;
}

/** The provider at whose level a series is read, and the factor of its own stretches. */
export type HomeLevel = Pick<Stretch, 'source' | 'factor'>;

const daysBy = <Key extends 'source' | 'factor'>(stretches: readonly Stretch[], key: Key): ReadonlyMap<Stretch[Key], number> => {
  const days = new Map<Stretch[Key], number>();
  for (const stretch of stretches) days.set(stretch[key], (days.get(stretch[key]) ?? 0) + stretch.days);
  return days;
};

/** The key of the largest count, of equal ones the first that was met. */
const largest = <Key>(counts: ReadonlyMap<Key, number>): Key | undefined => [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];

/**
 * The home of a series: the provider of most final days, at the level of most of its days (a provider may restate its
 * history at another one). A day that another provider fills in moves neither. `undefined` without a stretch.
 */
export function homeLevel(stretches: readonly Stretch[]): HomeLevel | undefined {
  const source = largest(daysBy(stretches, 'source'));
  if (source === undefined) return undefined;
  const own = stretches.filter((stretch) => stretch.source === source);
  return { source, factor: largest(daysBy(own, 'factor')) ?? 1 };
}
