/** The environment as a person has it, on a machine without a display: without what the test runner adds and tools react to. */
export function personEnv(): NodeJS.ProcessEnv {
  const { NODE_ENV: _mode, TEST: _test, VITEST: _vitest, ...env } = process.env;
  return { ...env, COMOVE_HEADLESS: '1' };
}
