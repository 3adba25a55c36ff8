/** What one runner reported. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Tests that did not run, by file. */
  readonly skipped: readonly { readonly file: string; readonly count: number }[];
  /** What went wrong beyond single tests: a crash, a missing report. Each is counted as failed. */
  readonly troubles: readonly string[];
}

interface FileReport {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

const NOT_RUN = new Set(['skipped', 'todo', 'disabled']);

const trouble = (sentence: string): Tally => ({ passed: 0, failed: 1, skipped: [], troubles: [sentence] });

/** What a single command (a compiler, a linter) reports: its exit code. */
export const tallyOfCommand = (name: string, exitCode: number): Tally =>
  exitCode === 0 ? { passed: 1, failed: 0, skipped: [], troubles: [] } : trouble(`${name} ended with exit code ${exitCode}`);

/**
 * Reads a JSON report of Vitest. A report that is missing, unreadable or without a single test is a failure, and so
 * are a file that failed outside its tests, a test that did not finish, and an exit code that the report does not explain.
 */
export function tallyOfReport(text: string | undefined, exitCode: number): Tally {
  const files = filesOf(text);
  if (typeof files === 'string') return trouble(files);
  const statuses = files.flatMap((file) => file.assertionResults.map((test) => test.status));
  if (statuses.length === 0 && files.every((file) => file.status !== 'failed')) return trouble('the report holds no test');
  const passed = statuses.filter((status) => status === 'passed').length;
  const inTests = statuses.filter((status) => status !== 'passed' && !NOT_RUN.has(status)).length;
  const troubles = files
    .filter(
      (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status === 'passed' || NOT_RUN.has(test.status)),
    )
    .map((file) => `${file.name}: ${file.message.split('\n')[0] || 'failed outside its tests'}`);
  if (exitCode !== 0 && inTests + troubles.length === 0) troubles.push(`the runner ended with exit code ${exitCode}`);
  return { passed, failed: inTests + troubles.length, skipped: skippedOf(files), troubles };
}

function filesOf(text: string | undefined): readonly FileReport[] | string {
  if (text === undefined) return 'the runner wrote no report';
  try {
    const report: unknown = JSON.parse(text);
    return isReport(report) ? report.testResults : 'the report has no test results';
  } catch (error) {
    return `the report is not JSON: ${String(error)}`;
  }
}

/** Vitest's JSON reporter writes Jest's shape; its presence is checked, the rest is its contract. */
const isReport = (value: unknown): value is { readonly testResults: readonly FileReport[] } =>
  typeof value === 'object' && value !== null && 'testResults' in value && Array.isArray(value.testResults);

function skippedOf(files: readonly FileReport[]): Tally['skipped'] {
  return files
    .map((file) => ({ file: file.name, count: file.assertionResults.filter((test) => NOT_RUN.has(test.status)).length }))
    .filter(({ count }) => count > 0);
}

/** Adds the reports of several runners. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
    skipped: tallies.flatMap((tally) => tally.skipped),
    troubles: tallies.flatMap((tally) => tally.troubles),
  };
}

/** Inputs beside the repository, by the environment variable that names them without its COMOVE_. */
const INPUTS = /\b(?:COMOVE_)?(MARKET_DIR|RECORDINGS|ARTICLES)\b/g;

/**
 * Why the tests of a file did not run: the inputs that its text asks for and that are not set. Otherwise the file
 * itself decides, and only it can say why.
 */
export function reasonFor(source: string, env: Readonly<Record<string, string | undefined>>): string {
  const asked = [...new Set([...source.matchAll(INPUTS)].map((match) => `COMOVE_${match[1]}`))].filter((name) => !env[name]);
  return asked.length > 0 ? `${asked.join(', ')} not set` : 'skipped by the test itself';
}

/** The last line of a run. */
export const lastLine = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;
