import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { createListener } from '../../lib/messaging/server.ts';
import { systemNow } from '../../lib/platform/clock.ts';
import { HIGHLIGHT_RULE } from '../../lib/platform/highlight-rule.ts';
import { injectScript } from '../../lib/platform/inject-script.ts';
import type { BadgeScript } from '../../lib/messaging/protocol.ts';
import { ensurePollAlarm, POLL_ALARM } from '../../lib/platform/poll-alarm.ts';
import { reportToConsole } from '../../lib/platform/report.ts';
import { badgeFactsItem } from '../../lib/storage/badge-facts-item.ts';
import { createItem } from '../../lib/storage/item.ts';
import { openStores } from '../../lib/storage/open-stores.ts';
import { pageMemoryItem } from '../../lib/storage/page-memory-item.ts';
import { settingsItem } from '../../lib/storage/settings-item.ts';
import { BADGE_BLOCKED_KEY } from '../../lib/view/badge-facts.ts';
import { parseBadgeFacts } from '../../lib/view/parse-badge-facts.ts';
import { createAccessKeeper, parseAccess } from './access-keeper.ts';
import { createAltcoins } from './altcoins.ts';
import { badgeUnmet } from './badge-unmet.ts';
import { createChoices, type SettingsChange } from './choices.ts';
import { createEvidence } from './evidence.ts';
import { judgeClaims } from './judge.ts';
import { createHandlers } from './handlers.ts';
import { createPolling } from './polling.ts';
import { quietly } from './quietly.ts';
import { readHistory } from './read-history.ts';
import { createSites } from './sites.ts';

export default defineBackground({
  type: 'module',
  main() {
    startBackground();
  },
});

/** Puts the parts together and registers every listener before anything is awaited, so that no event is missed. */
function startBackground(): void {
  const area = browser.storage.local;
  const settings = settingsItem(area);
  const choices = createChoices({ settings, pageMemory: pageMemoryItem(area), randomBytes, report: reportToConsole });
  const sites = createSites(browser, async () => (await settings.read()).ownHosts);
  const stores = openStores(reportToConsole);
  const access = createAccessKeeper({
    permissions: browser.permissions,
    item: createItem({ area, key: BADGE_BLOCKED_KEY, parse: parseAccess }),
    unmet: () => badgeUnmet({ facts: badgeFactsItem(area, parseBadgeFacts), settings, state: stores.state, now: systemNow }),
  });
  const altcoins = createAltcoins(browser, stores, settings);
  const updateEvidence = createEvidence(area, stores, settings);
  const polling = createPolling(browser, stores, settings, { altcoins, onFacts: access.update, updateEvidence });

  const onSettings = async ({ before, after }: SettingsChange): Promise<void> => {
    const same = (key: keyof SettingsChange['after']): boolean => JSON.stringify(before[key]) === JSON.stringify(after[key]);
    if (!same('pair') || !same('windowSessions')) await quietly(polling.updateFacts('settled'));
    if (!same('pair')) void updateEvidence();
    if (!same('ownHosts')) await quietly(sites.ownHostsChanged(before.ownHosts, after.ownHosts));
    if (!same('windowSessions') || !same('universeSize') || !same('exchangeOrder')) {
      await quietly(altcoins.changed());
      await quietly(altcoins.settled());
    }
    if (!same('refreshMinutes') || !same('dataSaver') || !same('universeSize') || !same('exchangeOrder')) void quietly(polling.runDue());
  };

  // What a worker that was stopped left half done is done at the next start: each of these only brings things in step.
  const ready = Promise.all(
    [ensurePollAlarm(browser.alarms, systemNow()), choices.repair(), sites.register(), access.update(), polling.updateFacts('coming')].map(
      quietly,
    ),
  );
  const whenReady = (task: () => Promise<unknown>): void => void quietly(ready.then(task));

  const handlers = createHandlers({
    choices,
    polling,
    openPage,
    inject: (script, sender) => injectScript(browser.scripting, BADGE_FILES[script], sender),
    judge: (claims) => judgeClaims(claims, () => readHistory(stores)),
    onSettings,
  });
  const listener = createListener(handlers, { id: browser.runtime.id, pagesAt: browser.runtime.getURL('') });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types lack `undefined`, which leaves a message to others
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === POLL_ALARM) whenReady(polling.runDue);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install' && reason !== 'update') return;
    whenReady(sites.injectOpen);
    whenReady(polling.runDue);
  });
  browser.runtime.onStartup.addListener(() => whenReady(polling.runDue));
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    whenReady(access.update);
    whenReady(() => sites.granted(origins));
    whenReady(polling.runDue);
  });
  browser.permissions.onRemoved.addListener(() => {
    whenReady(access.update);
    whenReady(sites.register);
  });
}

/** The badge's further scripts as WXT builds them: unlisted, in no manifest and no web-accessible resource. */
const BADGE_FILES: Readonly<Record<BadgeScript, Parameters<typeof injectScript>[1]>> = {
  card: { file: 'badge-card.js' },
  reader: { file: 'page-reader.js' },
  statements: { file: 'badge-statements.js', css: HIGHLIGHT_RULE },
};

const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

const openPage = (page: 'dashboard' | 'options'): Promise<unknown> =>
  page === 'options' ? browser.runtime.openOptionsPage() : browser.tabs.create({ url: browser.runtime.getURL('dashboard.html') });
