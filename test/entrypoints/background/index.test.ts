// @vitest-environment node
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background/index.ts';
import { newestClosedSession } from '../../../lib/market/us-sessions.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { openStores } from '../../../lib/storage/open-stores.ts';
import { fakeExtension, REQUIRED } from './fake-extension.ts';
import { madeUp } from './made-up-market.ts';

const OWN = 'https://own.example.org/*';
const HASH = '0'.repeat(32);
const asked = vi.fn<(url: string) => void>();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  asked.mockClear();
  vi.stubGlobal('fetch', async (url: string) => {
    asked(url);
    throw new TypeError('Failed to fetch');
  });
});

async function started(options: Parameters<typeof fakeExtension>[0] = {}) {
  const extension = fakeExtension(options);
  background.main();
  await vi.waitFor(async () => expect(await extension.stored()).toHaveProperty('pageMemory'));
  await vi.waitFor(async () => expect(await extension.alarm()).toBeDefined());
  return extension;
}

const stock = async (market: 'live' | 'simulated' = 'live') => {
  const today = newestClosedSession(Date.now());
  await openStores().series.put([madeUp('RUT', 0, market, today), madeUp('TOTAL', 1, market, today), madeUp('BTC', 2, market, today)]);
};

/** Waits until nobody has been asked for a while: what a test began must not go on in the next. */
async function silence(): Promise<void> {
  for (let before = -1; before < asked.mock.calls.length;) {
    before = asked.mock.calls.length;
    // oxlint-disable-next-line no-await-in-loop -- one look after another
    await new Promise((resolve) => void setTimeout(resolve, 100));
  }
}

test('every listener is there before anything is awaited', () => {
  const { events } = fakeExtension();
  background.main();
  expect(Object.entries(events).filter(([, event]) => event.listeners.length !== 1)).toEqual([]);
});

test('a badge that asks for its card gets it, in its own tab', async () => {
  const { badge, page, injected } = await started();
  expect(await badge('script', { name: 'card' })).toEqual({ ok: true, value: null });
  expect(injected).toEqual([7]);
  // A page of ours is in no tab that has a badge.
  expect(await page('script', { name: 'card' })).toMatchObject({ ok: false, error: { kind: 'failed' } });
});

describe('claims of a page', () => {
  const claim = { kind: 'price-level', subject: 'RUT', isSubjectNamed: true, value: 100, unit: 'pts', direction: 'above' } as const;
  const toJudge = { published: { ms: Date.now(), isDayOnly: true }, sentences: [[claim, { ...claim, value: 1e6 }], [claim]] };

  test('are judged from what is stored: nobody is asked, and nothing of them is kept', async () => {
    await stock();
    const { badge, stored } = await started();
    await silence();
    const before = await stored();
    asked.mockClear();
    const answer = await badge('judge', toJudge);
    expect(answer).toMatchObject({ ok: true, value: { verdicts: [{}, {}, {}] } });
    await silence();
    expect(asked).not.toHaveBeenCalled();
    expect(await stored()).toEqual(before);
  });

  test('are judged in a private window too, and with nothing stored none can be checked', async () => {
    const { privateBadge } = await started();
    expect(await privateBadge('judge', toJudge)).toMatchObject({
      ok: true,
      value: { verdicts: [{ word: 'unknown' }, { word: 'unknown' }, { word: 'unknown' }] },
    });
  });
});

describe('a start of the worker', () => {
  test('makes the alarm and the page memory, and asks nobody', async () => {
    const { alarm } = await started();
    expect(await alarm()).toMatchObject({ periodInMinutes: 15 });
    expect(asked).not.toHaveBeenCalled();
  });

  test('brings facts and registrations in step with what an earlier one left', async () => {
    await stock();
    const extension = fakeExtension({ granted: [OWN] });
    await fakeBrowser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, ownHosts: ['own.example.org', 'withheld.example.org'] } });
    background.main();
    await vi.waitFor(async () => expect(await extension.stored()).toHaveProperty('badgeFacts.pair.crypto', 'TOTAL'));
    await vi.waitFor(() => expect(extension.registered()).toEqual([OWN]));
    expect(extension.titles).toEqual(['toolbar_title']);
  });

  test('names a simulated market at the toolbar button', async () => {
    await stock('simulated');
    const { titles } = await started();
    await vi.waitFor(() => expect(titles).toEqual(['toolbar_title_simulated']));
  });
});

