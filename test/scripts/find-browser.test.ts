import { expect, test } from 'vitest';
import type { Command } from '../../scripts/browsers/commands.ts';
import { nextStep } from '../../scripts/browsers/next-step.ts';
import type { Candidate, Search, Step } from '../../scripts/browsers/next-step.ts';
import { placesOf } from '../../scripts/browsers/places.ts';
import type { Machine } from '../../scripts/browsers/places.ts';
import { parseProduct } from '../../scripts/browsers/product.ts';
import { findBrowser } from '../../scripts/find-browser.ts';

const LINUX: Machine = { platform: 'linux', env: { PATH: '/a:/b' }, home: '/home/x', distribution: 'arch', isRoot: false };
const DEBIAN_ROOT: Machine = { ...LINUX, distribution: 'debian', isRoot: true };
const MAC: Machine = { platform: 'darwin', env: { PATH: '/usr/bin' }, home: '/Users/x', isRoot: false };
const WINDOWS: Machine = {
  platform: 'win32',
  env: { Path: 'C:\\x', ProgramFiles: 'C:\\Program Files' },
  home: 'C:\\Users\\x',
  isRoot: false,
};

const chromium = (path: string): Candidate => ({ path, product: { kind: 'chromium', major: 156 } });
const chrome = (path: string, major: number): Candidate => ({ path, product: { kind: 'chrome', major } });
const firefox = (path: string, major: number): Candidate => ({ path, product: { kind: 'firefox', major } });

test.for<[string, ReturnType<typeof parseProduct>]>([
  ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)', { kind: 'chromium', major: 156 }],
  ['a warning of a wrapper\nChromium 130.0.1.2 snap', { kind: 'chromium', major: 130 }],
  ['Google Chrome for Testing 159.0.8154.6', { kind: 'chrome-for-testing', major: 159 }],
  ['Google Chrome 137.0.7151.55', { kind: 'chrome', major: 137 }],
  ['Google Chrome beta 138.0.7204.15', { kind: 'chrome', major: 138 }],
  ['Mozilla Firefox 153.7.0esr', { kind: 'firefox', major: 153 }],
  ['Brave Browser 1.80 Chromium: 140.0.0.0', undefined],
  ['', undefined],
])('%s is told from its version line', ([line, product]) => {
  expect(parseProduct(line)).toEqual(product);
});

const search = (part: Partial<Search>): Search => ({ wanted: 'chromium', machine: LINUX, candidates: [], tried: [], ...part });

