import { expect, test } from 'vitest';
import { lastLine, reasonFor, sumOf, tallyOfCommand, tallyOfReport } from '../../scripts/report.ts';

interface File {
  readonly name?: string;
  readonly status?: string;
  readonly message?: string;
  readonly tests: readonly string[];
}

const reportOf = (...files: readonly File[]): string =>
  JSON.stringify({
    testResults: files.map(({ name = 'a.test.ts', status = 'passed', message = '', tests }) => ({
      name,
      status,
      message,
      assertionResults: tests.map((each) => ({ status: each })),
    })),
  });

test('counts the tests of a report by what became of them', () => {
  const tally = tallyOfReport(
    reportOf({ tests: ['passed', 'passed', 'skipped', 'todo'] }, { status: 'failed', tests: ['failed', 'passed'] }),
    1,
  );
  expect(tally).toEqual({ passed: 3, failed: 1, skipped: [{ file: 'a.test.ts', count: 2 }], troubles: [] });
});

test('a report that is missing, not JSON, of another shape or without a test is a failure even with exit code 0', () => {
  for (const text of [undefined, '{', '{}', 'null', '{"testResults":7}', reportOf()]) {
    expect(tallyOfReport(text, 0)).toMatchObject({ passed: 0, failed: 1 });
  }
});

test('a file that fails before its tests is a failure of its own', () => {
  const tally = tallyOfReport(
    reportOf({ tests: ['passed'] }, { name: 'b.test.ts', status: 'failed', message: 'cannot import x\nat …', tests: [] }),
    1,
  );
  expect(tally).toMatchObject({ passed: 1, failed: 1, troubles: ['b.test.ts: cannot import x'] });
});

test('a test that did not finish is a failure', () => {
  expect(tallyOfReport(reportOf({ status: 'failed', tests: ['passed', 'pending'] }), 1)).toMatchObject({ passed: 1, failed: 1 });
});

test('an exit code that no test explains is a failure', () => {
  expect(tallyOfReport(reportOf({ tests: ['passed'] }), 1)).toMatchObject({
    passed: 1,
    failed: 1,
    troubles: ['the runner ended with exit code 1'],
  });
  expect(tallyOfReport(reportOf({ status: 'failed', tests: ['failed'] }), 1)).toMatchObject({ failed: 1, troubles: [] });
});

test('a command is one test, passed with exit code 0 only', () => {
  expect(tallyOfCommand('lint', 0)).toMatchObject({ passed: 1, failed: 0 });
  expect(tallyOfCommand('lint', 2)).toMatchObject({ passed: 0, failed: 1, troubles: ['lint ended with exit code 2'] });
});

test('the last line sums all runners', () => {
  const sum = sumOf([tallyOfReport(reportOf({ tests: ['passed', 'passed'] }), 0), tallyOfCommand('lint', 2), tallyOfReport(undefined, 0)]);
  expect(lastLine(sum)).toBe('2 passed, 2 failed');
  expect(lastLine(sumOf([]))).toBe('0 passed, 0 failed');
});

test('a skipped test is explained by the input that its file asks for and that is not set', () => {
  const source = "test.skipIf(!process.env['COMOVE_MARKET_DIR'])('…'); process.env['COMOVE_MARKET_DIR']; process.env['COMOVE_RECORDINGS']";
  expect(reasonFor(source, {})).toBe('COMOVE_MARKET_DIR, COMOVE_RECORDINGS not set');
  expect(reasonFor(source, { COMOVE_RECORDINGS: '/r' })).toBe('COMOVE_MARKET_DIR not set');
  expect(reasonFor('describe.skipIf(!RECORDINGS)', {})).toBe('COMOVE_RECORDINGS not set');
  expect(reasonFor('test.skip()', {})).toBe('skipped by the test itself');
});
