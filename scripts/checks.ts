import { runCommand } from './run-command.ts';
import { tallyOfCommand } from './report.ts';
import type { Tally } from './report.ts';

interface Check {
  readonly name: string;
  /** A script under node_modules, with its arguments. */
  readonly script: string;
  readonly args: readonly string[];
}

const CHECKS: readonly Check[] = [
  // Writes .wxt/tsconfig.json, which the compiler's configuration extends.
  { name: 'generated types', script: 'wxt/bin/wxt.mjs', args: ['prepare'] },
  { name: 'types', script: 'typescript/bin/tsc', args: ['--noEmit'] },
  { name: 'lint', script: 'oxlint/bin/oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'who may import whom', script: 'vitest/vitest.mjs', args: ['run', '--project=unit', 'test/architecture.test.ts'] },
  { name: 'format', script: 'prettier/bin/prettier.cjs', args: ['--check', '.'] },
  // Files, exports and packages that nothing uses.
  {
    name: 'nothing unused',
    script: 'knip/bin/knip.js',
    args: ['--no-progress', '--include', 'files,dependencies,unlisted,unresolved,exports'],
  },
  // What only tests use is no part of the product.
  {
    name: 'nothing that only tests use',
    script: 'knip/bin/knip.js',
    args: ['--production', '--no-progress', '--include', 'files,exports'],
  },
];

/** Runs types, lint, architecture and format over the whole project (`npm run check`); each is one test of the sum. */
export async function runChecks(): Promise<readonly Tally[]> {
  const tallies: Tally[] = [];
  for (const { name, script, args } of CHECKS) {
    const code = await runCommand(process.execPath, [`node_modules/${script}`, ...args], { stdio: 'quiet-unless-failing' });
    console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
    tallies.push(tallyOfCommand(name, code));
  }
  return tallies;
}
