import { existsSync } from 'node:fs';
import { assert } from '../../../lib/core/assert.ts';

const USUAL = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser'],
  firefox: ['/usr/bin/firefox', '/usr/bin/firefox-esr'],
} as const;
const VARIABLES = { chromium: 'COMOVE_CHROMIUM', firefox: 'COMOVE_FIREFOX' } as const;

/** Where a browser is: as `npm test` and `npm start` found it, else where Linux systems put it. Throws where there is none. */
export function browserPath(wanted: 'chromium' | 'firefox'): string {
  const path = process.env[VARIABLES[wanted]] ?? USUAL[wanted].find(existsSync);
  assert(path, `${VARIABLES[wanted]} names a ${wanted}`);
  return path;
}
