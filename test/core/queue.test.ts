import { expect, test } from 'vitest';
import { createQueue } from '../../lib/core/queue.ts';

test('tasks run one at a time in the order in which they were given, whatever each takes', async () => {
  const queue = createQueue();
  const log: string[] = [];
  const task = (name: string, turns: number) => async () => {
    log.push(`${name} begins`);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    log.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([queue(task('a', 9)), queue(task('b', 1)), queue(task('c', 3))])).toEqual(['a', 'b', 'c']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('three read-modify-writes in the queue lose none of each other', async () => {
  let stored: readonly number[] = [];
  const queue = createQueue();
  const append = (value: number) =>
    queue(async () => {
      const read = stored;
      await Promise.resolve();
      stored = [...read, value];
    });
  await Promise.all([append(1), append(2), append(3)]);
  expect(stored).toEqual([1, 2, 3]);
});

test('a task that fails rejects for its own caller and those behind it still run', async () => {
  const queue = createQueue();
  const failed = queue(() => Promise.reject(new Error('no')));
  const next = queue(() => Promise.resolve('yes'));
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
