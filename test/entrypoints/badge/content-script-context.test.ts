import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from '../../../entrypoints/badge.content/content-script-context.ts';
import { every } from '../../../entrypoints/badge.content/every.ts';

test('a newer copy ends the older ones, and no other script', () => {
  const [older, other] = [new ContentScriptContext('badge'), new ContentScriptContext('other')];
  const newer = new ContentScriptContext('badge');
  expect([older.isValid, other.isValid, newer.isValid]).toEqual([false, true, true]);
  expect(older.signal.aborted).toBe(true);
});

test('it ends when the extension is gone, at the latest when it is asked', () => {
  const ctx = new ContentScriptContext('badge');
  const ended = vi.fn();
  ctx.signal.addEventListener('abort', ended);
  const { id } = fakeBrowser.runtime;
  Object.assign(fakeBrowser.runtime, { id: undefined });
  expect([ctx.isValid, ended.mock.calls.length]).toEqual([false, 1]);
  Object.assign(fakeBrowser.runtime, { id });
  expect(ctx.isValid).toBe(false);
});

test('what it does in intervals ends with it', () => {
  vi.useFakeTimers();
  const ctx = new ContentScriptContext('badge');
  const action = vi.fn();
  every(1000, ctx, ctx.signal, action);
  vi.advanceTimersByTime(3000);
  expect(action).toHaveBeenCalledTimes(3);
  ctx.abort();
  vi.advanceTimersByTime(3000);
  expect([action.mock.calls.length, vi.getTimerCount()]).toEqual([3, 0]);
  vi.useRealTimers();
});
