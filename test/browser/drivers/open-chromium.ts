import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve as absolute } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';
import { assert } from '../../../lib/core/assert.ts';
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
  /** The extension comes with the first `install`, not at the start. */
  readonly installLater?: boolean;
}

export interface Chromium {
  readonly context: BrowserContext;
  /** Installs the extension; again, over itself, as an update does. */
  install(): Promise<void>;
  /** Id of the extension once it is installed. */
  extensionId(): string;
  /** A new tab, at an address where one is given. */
  newPage(address?: string): Promise<Page>;
  /** A page of the extension in a tab: `popup.html`, `options.html`, `dashboard.html`. */
  openExtensionPage(path: string): Promise<Page>;
  /** Grants hosts as a person does on the browser's page of extensions, so that asking for them needs no prompt. */
  allowHosts(hosts: readonly string[]): Promise<void>;
  /** The running service worker; waits for one. */
  worker(): Promise<Worker>;
  /** Stops every service worker, as the browser does with idle ones. */
  stopWorker(): Promise<void>;
  /** Closes the browser and forgets its profile. */
  close(): Promise<void>;
}

const VIEWPORT = { width: 1280, height: 860 };

/** Flags: our extension only, everything through our internet, nothing of the browser's own. */
function flags({ proxyPort }: Pick<Internet, 'proxyPort'>): readonly string[] {
  return [
    '--no-sandbox',
    // Extensions.loadUnpacked instead of --load-extension: installs into a running browser, as a person does, and branded
    // builds from 137 on ignore the flag.
    '--enable-unsafe-extension-debugging',
    '--disable-features=OptimizationHints,Translate',
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

/** Has the browser load a folder as an extension, or load it again; answers with its id. */
async function loadUnpacked(context: BrowserContext, path: string): Promise<string> {
  const browser = context.browser();
  assert(browser, 'a browser of our own has a session for the whole of it');
  const session = await browser.newBrowserCDPSession();
  const send: unknown = Reflect.get(session, 'send');
  assert(typeof send === 'function', 'a session sends commands');
  // Not among Playwright's types of the protocol.
  const answer: unknown = await Reflect.apply(send, session, ['Extensions.loadUnpacked', { path }]);
  await session.detach();
  assert(typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string', 'a loaded extension has an id');
  return answer.id;
}

/** Starts Chromium with the extension on the internet of this machine. */
export async function openChromium(internet: Pick<Internet, 'proxyPort'>, options: BrowserOptions): Promise<Chromium> {
  const { headless = true, viewport = VIEWPORT, colorScheme = 'light' } = options;
  const profileDir = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'comove-chromium-')));
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: browserPath('chromium'),
    // Playwright's own headless mode is a browser without extensions; --headless=new is the real one.
    headless: false,
    args: [...(headless ? ['--headless=new'] : []), ...flags(internet)],
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport,
    colorScheme,
  });
  const workers = runningWorkers(context);
  let id: string | undefined;
  const extensionId = (): string => {
    assert(id, 'the extension is installed');
    return id;
  };
  const install = async (): Promise<void> => {
    id = await loadUnpacked(context, absolute(options.extensionDir));
  };
  if (options.installLater !== true) await install();
  const newPage = async (address?: string): Promise<Page> => {
    const page = await context.newPage();
    if (address !== undefined) await page.goto(address);
    return page;
  };
  return {
    context,
    install,
    extensionId,
    newPage,
    openExtensionPage: (path) => newPage(`chrome-extension://${extensionId()}/${path}`),
    async allowHosts(hosts) {
      const page = await newPage('chrome://extensions');
      for (const host of hosts)
        await page.evaluate(
          `chrome.developerPrivate.addHostPermission(${JSON.stringify(extensionId())}, ${JSON.stringify(`https://${host}/*`)})`,
        );
      await page.close();
    },
    worker: () => workers.worker(),
    stopWorker: () => workers.stop(),
    async close() {
      await context.close();
      if (options.profileDir === undefined) await rm(profileDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
