import { DEBIAN_PACKAGE } from './next-step.ts';
import type { Way } from './next-step.ts';
import type { Wanted } from './product.ts';

/** A command line; `scripts` of packages are run by the project's own Node. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

/** Where browsers that Puppeteer's installer downloads are kept, from the project's root. */
export const DOWNLOADS = '.cache/browsers';

/** The commands, one after the other, that get a browser in one way. They run in the project's root; the last one tells whether it worked. */
export const commandsFor = (way: Way, wanted: Wanted): readonly Command[] => COMMANDS[way](wanted);

const COMMANDS: Readonly<Record<Way, (wanted: Wanted) => readonly Command[]>> = {
  // One stale package list of many makes `update` fail and need not concern the browser, so `install` runs all the same.
  apt: (wanted) => [aptGet('update'), aptGet('install', '-y', DEBIAN_PACKAGE[wanted])],
  playwright: (wanted) => [installer('playwright-core/cli.js', 'install', wanted)],
  puppeteer: (wanted) => [
    installer(
      '@puppeteer/browsers/lib/main-cli.js',
      'install',
      wanted === 'firefox' ? 'firefox@stable' : 'chrome@stable',
      '--path',
      DOWNLOADS,
    ),
  ],
};

const aptGet = (...args: readonly string[]): Command => ({ program: 'env', args: ['DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args] });

const installer = (script: string, ...args: readonly string[]): Command => ({
  program: process.execPath,
  args: [`node_modules/${script}`, ...args],
});
