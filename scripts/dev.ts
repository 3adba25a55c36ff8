import { createServer } from 'wxt';
import type { Wanted } from './browsers/product.ts';
import { hasDisplay } from './display.ts';
import { findBrowserHere } from './find-browser.ts';

/** A page on which the badge shows itself. */
const START_PAGE = 'https://www.coindesk.com/markets';

/** `npm run dev [-- --browser=firefox]`: builds on every change and, where there is a display, opens a browser that reloads. */
async function main(args: readonly string[]): Promise<void> {
  const wanted: Wanted = args.includes('--browser=firefox') ? 'firefox' : 'chromium';
  const disabled = !hasDisplay(process.platform, process.env);
  const found = disabled ? undefined : await findBrowserHere(wanted);
  if (found && !found.ok) {
    console.error(found.error);
    process.exitCode = 1;
    return;
  }
  const server = await createServer({
    browser: wanted === 'firefox' ? 'firefox' : 'chrome',
    manifestVersion: 3,
    webExt: {
      disabled,
      ...(found && { binaries: { chrome: found.value, firefox: found.value } }),
      // The browser's own sandbox does not start for root.
      ...(process.getuid?.() === 0 && { chromiumArgs: ['--no-sandbox'] }),
      startUrls: [START_PAGE],
    },
  });
  await server.start();
}

await main(process.argv.slice(2));
