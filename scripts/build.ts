import { runCommand } from './run-command.ts';

/** What is made of the source, by the npm script that makes it: the same commands that people run. */
const NPM_SCRIPTS = {
  'Chromium build': 'build',
  'Firefox build': 'build:firefox',
  archives: 'zip',
} as const;

export type Job = keyof typeof NPM_SCRIPTS;

/** Where the unpacked production extension of a browser is, from the project's root. */
export const EXTENSION_DIR = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

/** Makes one of them and answers with the exit code; what was said is printed only when it fails. */
export function build(job: Job): Promise<number> {
  const args = ['run', '--silent', NPM_SCRIPTS[job]];
  const npm = process.env['npm_execpath'];
  const [program, all] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args];
  // Vite would build for whatever mode the caller's environment names.
  return runCommand(program, all, { stdio: 'quiet-unless-failing', env: { ...process.env, NODE_ENV: 'production' } });
}
