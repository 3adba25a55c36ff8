import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { seconds } from '../../lib/core/time.ts';
import { DOWNLOADS } from './commands.ts';
import type { Candidate } from './next-step.ts';
import { placesOf, VARIABLE } from './places.ts';
import type { Machine } from './places.ts';
import { parseProduct } from './product.ts';
import type { Product, Wanted } from './product.ts';

/** A cold browser on a busy machine answers `--version` within this time. */
const ANSWER_WITHIN_MS = seconds(20);

/** What this machine is. */
export function thisMachine(): Machine {
  const release = '/etc/os-release';
  const distribution = existsSync(release) ? /^ID="?([\w-]+)/m.exec(readFileSync(release, 'utf8'))?.[1] : undefined;
  return { platform: process.platform, env: process.env, home: homedir(), distribution, isRoot: process.getuid?.() === 0 };
}

/** The programs of this machine that may be the wanted browser, best first; the person's own choice alone when there is one. */
export async function candidatesOf(wanted: Wanted, machine: Machine): Promise<readonly Candidate[]> {
  const choice = machine.env[VARIABLE[wanted]];
  if (choice !== undefined && choice !== '') return [{ path: choice, product: await productOf(choice, machine), chosen: true }];
  const paths = [...placesOf(wanted, machine), ...downloadsOf(wanted)].filter((path) => existsSync(path));
  return Promise.all(paths.map(async (path) => ({ path, product: await productOf(path, machine) })));
}

function downloadsOf(wanted: Wanted): readonly string[] {
  const ending = { chromium: ['chrome', 'chrome.exe', 'Google Chrome for Testing'], firefox: ['firefox', 'firefox.exe'] }[wanted];
  const kept = globSync(`${DOWNLOADS}/${wanted === 'firefox' ? 'firefox' : 'chrome'}/**/*`).filter((path) =>
    ending.includes(basename(path)),
  );
  const byPlaywright = wanted === 'chromium' ? [chromium.executablePath()] : [];
  return [...byPlaywright, ...kept.map((path) => resolve(path))].filter((path) => path !== '');
}

/** Asks a program what it is. On Windows browsers do not answer, so the files beside them are read. */
async function productOf(path: string, { platform }: Machine): Promise<Product | undefined> {
  if (platform === 'win32') return windowsProduct(path);
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: ANSWER_WITHIN_MS });
    return parseProduct(stdout);
  } catch {
    // Not a program, or its system libraries are missing: a candidate without a product says so to the caller.
    return undefined;
  }
}

function windowsProduct(path: string): Product | undefined {
  const folder = dirname(path);
  const ini = join(folder, 'application.ini');
  const firefox = existsSync(ini) ? /^Version=(\d+)/m.exec(readFileSync(ini, 'utf8'))?.[1] : undefined;
  if (firefox !== undefined) return { kind: 'firefox', major: Number(firefox) };
  const manifest = globSync('{*.manifest,*/*.manifest}', { cwd: folder }).map((file) => /(\d+)\.\d+\.\d+\.\d+\.manifest$/.exec(file)?.[1]);
  const major = manifest.find((each) => each !== undefined);
  if (major === undefined) return undefined;
  if (path.includes('\\Google\\Chrome\\')) return { kind: 'chrome', major: Number(major) };
  return { kind: path.includes('\\Chromium\\') ? 'chromium' : 'chrome-for-testing', major: Number(major) };
}
