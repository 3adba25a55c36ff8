import { posix, win32 } from 'node:path';
import type { Wanted } from './product.ts';

/** What the search for a browser has to know of a machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** ID of /etc/os-release (`debian`), where there is one. */
  readonly distribution?: string | undefined;
  readonly isRoot: boolean;
}

export const VARIABLE: Readonly<Record<Wanted, string>> = { chromium: 'COMOVE_CHROMIUM', firefox: 'COMOVE_FIREFOX' };

const NAMES: Readonly<Record<Wanted, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'chrome-for-testing',
    'google-chrome-for-testing',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
};

const MAC_APPS: Readonly<Record<Wanted, readonly string[]>> = {
  chromium: ['Chromium', 'Google Chrome for Testing', 'Google Chrome'],
  firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'],
};

const WINDOWS_PLACES: Readonly<Record<Wanted, readonly string[]>> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome for Testing\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe', 'Firefox Nightly\\firefox.exe'],
};

const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/chromium', '/opt/firefox', '/usr/lib/chromium', '/usr/lib/firefox'];

/** Where a browser may be, best first: the person's own choice is asked elsewhere, then PATH, then the usual places of the platform. */
export function placesOf(wanted: Wanted, machine: Machine): readonly string[] {
  const windows = machine.platform === 'win32';
  const system = windows ? win32 : posix;
  const folders = (machine.env['PATH'] ?? machine.env['Path'] ?? '').split(windows ? ';' : ':').filter((folder) => folder !== '');
  const names = windows ? NAMES[wanted].map((name) => `${name}.exe`) : NAMES[wanted];
  const onPath = names.flatMap((name) => folders.map((folder) => system.join(folder, name)));
  return [...new Set([...onPath, ...usualPlaces(wanted, machine)])];
}

function usualPlaces(wanted: Wanted, { platform, env, home }: Machine): readonly string[] {
  if (platform === 'darwin') {
    return MAC_APPS[wanted].flatMap((app) => {
      const program = wanted === 'firefox' ? 'firefox' : app;
      return ['/Applications', `${home}/Applications`].map((folder) => `${folder}/${app}.app/Contents/MacOS/${program}`);
    });
  }
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter((root) => root !== undefined);
    return WINDOWS_PLACES[wanted].flatMap((place) => roots.map((root) => win32.join(root, place)));
  }
  return NAMES[wanted].flatMap((name) => LINUX_FOLDERS.map((folder) => `${folder}/${name}`));
}
