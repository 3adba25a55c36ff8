import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve as absolute } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';
import type { Internet } from '../../loopback/start-internet.ts';
import { browserPath } from './browser-path.ts';

export interface BrowserOptions {
  /** The unpacked production build. */
  readonly extensionDir: string;
  /** Without a window; true unless said otherwise. */
  readonly headless?: boolean;
  /** Where the profile is kept; a folder that is deleted on close unless given. */
  readonly profileDir?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
}

export interface Chromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** A new tab, at an address where one is given. */
  newPage(address?: string): Promise<Page>;
  /** A page of the extension in a tab: `popup.html`, `options.html`, `dashboard.html`. */
  openExtensionPage(path: string): Promise<Page>;
  /** The running service worker; waits for one. */
  worker(): Promise<Worker>;
  /** Stops every service worker, as the browser does with idle ones. */
  stopWorker(): Promise<void>;
  /** Closes the browser and forgets its profile. */
  close(): Promise<void>;
}

const VIEWPORT = { width: 1280, height: 860 };

/** Flags: our extension only, everything through our internet, nothing of the browser's own. */
function flags({ proxyPort }: Pick<Internet, 'proxyPort'>, extension: string): readonly string[] {
  return [
    '--no-sandbox',
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    // Branded builds from 137 on ignore --load-extension without this.
    '--disable-features=DisableLoadExtensionCommandLineSwitch,OptimizationHints,Translate',
    `--proxy-server=127.0.0.1:${proxyPort}`,
    '--proxy-bypass-list=<-loopback>',
    '--ignore-certificate-errors',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
}

/** Service workers as they run. Playwright goes on listing one that was stopped, without an event, so we keep count of those. */
function runningWorkers(context: BrowserContext) {
  const stopped = new WeakSet<Worker>();
  const running = (): Worker | undefined => context.serviceWorkers().findLast((worker) => !stopped.has(worker));
  return {
    worker: async (): Promise<Worker> => running() ?? (await context.waitForEvent('serviceworker')),
    async stop(): Promise<void> {
      const page = context.pages()[0] ?? (await context.newPage());
      const session = await context.newCDPSession(page);
      const ended = new Promise<void>((resolve) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
        });
      });
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await ended;
      for (const worker of context.serviceWorkers()) stopped.add(worker);
      await session.detach();
    },
  };
}

/** Starts Chromium with the extension on the internet of this machine. */
export async function openChromium(internet: Pick<Internet, 'proxyPort'>, options: BrowserOptions): Promise<Chromium> {
  const { headless = true, viewport = VIEWPORT, colorScheme = 'light' } = options;
  const profileDir = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'comove-chromium-')));
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: browserPath('chromium'),
    // Playwright's own headless mode is a browser without extensions; --headless=new is the real one.
    headless: false,
    args: [...(headless ? ['--headless=new'] : []), ...flags(internet, absolute(options.extensionDir))],
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport,
    colorScheme,
  });
  const workers = runningWorkers(context);
  const extensionId = new URL((await workers.worker()).url()).host;
  const newPage = async (address?: string): Promise<Page> => {
    const page = await context.newPage();
    if (address !== undefined) await page.goto(address);
    return page;
  };
  return {
    context,
    extensionId,
    newPage,
    openExtensionPage: (path) => newPage(`chrome-extension://${extensionId}/${path}`),
    worker: () => workers.worker(),
    stopWorker: () => workers.stop(),
    async close() {
      await context.close();
      if (options.profileDir === undefined) await rm(profileDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
