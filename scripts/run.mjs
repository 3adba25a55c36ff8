#!/usr/bin/env node
// The door of every npm script. Plain JavaScript without packages, because it runs before they are installed and
// on the Node that happens to be there (20 or newer). It installs the locked packages when they are missing, then
// runs scripts/<name>.ts, or else the tool <name>, on the project's own Node.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
/** Node runs TypeScript without flags from here on; only used where the project's own Node could not be installed. */
const NODE_WITH_TYPES = [22, 18];
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
const MARKER = join(MODULES, '.comove-installed');
const WINDOWS = process.platform === 'win32';

/** Ends with one sentence for the person. */
function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** What a complete installation of this lock file on this machine is marked with. */
function fingerprint() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
}

/** False when nothing was installed, another lock file was, or an installation broke off: only a complete one writes the marker. */
function isInstalled() {
  return existsSync(MARKER) && readFileSync(MARKER, 'utf8') === fingerprint();
}

/** Runs a command with this terminal, passes signals on to it, and answers with its exit code (128 + n after signal n). */
function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
    const forward = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    const finish = (code) => {
      for (const signal of signals) process.off(signal, forward);
      done(code);
    };
    child.once('error', (error) => {
      console.error(error.message);
      finish(127);
    });
    child.once('exit', (code, signal) => finish(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1)));
  });
}

async function install() {
  console.log('Installing the locked packages (npm ci). This happens once, and again when package-lock.json changes.');
  // Errors only: warnings about the Node that npm runs on do not concern the project's own, and `npm --silent` would hide errors too.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npmScript = process.env.npm_execpath;
  const code =
    npmScript && /npm-cli\.[cm]?js$/.test(npmScript)
      ? await run(process.execPath, [npmScript, ...args])
      : await run('npm', args, { shell: WINDOWS });
  if (code >= 128) process.exit(code);
  if (code !== 0)
    stop("The packages could not be installed: see npm's message above, check the connection to the registry, and run the command again.");
  writeFileSync(MARKER, fingerprint());
}

/** The Node of the packages; the running one where it is new enough and install scripts are switched off. */
function projectNode() {
  const own = join(MODULES, 'node', 'bin', WINDOWS ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = NODE_WITH_TYPES;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return process.execPath;
  return stop(
    'npm was not allowed to install Node 24 for the project (ignore-scripts): install Node 24 yourself, or allow install scripts.',
  );
}

/** The JavaScript file behind a tool, e.g. `wxt`; tools are named after their packages. */
function toolFile(name) {
  const manifest = join(MODULES, name, 'package.json');
  if (!existsSync(manifest)) return stop(`There is no script and no tool named "${name}".`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(MODULES, name, typeof bin === 'string' ? bin : bin[name]);
}

const [name, ...args] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  stop(`Comove needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}. Install it from https://nodejs.org.`);
}
if (name === undefined) stop('Say what to run, for example: node scripts/run.mjs start');
if (name === '--mark-installed') {
  writeFileSync(MARKER, fingerprint());
  process.exit(0);
}
if (!isInstalled()) await install();
const script = join(ROOT, 'scripts', `${name}.ts`);
const file = existsSync(script) ? script : toolFile(name);
const path = [join(MODULES, '.bin'), process.env.PATH ?? ''].join(delimiter);
process.exitCode = await run(projectNode(), [file, ...args], { env: { ...process.env, PATH: path } });
