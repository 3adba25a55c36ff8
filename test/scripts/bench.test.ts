import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { personEnv } from './person-env.ts';

test('npm run bench measures and ends well', async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', 'bench'], { env: personEnv() });
  expect(stdout).toMatch(/\d+\.\d+ ms +1\.00 +\d+ /);
});
