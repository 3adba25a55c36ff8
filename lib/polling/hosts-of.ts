import type { Spaced } from './plan.ts';
import type { PollerEffects } from './run.ts';

/** Every source of either side: those on one host share its spacing. */
export const hostsOf = ({ sources, sentiment }: Pick<PollerEffects, 'sources' | 'sentiment'>): readonly Spaced[] => [
  ...sources,
  ...(sentiment?.sources ?? []),
];
