import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { personEnv } from './person-env.ts';

const OUTPUT = '.output/chrome-mv3-dev';

afterEach(() => rmSync(OUTPUT, { recursive: true, force: true }));

test('npm run dev builds, waits for changes, and ends with Ctrl-C', async () => {
  rmSync(OUTPUT, { recursive: true, force: true });
  // Started as npm starts it, but without npm in between, so that the signal reaches what a terminal would send it to.
  const child = spawn(process.execPath, ['scripts/run.mjs', 'dev'], { env: personEnv() });
  let output = '';
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += String(chunk)));
  while (child.exitCode === null && !output.includes('unpacked extension')) await sleep(100);
  expect(existsSync(`${OUTPUT}/manifest.json`), output).toBe(true);
  expect(child.exitCode).toBeNull();
  child.kill('SIGINT');
  await ended;
  expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ scripts: { dev: 'node scripts/run.mjs dev' } });
});
