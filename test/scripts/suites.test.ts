import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { selectSuites, SUITES } from '../../scripts/suites.ts';

test('every project of vitest.config.ts is a suite of npm test', () => {
  const projects = [...readFileSync('vitest.config.ts', 'utf8').matchAll(/name: '(\w+)'/g)].map((match) => match[1]);
  expect(projects.length).toBeGreaterThan(0);
  expect(SUITES.map((suite) => suite.name)).toEqual(expect.arrayContaining(projects));
});

test('without a name all suites run, with names only those, in the order of the list', () => {
  expect(selectSuites([])).toEqual({ ok: true, value: SUITES });
  const some = selectSuites(['dom', 'check']);
  expect(some.ok && some.value.map((suite) => suite.name)).toEqual(['check', 'dom']);
});

test('a name that is no suite is refused with the names there are', () => {
  expect(selectSuites(['unti'])).toEqual({
    ok: false,
    error: 'There is no suite "unti"; there are check, unit, dom, built, scripts, browser.',
  });
});
