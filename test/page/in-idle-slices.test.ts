import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inIdleSlices } from '../../lib/page/in-idle-slices.ts';

/** Each idle moment comes at once, and each step takes 1.5 ms of a clock of the test's own. */
let clock = 0;

beforeEach(() => {
  clock = 0;
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => queueMicrotask(callback));
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});
afterEach(() => vi.unstubAllGlobals());

function* steps(count: number, done: number[]): Generator<void> {
  for (let step = 0; step < count; step += 1) {
    yield;
    clock += 1.5;
    done.push(step);
  }
}

function* bad(): Generator<void> {
  yield;
  throw new Error('bad step');
}

const never = new AbortController().signal;

test('every step is done, in order, and a slice ends with the step that fills its 3 ms', async () => {
  const done: number[] = [];
  const after: number[] = [];
  expect(await inIdleSlices(steps(7, done), never, () => after.push(done.length))).toBe(true);
  expect(done).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(after).toEqual([2, 4, 6, 7]);
});

test('nothing to do is done at once', async () => {
  expect(await inIdleSlices(steps(0, []), never, () => undefined)).toBe(true);
});

test('what is left when the signal aborts is not done', async () => {
  const life = new AbortController();
  const done: number[] = [];
  expect(await inIdleSlices(steps(99, done), life.signal, () => life.abort())).toBe(false);
  expect(done).toEqual([0, 1]);
});

test('a step that throws ends it', async () => {
  await expect(inIdleSlices(bad(), never, () => undefined)).rejects.toThrow('bad step');
});
