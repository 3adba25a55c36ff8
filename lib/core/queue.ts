/** Runs one task at a time, in the order in which they were given; answers with the task's own outcome. */
export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Makes a queue. A task that fails rejects for its own caller only: those behind it still run.
 * For read-modify-write on a storage whose single calls are atomic and whose sequences are not.
 */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task);
    last = run.then(settled, settled);
    return run;
  };
}

const settled = (): void => undefined;
