import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';
import { EXTENSION_DIR } from '../../scripts/build.ts';

interface LintReport {
  readonly errors: readonly unknown[];
  readonly warnings: readonly { readonly code: string; readonly file: string }[];
}

/** Exit code 1 comes with errors, which are in the report too. */
function lint(dir: string): Promise<LintReport> {
  const args = ['node_modules/web-ext/bin/web-ext.js', 'lint', '--source-dir', dir, '--output', 'json', '--no-config-discovery'];
  return new Promise((done, fail) => {
    execFile(process.execPath, args, { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const start = stdout.indexOf('{');
      if (start < 0) return fail(new Error(`web-ext gave no report: ${stderr}`, { cause: error }));
      const report: LintReport = JSON.parse(stdout.slice(start));
      return done(report);
    });
  });
}

test("Mozilla's linter finds no error, and warns of nothing but Preact's own assignment of markup", async () => {
  const report = await lint(EXTENSION_DIR.firefox);
  expect(report.errors).toEqual([]);
  expect(report.warnings.filter(({ code }) => code !== 'UNSAFE_VAR_ASSIGNMENT')).toEqual([]);
});
