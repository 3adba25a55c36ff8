import { existsSync } from 'node:fs';
import { assert } from '../../lib/core/assert.ts';
import { EXTENSION_DIR } from '../../scripts/build.ts';

/** The unpacked production build of a browser; `npm test` makes it before it runs these suites. */
export function extensionDir(browser: keyof typeof EXTENSION_DIR): string {
  const dir = EXTENSION_DIR[browser];
  assert(existsSync(`${dir}/manifest.json`), `${dir} is built (npm run build, npm run build:firefox)`);
  return dir;
}
