import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepAliveDuring } from '../../lib/platform/keep-alive.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('an API is called more often than every 30 s while the work lasts, and not after it', async () => {
  const callApi = vi.fn<() => Promise<unknown>>().mockResolvedValue({});
  const work = Promise.withResolvers<string>();
  const kept = keepAliveDuring(work.promise, callApi);
  await vi.advanceTimersByTimeAsync(90_000);
  expect(callApi.mock.calls.length).toBeGreaterThanOrEqual(3);
  work.resolve('done');
  expect(await kept).toBe('done');
  const calls = callApi.mock.calls.length;
  await vi.advanceTimersByTimeAsync(90_000);
  expect(callApi).toHaveBeenCalledTimes(calls);
});

test('work that fails ends it too, and its error is the caller’s', async () => {
  const callApi = vi.fn<() => Promise<unknown>>().mockRejectedValue(new Error('gone'));
  await expect(keepAliveDuring(Promise.reject(new Error('work')), callApi)).rejects.toThrow('work');
  await vi.advanceTimersByTimeAsync(90_000);
  expect(callApi).not.toHaveBeenCalled();
});
