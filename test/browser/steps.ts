import type { LoggedRequest } from '../loopback/server/request-log.ts';
import type { Internet } from '../loopback/start-internet.ts';
import type { Bench } from './bench.ts';
import type { AxQuery } from './drivers/ax-node.ts';
import type { Box } from './drivers/ax-tree.ts';
import type { Found, Tab } from './drivers/tab.ts';
import { until } from './drivers/until.ts';

export const ARTICLE = 'https://www.coindesk.com/markets/small-caps-and-bitcoin';
export const TRADE = 'https://www.binance.com/en/trade/BTC_USDT';
export const COIN = 'https://www.coingecko.com/en/coins/bitcoin';
/** A tracker's page that is no coin's: there the badge speaks of the pair. */
export const OVERVIEW = 'https://www.coingecko.com/en/categories';

export const CHIP: AxQuery = { role: 'button', name: /^Comove:/ };
export const CARD: AxQuery = { role: 'dialog', name: 'Comove' };

/** The first fill asks its hosts politely, one after the other. */
const FILL_MS = 90_000;

export type PageState = 'loading' | 'ready' | 'stale' | 'empty' | 'blocked';

/** Waits until a page of the extension is in a state. */
export function stateIs(tab: Tab, state: PageState, timeoutMs = FILL_MS): Promise<true> {
  const now = (): Promise<string> => tab.evaluate<string>('document.body.dataset.state ?? "none"');
  return until(async () => (await now()) === state, {
    timeoutMs,
    everyMs: 200,
    failure: async () => `the page is ${await now()}, not ${state}: ${await tab.evaluate<string>('document.body.innerText')}`,
  });
}

/** Addresses of the altcoin side: it is filled for minutes beside the market. */
const ALTCOIN_ADDRESS =
  /^(?:fapi\.binance|www\.okx|api\.gateio|api\.bybit|api\.alternative|api\.llama)|coingecko\.com\/api\/v3\/coins\/|cryptocurrency\/listing|fear-greed|v1\/tickers|ticker\/price|klines\?symbol=(?!BTCUSDT|ETHUSDT)|coinbase\.com\/products\/(?!BTC-|ETH-)|OHLC\?pair=(?!XBT|BTC|ETH)/;

/** What the market's providers were asked, the altcoin side left out. */
export const marketRequests = ({ requests }: Internet): readonly LoggedRequest[] =>
  requests.filter(({ kind, host, path }) => kind === 'provider' && !ALTCOIN_ADDRESS.test(host + path));

/** Waits for the market's first fill: every history is here and none of its providers was asked for a while. */
export async function filled({ browser, internet }: Bench, state: PageState = 'ready'): Promise<void> {
  const tab = await browser.extensionTab('dashboard.html');
  await stateIs(tab, state);
  const asked = (): number => marketRequests(internet).length;
  let before = asked();
  let since = Date.now();
  await until(
    () => {
      if (asked() !== before) [before, since] = [asked(), Date.now()];
      // Longer than the longest spacing between two requests to one host.
      return Date.now() - since > 3000;
    },
    { timeoutMs: FILL_MS, everyMs: 200 },
  );
  await tab.close();
}

/** The chip, as soon as it is on the page. */
export const chipOn = (tab: Tab, name: RegExp = /^Comove:/, timeoutMs?: number): Promise<Found> =>
  tab.waitFor({ role: 'button', name }, timeoutMs);

/** Resolves once there is no chip on the page. */
export const noChipOn = (tab: Tab): Promise<true> =>
  until(async () => (await tab.find(CHIP)).length === 0, { failure: () => 'the chip is still there' });

/** Rectangles of the page's own forms in view. */
export const formsOn = (tab: Tab): Promise<readonly Box[]> =>
  tab.evaluate<readonly Box[]>(
    '[...document.forms].map((form) => form.getBoundingClientRect()).map(({ x, y, width, height }) => ({ x, y, width, height }))',
  );

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** How many host elements of the badge the page holds. */
export const hostsOn = (tab: Tab): Promise<number> => tab.evaluate<number>('document.querySelectorAll("comove-badge").length');

/** Text of the file that an action saves: what the page makes an object address of. */
export async function savedBy(tab: Tab, action: () => Promise<void>): Promise<string> {
  await tab.evaluate(`(() => {
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { void blob.text().then((text) => { globalThis.savedText = text; }); return create(blob); };
  })()`);
  await action();
  return until(async () => (await tab.evaluate<string | null>('globalThis.savedText ?? null')) ?? undefined, {
    failure: () => 'nothing was saved',
  });
}

/** The JSON export of the dashboard, made by hand: Export, then JSON. */
export async function jsonExport(tab: Tab): Promise<Export> {
  const text = await savedBy(tab, async () => {
    await tab.click({ role: 'button', name: 'Export' });
    await tab.click({ role: 'menuitem', name: 'JSON' });
  });
  const document: Export = JSON.parse(text);
  return document;
}

/** What the suites look at in the JSON export (schema comove/1). */
export interface Export {
  readonly schema: string;
  readonly market: string;
  readonly asOf?: string;
  readonly table: { readonly dates: readonly string[] };
  readonly pair: { readonly equity: string; readonly crypto: string };
  readonly series: readonly {
    readonly id: string;
    readonly source: string;
    readonly first: string;
    readonly asOf: string;
    readonly stale: boolean;
  }[];
  readonly correlation: {
    readonly windows: readonly { readonly sessions: number; readonly n: number; readonly pearson: number }[];
    readonly years: readonly { readonly year: number; readonly n: number; readonly pearson: number }[];
  };
  readonly assets: readonly { readonly key: string; readonly n: number | null; readonly pearson: number | null }[];
  readonly sentiment: {
    readonly season: { readonly members: number; readonly ahead: number };
    readonly drawdown: { readonly of: number; readonly atMost80: number; readonly atMost90: number };
    readonly longShort: {
      readonly provider: string;
      readonly asOf: string;
      readonly n: number;
      readonly spearman: number;
      readonly shareAboveOne: number;
    };
  };
}