describe('events', () => {
  test('at install the first fill begins at once and open tabs get the badge', async () => {
    const { events, injected } = await started({
      tabs: [
        { id: 7, url: 'https://www.coindesk.com/a' },
        { id: 8, url: 'https://example.org/' },
      ],
    });
    events.installed.fire({ reason: 'install' });
    await vi.waitFor(() => expect(injected).toEqual([7]));
    await vi.waitFor(() => expect(new Set(asked.mock.calls.map(([url]) => new URL(url).host)).size).toBeGreaterThan(3));
    await silence();
  });

  test('an update of the browser is none of ours', async () => {
    const { events, injected } = await started({ tabs: [{ id: 7, url: 'https://www.coindesk.com/a' }] });
    events.installed.fire({ reason: 'browser_update' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(injected).toEqual([]);
    expect(asked).not.toHaveBeenCalled();
  });

  test('our alarm and the start of the browser ask for what is due, another alarm does not', async () => {
    const { events } = await started();
    events.alarm.fire({ name: 'another' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).not.toHaveBeenCalled();
    events.alarm.fire({ name: 'poll' });
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  });

  test('a host that is granted gets the badge, and loses it when it is withdrawn', async () => {
    const extension = await started({
      tabs: [
        { id: 7, url: 'https://own.example.org/' },
        { id: 8, url: 'https://www.coindesk.com/' },
      ],
    });
    await extension.page('set', { ownHosts: ['own.example.org'] });
    expect(extension.registered()).toEqual([]);
    extension.origins.add(OWN);
    extension.injected.length = 0;
    extension.events.added.fire({ origins: [OWN] });
    await vi.waitFor(() => expect(extension.registered()).toEqual([OWN]));
    await vi.waitFor(() => expect(extension.injected).toEqual([7]));
    extension.origins.delete(OWN);
    extension.events.removed.fire({ origins: [OWN] });
    await vi.waitFor(() => expect(extension.registered()).toEqual([]));
  });
});

test('badges are told while the browser withholds every source of something, and no longer once it does not', async () => {
  const extension = await started({ withheld: REQUIRED });
  await vi.waitFor(async () => expect(await extension.stored()).toHaveProperty('badgeBlocked', true));
  REQUIRED.forEach((origin) => extension.origins.add(origin));
  extension.events.added.fire({ origins: REQUIRED });
  await vi.waitFor(async () => expect(await extension.stored()).not.toHaveProperty('badgeBlocked', true));
  // Nobody answers here: that is told in its place.
  await vi.waitFor(async () => expect(await extension.stored()).toHaveProperty('badgeBlocked', 'offline'));
  extension.origins.delete('https://query1.finance.yahoo.com/*');
  extension.events.removed.fire({ origins: ['https://query1.finance.yahoo.com/*'] });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await extension.stored()).not.toHaveProperty('badgeBlocked', true);
});

const kept = () => openStores().evidence.read();
const keyOf = async (): Promise<string> => JSON.stringify(Object(await kept()).key);

describe('the evidence of the pair', () => {
  test('is computed once a run has asked for what is due, and anew for another pair', async () => {
    await stock();
    const { events, page } = await started();
    expect(await kept()).toBeUndefined();
    events.alarm.fire({ name: 'poll' });
    await vi.waitFor(async () => expect(await keyOf()).toContain('TOTAL:live'));
    await page('set', { pair: { crypto: 'BTC' } });
    await vi.waitFor(async () => expect(await keyOf()).toContain('BTC:live'));
    await silence();
  });

  test('goes with the closes', async () => {
    await stock();
    const { events, page } = await started();
    events.alarm.fire({ name: 'poll' });
    await vi.waitFor(async () => expect(await kept()).toBeDefined());
    await page('clear', { what: 'history' });
    expect(await kept()).toBeUndefined();
    await silence();
    expect(await kept()).toBeUndefined();
  });
});

describe('messages', () => {
  test('a changed pair is kept, answered and computed', async () => {
    await stock();
    const { page, stored } = await started();
    const answer = await page('set', { pair: { crypto: 'BTC' } });
    expect(answer).toEqual({ ok: true, value: { ...DEFAULT_SETTINGS, pair: { equity: 'RUT', crypto: 'BTC' } } });
    expect(await stored()).toMatchObject({ settings: { pair: { crypto: 'BTC' } }, badgeFacts: { pair: { crypto: 'BTC' } } });
  });

  test('a site that is removed loses registration and permission', async () => {
    const extension = await started({ granted: [OWN], tabs: [{ id: 7, url: 'https://own.example.org/' }] });
    await extension.page('set', { ownHosts: ['own.example.org'] });
    expect(extension.registered()).toEqual([OWN]);
    expect(extension.injected).toEqual([7]);
    await extension.page('set', { ownHosts: [] });
    expect(extension.registered()).toEqual([]);
    expect(extension.origins.has(OWN)).toBe(false);
  });

  test('a badge’s choice is kept, but not from a private window', async () => {
    const { badge, privateBadge, stored } = await started();
    await privateBadge('remember', { kind: 'page-hidden', pageHash: HASH, hidden: true });
    await privateBadge('remember', { kind: 'site-enabled', site: 'coindesk', enabled: false });
    expect(await stored()).toMatchObject({ pageMemory: { pages: [] } });
    expect(await stored()).not.toHaveProperty('settings');
    expect(await badge('remember', { kind: 'page-hidden', pageHash: HASH, hidden: true })).toEqual({ ok: true, value: null });
    expect(await badge('remember', { kind: 'site-enabled', site: 'coindesk', enabled: false })).toEqual({ ok: true, value: null });
    expect(await stored()).toMatchObject({
      pageMemory: { pages: [{ hash: HASH, hidden: true }] },
      settings: { sites: { coindesk: { enabled: false } } },
    });
  });

  test('our pages open in tabs', async () => {
    const { badge, opened } = await started();
    await badge('open', { page: 'dashboard' });
    await badge('open', { page: 'options' });
    expect(opened).toEqual(['chrome-extension://us/dashboard.html', 'options']);
  });

  test('refresh asks now', async () => {
    const { page } = await started();
    expect(await page('refresh', null)).toEqual({ ok: true, value: null });
    expect(asked).toHaveBeenCalled();
  });

  test('everything is cleared: history, facts, settings, pages, access to own sites', async () => {
    await stock();
    const extension = await started({ granted: [OWN] });
    await extension.page('set', { ownHosts: ['own.example.org'], theme: 'dark' });
    await extension.badge('remember', { kind: 'page-hidden', pageHash: HASH, hidden: true });
    expect(await extension.page('clear', { what: 'everything' })).toEqual({ ok: true, value: null });
    expect(await openStores().series.getAll()).toEqual([]);
    expect(await extension.stored()).toMatchObject({ settings: DEFAULT_SETTINGS, pageMemory: { pages: [] } });
    expect(await extension.stored()).not.toHaveProperty('badgeFacts');
    expect(extension.registered()).toEqual([]);
    expect(extension.origins.has(OWN)).toBe(false);
  });

  test('clearing pages leaves history and settings', async () => {
    await stock();
    const { page, badge, stored } = await started();
    await page('set', { theme: 'dark' });
    await badge('remember', { kind: 'page-hidden', pageHash: HASH, hidden: true });
    await page('clear', { what: 'pages' });
    expect(await stored()).toMatchObject({ settings: { theme: 'dark' }, pageMemory: { pages: [] } });
    expect(await openStores().series.getAll()).toHaveLength(3);
  });
});
