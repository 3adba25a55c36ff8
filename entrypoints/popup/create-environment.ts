import browser from 'webextension-polyfill';
import type { PageEnvironment, SavedFile, Stored } from '../../components/popup/page-environment.ts';
import { failureWords } from '../../lib/asking/failure-words.ts';
import type { Text } from '../../lib/core/text.ts';
import { minutes } from '../../lib/core/time.ts';
import { createSend } from '../../lib/messaging/client.ts';
import { onChange } from '../../lib/platform/broadcast.ts';
import { systemNow } from '../../lib/platform/clock.ts';
import { onAccessChange } from '../../lib/platform/permissions.ts';
import { reportToConsole } from '../../lib/platform/report.ts';
import { clockSkewOf } from '../../lib/polling/clock-skew-of.ts';
import { fillingUntil } from '../../lib/polling/filling-until.ts';
import { POLL_STATE_KEY } from '../../lib/polling/poll-store.ts';
import { DECLARED_HOSTS } from '../../lib/sources/declared-hosts.ts';
import { openMarketStores } from '../../lib/storage/open-market-stores.ts';
import { settingsItem } from '../../lib/storage/settings-item.ts';
import { StorageError } from '../../lib/storage/storage-failure.ts';
import { sourceName } from '../../lib/view/source-name.ts';

/** A slow disk has read the file by then. */
const KEEP_FILE_MS = minutes(1);

const t: Text = (key, ...values) => browser.i18n.getMessage(key, [...values]);

/** The browser, as popup and dashboard see it: the same in both, but for what each entrypoint adds. */
export function createEnvironment(own: Partial<PageEnvironment> = {}): PageEnvironment {
  const stores = openMarketStores(reportToConsole);
  const item = settingsItem(browser.storage.local);
  const send = createSend((message) => browser.runtime.sendMessage(message));
  const sourcePatterns = DECLARED_HOSTS.map((origin) => `${origin}/*`);
  return {
    t,
    version: browser.runtime.getManifest().version,
    now: systemNow,
    sourceName,
    async load() {
      const reading = Promise.all([stores.series.getAll(), stores.state.get(POLL_STATE_KEY)]).then(
        ([series, state]) => ({ series, clockSkewMs: clockSkewOf(state), ...fillOf(state) }),
        unreadable,
      );
      return { settings: await item.read(), ...(await reading) };
    },
    async loadSentiment() {
      const { readSentiment } = await import('./read-sentiment.ts');
      return readSentiment();
    },
    watchSentiment(listener, signal) {
      const stop = onChange(['sentiment'], listener);
      signal.addEventListener('abort', stop);
    },
    async loadEvidence(data) {
      const { readEvidence } = await import('./read-evidence.ts');
      return readEvidence(data);
    },
    async checkText(text, published) {
      const { checkText } = await import('./check-text.ts');
      return checkText(text, published, { send, failureWords: (failure) => failureWords(failure, t) });
    },
    async troubles(missing) {
      const { readTroubles } = await import('../../lib/asking/read-troubles.ts');
      return readTroubles(await stores.state.get(POLL_STATE_KEY), missing, { t, nowMs: systemNow() });
    },
    watch({ onSeries, onSettings, onAccess }, signal) {
      const stops = [onChange(['series', 'status'], onSeries), item.watch(onSettings), onAccessChange(browser.permissions, onAccess)];
      signal.addEventListener('abort', () => stops.forEach((stop) => stop()));
    },
    async isBlocked() {
      const { isBlocked } = await import('../../lib/polling/is-blocked.ts');
      return isBlocked(browser.permissions);
    },
    requestAccess: () => browser.permissions.request({ origins: sourcePatterns }),
    async change(patch) {
      const sent = await send('set', patch);
      return sent.ok ? undefined : failureWords(sent.error, t);
    },
    async refresh() {
      const { askSources } = await import('../../lib/asking/ask-sources.ts');
      return askSources({ send, state: stores.state, now: systemNow, t });
    },
    open: (page) => void send('open', { page }),
    save: saveFile,
    copy: (text) => navigator.clipboard.writeText(text),
    ...own,
  };
}

function fillOf(state: unknown): Pick<Stored, 'fillingUntilMs'> {
  const fillingUntilMs = fillingUntil(state);
  return fillingUntilMs === undefined ? {} : { fillingUntilMs };
}

/** The store's own words; a bug of ours goes on being thrown. */
function unreadable(error: unknown): Pick<Stored, 'series' | 'unread'> {
  if (!(error instanceof StorageError)) throw error;
  return { series: [], unread: error.message };
}

function saveFile({ name, content }: SavedFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_FILE_MS);
}
