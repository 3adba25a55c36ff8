import browser from 'webextension-polyfill';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/ui/segmented.css';
import '../../components/ui/select.css';
import '../../components/options/options.css';
import { forgetLastTheme } from '../../components/popup/page-state.ts';
import { askSources } from '../../lib/asking/ask-sources.ts';
import type { Text } from '../../lib/core/text.ts';
import { epochDayOf, isoDate, seconds } from '../../lib/core/time.ts';
import { createSend } from '../../lib/messaging/client.ts';
import { onChange } from '../../lib/platform/broadcast.ts';
import { systemNow } from '../../lib/platform/clock.ts';
import { onAccessChange } from '../../lib/platform/permissions.ts';
import { reportToConsole } from '../../lib/platform/report.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { settingsItem } from '../../lib/storage/settings-item.ts';
import { openStores } from '../../lib/storage/open-stores.ts';
import type { Stores } from '../../lib/storage/open-stores.ts';
import { formatters } from '../../lib/view/formatters.ts';
import { storedDataParts } from '../../lib/view/stored-data.ts';
import { createActions } from './create-actions.ts';
import { createStateReader } from './page-state.ts';
import type { PageState } from './page-state.ts';
import { saveFile } from './save-file.ts';
import { showPage } from './show-page.tsx';
import { createShownSettings } from './shown-settings.ts';

/** Ages on the page are in minutes. */
const REDRAW_MS = seconds(30);

const t: Text = (key, ...values) => browser.i18n.getMessage(key, [...values]);

/** Shows what is stored and granted, follows its changes, and sends what the person changes to the background. */
async function start(root: HTMLElement): Promise<void> {
  document.title = t('options_title');
  const { version, neededPatterns } = readManifest();
  const stores = openStores(reportToConsole);
  const item = settingsItem(browser.storage.local);
  const read = createStateReader({ stores, permissions: browser.permissions, neededPatterns, now: systemNow });

  const settings = await item.read();
  let state: PageState = { settings, ...(await read.granted(settings)), ...(await read.market()) };
  const send = createSend((message) => browser.runtime.sendMessage(message));
  const shown = createShownSettings(
    settings,
    () => item.read(),
    () => change({ settings: shown.current() }),
  );
  const actions = createActions({
    send,
    set: (patch) => shown.choose(patch, send('set', patch)),
    permissions: browser.permissions,
    neededPatterns,
    settings: () => state.settings,
    exportData: () => exportData(stores, state.settings, version),
    forgetPageState: forgetLastTheme,
    askSources: () => askSources({ send, state: stores.state, now: systemNow, t }),
    t,
  });
  const frame = { root, neededPatterns, version, actions, format: formatters(t('format_locale')), t };
  const draw = (): void => showPage(frame, state, systemNow());
  const change = (part: Partial<PageState>): void => {
    state = { ...state, ...part };
    draw();
  };

  const followPermissions = (): void => void read.granted(state.settings).then(change);
  item.watch((next) => {
    shown.keep(next);
    followPermissions();
  });
  onAccessChange(browser.permissions, followPermissions);
  onChange(['series', 'status'], () => void read.market().then(change));
  setInterval(draw, REDRAW_MS);
  draw();
  // The sections exist only now, so the browser could not go to the one in the address.
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

function readManifest(): { readonly version: string; readonly neededPatterns: readonly string[] } {
  const manifest: { readonly version: string; readonly host_permissions?: readonly string[] } = browser.runtime.getManifest();
  return { version: manifest.version, neededPatterns: manifest.host_permissions ?? [] };
}

async function exportData(stores: Stores, settings: Settings, version: string): Promise<string> {
  const nowMs = systemNow();
  const { sentiment } = stores;
  const [series, snapshots, universe, coins, ratios, fearGreed, balances, totals] = await Promise.all([
    stores.series.getAll(),
    stores.series.snapshots(),
    sentiment.universe(),
    sentiment.coins(),
    sentiment.ratios(),
    sentiment.fearGreed(),
    sentiment.balances(),
    sentiment.totals(),
  ]);
  const isSimulated = [...series, ...coins, ...(universe ? [universe] : [])].some(({ market }) => market === 'simulated');
  const name = `comove-data-${isSimulated ? 'simulated-' : ''}${isoDate(epochDayOf(nowMs))}.json`;
  const input = { settings, series, snapshots, universe, coins, ratios, fearGreed, balances, totals, version, nowMs };
  saveFile(name, [...storedDataParts(input)]);
  return name;
}

const root = document.getElementById('app');
if (root) void start(root);
