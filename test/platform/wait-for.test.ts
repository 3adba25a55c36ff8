import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { waitFor } from '../../lib/platform/wait-for.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('it resolves after the time, not before', async () => {
  let over = false;
  const waiting = waitFor(1000, new AbortController().signal).finally(() => {
    over = true;
  });
  await vi.advanceTimersByTimeAsync(999);
  expect(over).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(over).toBe(true);
  await waiting;
});

test('it rejects with the signal’s reason at once, also where that came first, and leaves no timer', async () => {
  const controller = new AbortController();
  const waiting = waitFor(1000, controller.signal);
  controller.abort(new Error('over'));
  await expect(waiting).rejects.toThrow('over');
  await expect(waitFor(1000, controller.signal)).rejects.toThrow('over');
  expect(vi.getTimerCount()).toBe(0);
});
