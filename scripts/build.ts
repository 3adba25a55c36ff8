import { runCommand } from './run-command.ts';

/** What WXT can make of the source; the keys name them for people. */
const JOBS = {
  'Chromium build': ['build'],
  'Firefox build': ['build', '-b', 'firefox', '--mv3'],
  'Chromium archive': ['zip'],
  'Firefox archive': ['zip', '-b', 'firefox', '--mv3'],
} as const;

export type Job = keyof typeof JOBS;

/** Where the unpacked production extension of a browser is, from the project's root. */
export const EXTENSION_DIR = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

/** Makes one of them and answers with the exit code; what WXT says is printed only when it fails. */
export const build = (job: Job): Promise<number> =>
  runCommand(process.execPath, ['node_modules/wxt/bin/wxt.mjs', ...JOBS[job]], { stdio: 'quiet-unless-failing' });
