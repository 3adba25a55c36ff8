import { runChecks } from './checks.ts';
import { sumOf } from './report.ts';
import { runCommand } from './run-command.ts';

/** `npm run check`: types, lint, format, and who may import whom. */
const { failed } = sumOf(await runChecks());
const architecture = await runCommand(process.execPath, [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project=unit',
  'test/architecture.test.ts',
]);
process.exitCode = failed === 0 && architecture === 0 ? 0 : 1;
