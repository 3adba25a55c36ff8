import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GetBench } from '../bench.ts';
import { atFront, choiceIs, closeDesk, expectNoReload, openDesk, setting, shows, switchIs, type Desk } from '../desk.ts';
import type { Tab } from '../drivers/tab.ts';
import { until } from '../drivers/until.ts';
import { expectedReturns, expectedWindow, printed } from '../expected-figures.ts';
import { chipOn, noChipOn, savedBy, stateIs } from '../steps.ts';

/** What the suites look at in the file of stored data (schema comove-data/1). */
interface StoredData {
  readonly schema: string;
  readonly settings: { readonly theme: string; readonly windowSessions: number };
  readonly series: readonly {
    readonly id: string;
    readonly market: string;
    readonly days: readonly string[];
    readonly close: readonly number[];
  }[];
}

const SECONDS_TO_ALARM = `(globalThis.browser ?? chrome).alarms.get('poll').then(({ scheduledTime }) => (scheduledTime - Date.now()) / 1000)`;

const button = (name: string) => ({ role: 'button', name });

/** Clears something: the first click asks back, the second means it. */
async function clear({ options }: Desk, name: string): Promise<void> {
  await options.bringToFront();
  await options.click(button(name));
  await options.waitFor(button('Cancel'));
  await options.click(button(name));
  await shows(options, /^Done$/m);
}

/** Hides the badge on the page in front by the × of its chip. */
async function hideHere(tab: Tab): Promise<void> {
  const { box } = await chipOn(await atFront(tab));
  await tab.moveMouse({ x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 14 });
  await tab.click(button('Hide on this page'));
  await noChipOn(tab);
}

/** Takes the stored data out, and forgets them, looked at in tabs that are open all the time. Forgets all that the suites before kept. */
export function storedData(bench: GetBench): void {
  const figure = (sessions: number): string =>
    `r ${printed(expectedWindow(expectedReturns(bench().internet.market(), 'RUT', 'TOTAL'), sessions))}`;

  describe('stored data', () => {
    let desk: Desk;
    beforeAll(async () => {
      desk = await openDesk(bench());
    });
    afterAll(async () => {
      await expectNoReload(desk);
      await closeDesk(desk);
    });

    test('are exported with the settings of now and every series, and with nothing of pages', async () => {
      await hideHere(desk.news);
      await setting(desk, { role: 'radio', name: 'Dark' });
      await choiceIs(desk.options, 'Colours', 'Dark');
      const text = await savedBy(desk.options, () => desk.options.click(button('Export stored data')));
      await shows(desk.options, /Exported as comove-data-simulated-\d{4}-\d\d-\d\d\.json/);
      const { schema, settings, series }: StoredData = JSON.parse(text);
      expect(schema).toBe('comove-data/1');
      expect(settings).toMatchObject({ theme: 'dark', windowSessions: 90 });
      expect(series.map(({ id }) => id)).toEqual(expect.arrayContaining(['RUT', 'SPX', 'TOTAL', 'BTC', 'ETH']));
      for (const { id, market, days, close } of series) {
        expect(market).toBe('simulated');
        expect(days.length).toBe(close.length);
        // Hours of the total reach back 30 days.
        expect(days.length, id).toBeGreaterThan(id === 'TOTAL_AT_CLOSE' ? 15 : 250);
      }
      const memory = await desk.options.evaluate<{ readonly salt: string; readonly pages: readonly { readonly hash: string }[] }>(
        `(globalThis.browser ?? chrome).storage.local.get('pageMemory').then(({ pageMemory }) => pageMemory)`,
      );
      expect(memory.pages.length).toBeGreaterThan(0);
      for (const secret of [memory.salt, ...memory.pages.map(({ hash }) => hash), 'cointelegraph']) expect(text).not.toContain(secret);
      await setting(desk, { role: 'radio', name: 'As the system' });
    });

    test('of pages are forgotten when the person means it, and the badge comes back to them', async () => {
      // The export's test has hidden it.
      await noChipOn(await atFront(desk.news));
      await setting(desk, button('Clear remembered pages'));
      await desk.options.click(button('Cancel'));
      await noChipOn(await atFront(desk.news));
      await clear(desk, 'Clear remembered pages');
      await chipOn(await atFront(desk.news));
    });

    test('of the person’s choices go back to the beginning, in every tab', async () => {
      const { box: before } = await chipOn(await atFront(desk.news));
      await setting(desk, { role: 'radio', name: 'Dark' });
      await setting(desk, { role: 'radio', name: '252' });
      await setting(desk, { role: 'radio', name: 'Top left' });
      await setting(desk, { role: 'switch', name: /^CoinGecko/ });
      await until(async () => (await chipOn(await atFront(desk.news))).box?.x === 16);
      await noChipOn(await atFront(desk.tracker));
      await shows(desk.popup, figure(252));
      await clear(desk, 'Reset settings');
      await switchIs(desk.options, 'CoinGecko', true);
      await choiceIs(desk.options, 'Colours', 'As the system');
      await chipOn(await atFront(desk.tracker), new RegExp(figure(90)));
      await atFront(desk.news);
      await until(async () => (await chipOn(desk.news)).box?.x === before?.x);
      await shows(desk.popup, figure(90));
      await until(async () => (await desk.popup.evaluate('document.body.dataset.theme')) === 'system');
    });

    test('are all forgotten at once; the market is fetched again and gives the same figures', async () => {
      await hideHere(desk.news);
      await setting(desk, { role: 'radio', name: '252' });
      await setting(desk, { role: 'radio', name: 'Dark' });
      await shows(desk.popup, figure(252));
      await clear(desk, 'Clear everything');
      await choiceIs(desk.options, 'Window, sessions', '90');
      await choiceIs(desk.options, 'Colours', 'As the system');
      await chipOn(await atFront(desk.news));
      // Nobody has to ask: the alarm is set. But Chromium rounds a near one up to half a minute.
      expect(await desk.options.evaluate(SECONDS_TO_ALARM)).toBeLessThan(90);
      await setting(desk, button('Ask again now'));
      await stateIs(desk.dashboard, 'ready');
      await chipOn(await atFront(desk.news), new RegExp(figure(90)), 60_000);
      await shows(desk.popup, figure(90));
    });

    test('of the market are forgotten in every tab', async () => {
      bench().internet.faults.set(/query|api|fred|cnbc/, { kind: 'disconnect' });
      await clear(desk, 'Clear market history');
      await stateIs(await atFront(desk.dashboard), 'empty');
      await stateIs(await atFront(desk.popup), 'empty');
      expect((await chipOn(await atFront(desk.news), /no market data yet/)).name).not.toMatch(/\d/);
      await choiceIs(desk.options, 'Window, sessions', '90');
    });
  });
}
