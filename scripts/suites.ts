import { err, ok } from '../lib/core/result.ts';
import type { Result } from '../lib/core/result.ts';
import type { Job } from './build.ts';
import type { Wanted } from './browsers/product.ts';

/** One runner of `npm test`. All but `check` are projects of vitest.config.ts. */
export interface Suite {
  readonly name: string;
  readonly builds: readonly Job[];
  readonly browsers: readonly Wanted[];
}

const BUILDS: readonly Job[] = ['Chromium build', 'Firefox build'];

/** In the order in which they run: the quick ones first, those that start browsers last and one at a time. */
export const SUITES: readonly Suite[] = [
  { name: 'check', builds: [], browsers: [] },
  { name: 'unit', builds: [], browsers: [] },
  { name: 'dom', builds: [], browsers: [] },
  // Archives are made before the builds, because making them writes the build's folder again.
  { name: 'built', builds: ['archives', ...BUILDS], browsers: [] },
  { name: 'scripts', builds: BUILDS, browsers: ['chromium'] },
  { name: 'browser', builds: BUILDS, browsers: ['chromium', 'firefox'] },
];

/** The suites that a person names, in our order; all without a name. The error is a sentence. */
export function selectSuites(names: readonly string[]): Result<readonly Suite[], string> {
  const unknown = names.filter((name) => SUITES.every((suite) => suite.name !== name));
  if (unknown.length > 0)
    return err(`There is no suite "${unknown.join('", "')}"; there are ${SUITES.map((suite) => suite.name).join(', ')}.`);
  return ok(names.length === 0 ? SUITES : SUITES.filter((suite) => names.includes(suite.name)));
}
