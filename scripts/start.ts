import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { seconds } from '../lib/core/time.ts';
import { historyMarket } from '../test/loopback/market/history-market.ts';
import { simulatedMarket } from '../test/loopback/market/simulated-market.ts';
import { startInternet } from '../test/loopback/start-internet.ts';
import type { Internet } from '../test/loopback/start-internet.ts';
import { build, EXTENSION_DIR } from './build.ts';
import { hasDisplay } from './display.ts';
import { findBrowserHere } from './find-browser.ts';
import { headlineLines } from './start/headline.ts';
import { chosenMarket, marketWish, NEEDED } from './start/market-wish.ts';
import type { Market } from './start/market-wish.ts';
import { openChromium } from './start/open-chromium.ts';
import type { OpenBrowser } from './start/open-chromium.ts';
import { probeLive } from './start/probe-live.ts';
import { NEWS_PAGE, takePictures } from './start/take-pictures.ts';
import { waitForFacts } from './start/wait-for-facts.ts';

/** All sources fail over one after another within this. */
const HEADLINE_WITHIN_MS = seconds(120);
const PICTURES = '.cache/screens';

/** Ends with one sentence for the person. */
class Stop extends Error {}

/** `npm start [-- --market=live|simulated|DIR]`: the main job, in a window or, without a display, as pictures and figures. */
async function main(args: readonly string[]): Promise<void> {
  const wish = marketWish(args, (dir, file) => existsSync(join(dir, file)));
  if (!wish.ok) throw new Stop(wish.error);
  const executable = await findBrowserHere('chromium');
  if (!executable.ok) throw new Stop(executable.error);
  console.log('Building the extension.');
  if ((await build('Chromium build')) !== 0) throw new Stop('The extension could not be built: see above.');
  const answered = wish.value.kind === 'auto' ? await probeLive(NEEDED, Date.now()) : new Set<string>();
  const market = chosenMarket(wish.value, answered);
  console.log(marketSentence(market));

  const visible = hasDisplay(process.platform, process.env);
  const internet = await internetOf(market);
  try {
    const browser = await openChromium({
      executablePath: executable.value,
      extensionDir: EXTENSION_DIR.chromium,
      visible,
      ...(internet && { proxyPort: internet.proxyPort }),
    });
    const stop = (): void => void browser.close();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    try {
      await (visible ? showWindow(browser) : showPictures(browser));
    } finally {
      await browser.close();
    }
  } finally {
    await internet?.stop();
  }
}

function marketSentence(market: Market): string {
  if (market.kind === 'live') return 'Market: live.';
  if (market.kind === 'folder') return `Market: the history in ${market.dir}.`;
  return 'Market: simulated, every number is made up. "npm start -- --market=live" asks the real sources.';
}

/** The internet on this machine with a market in it; `undefined` for the real internet. */
async function internetOf(market: Market): Promise<Internet | undefined> {
  if (market.kind === 'live') return undefined;
  return startInternet({ market: market.kind === 'folder' ? historyMarket(market.dir) : (nowMs) => simulatedMarket({ nowMs }) });
}

/** A news page and the dashboard in a window, until the person closes it. */
async function showWindow({ context, pageUrl }: OpenBrowser): Promise<void> {
  const closed = new Promise<void>((done) => context.once('close', () => done()));
  const [first] = context.pages();
  const dashboard = first ?? (await context.newPage());
  await dashboard.goto(pageUrl('dashboard.html'));
  const news = await context.newPage();
  await news.goto(NEWS_PAGE, { waitUntil: 'domcontentloaded' });
  console.log('The badge is on the news page, the dashboard in the tab beside it. Close the window, or press Ctrl-C here, to end.');
  await closed;
}

/** Waits for the headline, takes the pictures, and prints both. */
async function showPictures(browser: OpenBrowser): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(browser.pageUrl('options.html'));
  const facts = await waitForFacts(page, HEADLINE_WITHIN_MS);
  const pictures = await takePictures(browser, PICTURES);
  console.log(`\nPictures:\n${pictures.files.map((file) => `  ${relative(process.cwd(), file)}`).join('\n')}`);
  const lines = facts && headlineLines(facts);
  if (!lines)
    throw new Stop(
      `No headline figure appeared within ${HEADLINE_WITHIN_MS / 1000} s; ${PICTURES}/options-light.png says which sources failed.`,
    );
  console.log(`\n${lines.join('\n')}`);
  if (pictures.missing.length > 0) throw new Stop(`Missing in the pictures:\n  ${pictures.missing.join('\n  ')}`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
