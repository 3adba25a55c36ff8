import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endOfDayMs, hours, isoDate } from '../../lib/core/time.ts';
import type { EpochDay } from '../../lib/core/units.ts';
import { newestClosedSession, previousSession } from '../../lib/market/us-sessions.ts';
import type { LoopbackMarket } from '../loopback/market/loopback-market.ts';
import { simulatedMarket } from '../loopback/market/simulated-market.ts';
import { PROVIDERS } from '../loopback/providers/registry.ts';
import type { Bench } from './bench.ts';
import type { Tab, TestBrowser } from './drivers/tab.ts';
import { until } from './drivers/until.ts';
import { closeBench, openBench } from './open-bench.ts';
import { ARTICLE, chipOn, filled, stateIs } from './steps.ts';

/** The session whose close everybody must have by now: it ended at least 18 hours ago. */
const due = newestClosedSession(Date.now() - hours(18));

/** A number of sessions before a session. */
const sessionsBefore = (session: EpochDay, count: number): EpochDay =>
  count === 0 ? session : sessionsBefore(previousSession(session), count - 1);

/** A market in which a session is the newest on which both closes are final. */
const marketUntil = (session: EpochDay): LoopbackMarket => simulatedMarket({ nowMs: endOfDayMs(session) + hours(1) });

/** As a person reads a date in words: "20 Nov". */
const dayAndMonth = (session: EpochDay): string =>
  new Date(isoDate(session)).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

const names: readonly TestBrowser['name'][] = ['chromium', 'firefox'];

describe.each(names)('data that grow old in %s', (name) => {
  let bench: Bench;
  let page: Tab;
  beforeAll(async () => {
    bench = await openBench(name, marketUntil(sessionsBefore(due, 1)));
    await bench.browser.install();
    await filled(bench, 'stale');
    page = await bench.browser.newTab(ARTICLE);
  });
  afterAll(() => closeBench(bench));

  const askAgain = async (): Promise<Tab> => {
    const tab = await bench.browser.extensionTab('options.html');
    await tab.click({ role: 'button', name: 'Ask again now' });
    return tab;
  };

  test('are shown with their date', async () => {
    await page.bringToFront();
    const { name: sentence } = await chipOn(page, /out of date/);
    expect(sentence).toContain(dayAndMonth(sessionsBefore(due, 1)));
    const dashboard = await bench.browser.extensionTab('dashboard.html');
    await stateIs(dashboard, 'stale');
    expect(await dashboard.evaluate<string>('document.body.innerText')).toMatch(/Stale since/);
    await dashboard.close();
  });

  test('stay, and are still called stale, when no provider can be reached', async () => {
    for (const { hosts } of PROVIDERS) for (const host of hosts) bench.internet.faults.set(host, { kind: 'disconnect' });
    bench.internet.clearRequests();
    const tab = await askAgain();
    await until(() => bench.internet.requests.some(({ kind }) => kind === 'provider'), { timeoutMs: 60_000 });
    const dashboard = await bench.browser.extensionTab('dashboard.html');
    await stateIs(dashboard, 'stale');
    expect(await dashboard.evaluate<string>('document.body.innerText')).toMatch(/r [−\d]/);
    await page.bringToFront();
    await chipOn(page, /out of date/);
    await dashboard.close();
    await tab.close();
  });

  test('are fresh again once the providers are back', async () => {
    bench.internet.faults.clear();
    bench.internet.setMarket(simulatedMarket({ nowMs: Date.now() }));
    const tab = await askAgain();
    const dashboard = await bench.browser.extensionTab('dashboard.html');
    await stateIs(dashboard, 'ready');
    await page.bringToFront();
    expect((await chipOn(page, /r [−\d]/)).name).not.toMatch(/out of date|too old/);
    await dashboard.close();
    await tab.close();
  });
});

test('after three missed sessions the number gives way to words', async () => {
  const bench = await openBench('chromium', marketUntil(sessionsBefore(due, 5)));
  try {
    await bench.browser.install();
    await filled(bench, 'stale');
    const page = await bench.browser.newTab(ARTICLE);
    const { name } = await chipOn(page, /too old/);
    expect(name).toContain(dayAndMonth(sessionsBefore(due, 5)));
    expect(name).not.toMatch(/r [−\d]/);
  } finally {
    await closeBench(bench);
  }
});
