import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext } from 'playwright-core';
import { seconds } from '../../lib/core/time.ts';

/** A cold browser on a busy machine has its first worker by then. */
const START_WITHIN_MS = seconds(60);

export interface OpenOptions {
  readonly executablePath: string;
  readonly extensionDir: string;
  /** Port of the internet on this machine; absent for the real one. */
  readonly proxyPort?: number;
  /** Whether a person looks at it. */
  readonly visible: boolean;
}

export interface OpenBrowser {
  readonly context: BrowserContext;
  /** Address of a page of the extension. */
  readonly pageUrl: (file: string) => string;
  readonly close: () => Promise<void>;
}

/** Starts a Chromium with the unpacked extension and a profile of its own, which is removed with it. */
export async function openChromium({ executablePath, extensionDir, proxyPort, visible }: OpenOptions): Promise<OpenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'comove-'));
  const dir = resolve(extensionDir);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    // "--headless=new" is the whole browser without a window; Playwright's own headless mode has no extensions.
    headless: false,
    viewport: visible ? null : { width: 1280, height: 800 },
    args: [
      ...(visible ? [] : ['--headless=new', '--hide-scrollbars']),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(proxyPort === undefined ? [] : [`--proxy-server=127.0.0.1:${proxyPort}`, '--ignore-certificate-errors']),
      `--disable-extensions-except=${dir}`,
      `--load-extension=${dir}`,
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      '--no-first-run',
    ],
  });
  const close = async (): Promise<void> => {
    await context.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: START_WITHIN_MS }));
    const origin = new URL(worker.url()).host;
    return { context, close, pageUrl: (file) => `chrome-extension://${origin}/${file}` };
  } catch (error) {
    await close();
    throw new Error('The extension did not start in the browser.', { cause: error });
  }
}