test.for<[string, Search, Step]>([
  ['a Chromium that is there is used', search({ candidates: [chromium('/c')] }), { kind: 'use', path: '/c' }],
  [
    'Chrome for Testing is used',
    search({ candidates: [{ path: '/t', product: { kind: 'chrome-for-testing', major: 159 } }] }),
    { kind: 'use', path: '/t' },
  ],
  [
    'the first usable one is used',
    search({ candidates: [chrome('/g', 150), chromium('/c'), chromium('/d')] }),
    { kind: 'use', path: '/c' },
  ],
  ['branded Chrome up to 136 is used', search({ candidates: [chrome('/g', 136)] }), { kind: 'use', path: '/g' }],
  ['branded Chrome from 137 on counts as absent', search({ candidates: [chrome('/g', 137)] }), { kind: 'get', way: 'playwright' }],
  [
    'a Chromium that is too old counts as absent',
    search({ candidates: [{ path: '/o', product: { kind: 'chromium', major: 120 } }] }),
    { kind: 'get', way: 'playwright' },
  ],
  [
    'a program that does not answer counts as absent',
    search({ candidates: [{ path: '/x', product: undefined }] }),
    { kind: 'get', way: 'playwright' },
  ],
  [
    'a Firefox that is too old counts as absent',
    search({ wanted: 'firefox', candidates: [firefox('/f', 141)] }),
    { kind: 'get', way: 'puppeteer' },
  ],
  ['a Firefox is used', search({ wanted: 'firefox', candidates: [firefox('/f', 142)] }), { kind: 'use', path: '/f' }],
  ['Debian as root installs the package', search({ machine: DEBIAN_ROOT }), { kind: 'get', way: 'apt' }],
  ['Debian as another user downloads', search({ machine: { ...DEBIAN_ROOT, isRoot: false } }), { kind: 'get', way: 'playwright' }],
  [
    'Ubuntu downloads, because its package is a snap',
    search({ machine: { ...DEBIAN_ROOT, distribution: 'ubuntu' } }),
    { kind: 'get', way: 'playwright' },
  ],
  ['a failed package is followed by a download', search({ machine: DEBIAN_ROOT, tried: ['apt'] }), { kind: 'get', way: 'playwright' }],
  ['a failed download is followed by the other one', search({ tried: ['playwright'] }), { kind: 'get', way: 'puppeteer' }],
  [
    'when nothing works it says what to install',
    search({ machine: DEBIAN_ROOT, tried: ['apt', 'playwright', 'puppeteer'] }),
    {
      kind: 'give-up',
      sentence: 'No Chromium was found or could be downloaded: run "apt-get install chromium" as root, or set COMOVE_CHROMIUM to its path.',
    },
  ],
  [
    'and why the one that is there does not do',
    search({ machine: MAC, candidates: [chrome('/g', 150)], tried: ['playwright', 'puppeteer'] }),
    {
      kind: 'give-up',
      sentence:
        'No Chromium was found or could be downloaded (/g is Google Chrome, which no longer loads unpacked extensions from the command line): install Chrome for Testing from https://googlechromelabs.github.io/chrome-for-testing, or set COMOVE_CHROMIUM to its path.',
    },
  ],
  ["the person's own choice is used", search({ candidates: [{ ...chromium('/mine'), chosen: true }] }), { kind: 'use', path: '/mine' }],
  [
    "the person's own choice is never replaced silently",
    search({ wanted: 'firefox', candidates: [{ path: '/mine', product: undefined, chosen: true }, firefox('/f', 153)] }),
    { kind: 'give-up', sentence: 'COMOVE_FIREFOX points to /mine, which does not answer with the version of a browser.' },
  ],
])('%s', ([, given, step]) => {
  expect(nextStep(given)).toEqual(step);
});

test('looks through PATH before the usual places of each platform', () => {
  expect(placesOf('chromium', LINUX).slice(0, 2)).toEqual(['/a/chromium', '/b/chromium']);
  expect(placesOf('firefox', LINUX)).toContain('/snap/bin/firefox');
  expect(placesOf('chromium', MAC)).toContain('/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing');
  expect(placesOf('firefox', WINDOWS)).toEqual(
    expect.arrayContaining(['C:\\x\\firefox.exe', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe']),
  );
});

/** A machine on which running a command whose words contain `works` makes a browser appear. */
function machineWhere(works: string | undefined, machine: Machine) {
  const ran: string[] = [];
  return {
    ran,
    effects: {
      machine,
      candidates: async () => (works !== undefined && ran.some((line) => line.includes(works)) ? [chromium('/new')] : []),
      run: async ({ args }: Command) => {
        ran.push(args.join(' '));
        return 1;
      },
      say: () => undefined,
    },
  };
}

test('tries each way once, in order, and stops at the first that works', async () => {
  const { ran, effects } = machineWhere('playwright-core', DEBIAN_ROOT);
  expect(await findBrowser('chromium', effects)).toEqual({ ok: true, value: '/new' });
  expect(ran).toEqual([
    'DEBIAN_FRONTEND=noninteractive apt-get update',
    'DEBIAN_FRONTEND=noninteractive apt-get install -y chromium',
    'node_modules/playwright-core/cli.js install chromium',
  ]);
});

test('ends with a sentence when no way works', async () => {
  const { ran, effects } = machineWhere(undefined, LINUX);
  const found = await findBrowser('firefox', effects);
  expect(found).toMatchObject({ ok: false, error: expect.stringContaining('install Firefox from https://www.mozilla.org/firefox') });
  expect(ran).toEqual(['node_modules/@puppeteer/browsers/lib/main-cli.js install firefox@stable --path .cache/browsers']);
});
