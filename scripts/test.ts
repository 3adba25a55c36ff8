import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { build } from './build.ts';
import type { Job } from './build.ts';
import { runChecks } from './checks.ts';
import { provideBrowsers } from './find-browser.ts';
import { lastLine, reasonFor, sumOf, tallyOfCommand, tallyOfReport } from './report.ts';
import type { Tally } from './report.ts';
import { runCommand } from './run-command.ts';
import { selectSuites } from './suites.ts';
import type { Suite } from './suites.ts';

const REPORTS = '.cache/reports';

/** `npm test [-- suite …]`: runs every suite, prints what did not run and why, and last the sum over the real reports. */
async function main(names: readonly string[]): Promise<void> {
  const selected = selectSuites(names);
  if (!selected.ok) {
    console.error(selected.error);
    process.exitCode = 2;
    return;
  }
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const tallies: Tally[] = [];
  const built = new Map<Job, boolean>();
  for (const suite of selected.value) {
    console.log(`\n── ${suite.name}`);
    tallies.push(...(await prepare(suite, built)), ...(await runSuite(suite)));
  }
  const sum = sumOf(tallies);
  printSkipped(sum);
  for (const each of sum.troubles) console.log(`✗ ${each}`);
  console.log(`\n${lastLine(sum)}`);
  process.exitCode = sum.failed === 0 ? 0 : 1;
}

/** Makes what a suite needs, each build once a run. What fails is counted; the suite runs all the same and shows what it breaks. */
async function prepare(suite: Suite, built: Map<Job, boolean>): Promise<readonly Tally[]> {
  const tallies: Tally[] = [];
  for (const job of suite.builds.filter((each) => !built.has(each))) {
    const code = await build(job);
    built.set(job, code === 0);
    console.log(`${code === 0 ? '✓' : '✗'} ${job}`);
    tallies.push(tallyOfCommand(job, code));
  }
  const provided = await provideBrowsers(suite.browsers);
  if (!provided.ok) tallies.push({ passed: 0, failed: 1, skipped: [], troubles: [provided.error] });
  return tallies;
}

async function runSuite({ name }: Suite): Promise<readonly Tally[]> {
  if (name === 'check') return runChecks();
  const report = `${REPORTS}/${name}.json`;
  const code = await runCommand(process.execPath, [
    'node_modules/vitest/vitest.mjs',
    'run',
    `--project=${name}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return [tallyOfReport(existsSync(report) ? readFileSync(report, 'utf8') : undefined, code)];
}

function printSkipped({ skipped }: Tally): void {
  if (skipped.length === 0) return;
  console.log(`\n${skipped.reduce((sum, { count }) => sum + count, 0)} skipped`);
  for (const { file, count } of skipped) {
    console.log(`  ${count} in ${relative(process.cwd(), file)}: ${reasonFor(readFileSync(file, 'utf8'), process.env)}`);
  }
}

await main(process.argv.slice(2));
