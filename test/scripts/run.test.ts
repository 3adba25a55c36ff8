import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

/**
 * A project of its own in a temporary folder: run.mjs, a lock file, scripts that print what they were given,
 * and an npm that writes down each installation instead of making it.
 */
let root = '';

const FAKE_NPM = `
const fs = require('node:fs');
fs.appendFileSync('installs.log', process.argv.slice(2).join(' ') + '\\n');
fs.rmSync('node_modules', { recursive: true, force: true });
fs.mkdirSync('node_modules/tool', { recursive: true });
if (process.env.NPM_BREAKS) process.exit(7);
fs.writeFileSync('node_modules/tool/package.json', JSON.stringify({ bin: { tool: 'cli.js' } }));
fs.writeFileSync('node_modules/tool/cli.js', 'console.log("tool", process.argv.slice(2).join(" "))');
`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'comove-run-'));
  mkdirSync(join(root, 'scripts'));
  copyFileSync('scripts/run.mjs', join(root, 'scripts', 'run.mjs'));
  write('package-lock.json', '{"lockfileVersion":3}');
  write('npm-cli.cjs', FAKE_NPM);
  write(
    'scripts/echo.ts',
    `const words: string[] = process.argv.slice(2); console.log('echo', words.join(' ')); process.exitCode = Number(process.env['EXIT'] ?? 0);`,
  );
  write('scripts/wait.ts', `process.on('SIGTERM', () => process.exit(42)); console.log('waiting'); setInterval(() => undefined, 1000);`);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (file: string, text: string): void => writeFileSync(join(root, file), text);
const installs = (): readonly string[] => readFileSync(join(root, 'installs.log'), 'utf8').trim().split('\n');

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [join(root, 'scripts', 'run.mjs'), ...args], {
    env: { ...process.env, npm_execpath: join(root, 'npm-cli.cjs'), ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<{ code: number | null; output: string }>((done) => child.once('close', (code) => done({ code, output })));
  return { child, ended };
}

const run = (args: readonly string[], env?: Readonly<Record<string, string>>) => start(args, env).ended;

test('installs the locked packages first, then runs the script with its arguments', async () => {
  const { code, output } = await run(['echo', 'a', '--b=c']);
  expect(output).toMatch(/echo a --b=c\n$/);
  expect(code).toBe(0);
  expect(installs()).toEqual([expect.stringMatching(/^ci /)]);
});

test('does not install again what is installed', async () => {
  await run(['echo']);
  await run(['echo']);
  expect(installs()).toHaveLength(1);
});

test('installs again when the lock file changed', async () => {
  await run(['echo']);
  write('package-lock.json', '{"lockfileVersion":3,"packages":{}}');
  await run(['echo']);
  expect(installs()).toHaveLength(2);
});

test('installs again after an installation that broke off, and says in a sentence that it did', async () => {
  const broken = await run(['echo'], { NPM_BREAKS: '1' });
  expect(broken.code).toBe(1);
  expect(broken.output).toContain('The packages could not be installed');
  expect(broken.output).not.toContain('echo');
  expect((await run(['echo'])).code).toBe(0);
  expect(installs()).toHaveLength(2);
});

test('an installation by hand counts once its last step has marked it', async () => {
  mkdirSync(join(root, 'node_modules'));
  await run(['--mark-installed']);
  expect((await run(['echo', 'at once'])).output).toBe('echo at once\n');
});

test('runs a tool of the packages by its name', async () => {
  expect((await run(['tool', '--version'])).output).toMatch(/tool --version\n$/);
  const unknown = await run(['nothing']);
  expect(unknown).toMatchObject({ code: 1, output: expect.stringContaining('There is no script and no tool named "nothing".') });
});

test('passes on the exit code', async () => {
  expect((await run(['echo'], { EXIT: '3' })).code).toBe(3);
});

test('passes on signals', async () => {
  const { child, ended } = start(['wait']);
  await new Promise<void>((ready) => child.stdout.on('data', (chunk) => String(chunk).includes('waiting') && ready()));
  child.kill('SIGTERM');
  expect((await ended).code).toBe(42);
});
