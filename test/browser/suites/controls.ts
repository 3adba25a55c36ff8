import { afterAll, beforeAll, describe, test } from 'vitest';
import type { CryptoId, Pair, StoredSeriesId } from '../../../lib/market/instrument.ts';
import type { GetBench } from '../bench.ts';
import { atFront, choiceIs, closeDesk, expectNoReload, openDesk, pictures, setting, shows, switchIs, type Desk } from '../desk.ts';
import type { Tab } from '../drivers/tab.ts';
import { until } from '../drivers/until.ts';
import { expectedReturns, expectedWindow, printed } from '../expected-figures.ts';
import { CARD, CHIP, chipOn, noChipOn } from '../steps.ts';

const radio = (name: string) => ({ role: 'radio', name });
const toggle = (label: string) => ({ role: 'switch', name: new RegExp(`^${label}`) });

/** Whether a computed colour is one of the dark scheme's backgrounds. */
const isDark = (color: string): boolean => Math.max(...(color.match(/\d+/g) ?? ['255']).slice(0, 3).map(Number)) < 128;

const BACKGROUND = 'getComputedStyle(document.body).backgroundColor';

/** To a screen's pixel or so. */
const isAbout = (value: number, expected: number): boolean => Math.abs(value - expected) < 0.03;

const chipHeight = async (tab: Tab): Promise<number> => (await chipOn(await atFront(tab))).box?.height ?? 0;
const cardWidth = async (tab: Tab): Promise<number> => (await tab.waitFor(CARD)).box?.width ?? 0;

/** Waits until the chip is in that quarter of the window. */
const isInCorner = (tab: Tab, corner: string): Promise<unknown> =>
  until(
    async () => {
      const { box } = await chipOn(tab);
      return box && box.x < 640 === corner.endsWith('left') && box.y < 430 === corner.startsWith('Top');
    },
    { failure: () => `the chip is not at the ${corner}` },
  );

/** Every control of the options page, looked at in tabs that are open all the time. */
export function controls(bench: GetBench): void {
  const figure = (equity: Pair['equity'], crypto: StoredSeriesId & CryptoId, sessions: number): string =>
    `r ${printed(expectedWindow(expectedReturns(bench().internet.market(), equity, crypto), sessions))}`;

  describe('a control of the options page takes effect in open tabs without a reload:', () => {
    let desk: Desk;
    beforeAll(async () => {
      desk = await openDesk(bench());
    });
    afterAll(async () => {
      await expectNoReload(desk);
      await closeDesk(desk);
    });

    /** Badges and pages show that figure, and name the series, each in its words. */
    async function everywhereIs(r: string, words: { readonly badge: string; readonly picture: string }): Promise<void> {
      for (const tab of [desk.news, desk.tracker]) await chipOn(await atFront(tab), new RegExp(`${words.badge}.*${r}\\b`));
      for (const tab of [desk.popup, desk.dashboard]) {
        await shows(await atFront(tab), r);
        await pictures(tab, words.picture);
      }
    }

    test('theme', async () => {
      const schemes = { Dark: true, Light: false, 'As the system': false } as const;
      for (const theme of ['Dark', 'Light', 'Dark', 'As the system'] as const) {
        await setting(desk, radio(theme));
        for (const tab of [desk.news, desk.tracker])
          await until(async () => isDark(await (await atFront(tab)).styleOf(CHIP, 'background-color')) === schemes[theme]);
        for (const tab of [desk.popup, desk.dashboard, desk.options])
          await until(async () => isDark(await (await atFront(tab)).evaluate(BACKGROUND)) === schemes[theme]);
      }
    });

    test('size, of chip and card', async () => {
      const regular = await chipHeight(desk.news);
      await setting(desk, radio('Small'));
      for (const tab of [desk.news, desk.tracker]) await until(async () => isAbout((await chipHeight(tab)) / regular, 0.92));
      await setting(desk, radio('Regular'));
      await (await atFront(desk.news)).click(CHIP);
      const open = await cardWidth(desk.news);
      await setting(desk, radio('Large'));
      await atFront(desk.news);
      await until(async () => isAbout((await cardWidth(desk.news)) / open, 1.12));
      await desk.news.press('Escape');
      await setting(desk, radio('Regular'));
      await until(async () => isAbout((await chipHeight(desk.news)) / regular, 1));
    });

    test('corner', async () => {
      for (const corner of ['Top left', 'Bottom left', 'Top right', 'Bottom right']) {
        await setting(desk, radio(corner));
        await isInCorner(await atFront(desk.news), corner);
      }
      await isInCorner(await atFront(desk.tracker), 'Bottom right');
      await setting(desk, radio('Top left'));
      await isInCorner(await atFront(desk.tracker), 'Top left');
      await setting(desk, radio('Bottom right'));
    });

    test('window and stock index', async () => {
      await setting(desk, radio('252'));
      await everywhereIs(figure('RUT', 'TOTAL', 252), { badge: 'small caps', picture: 'Russell 2000 and crypto market cap,' });
      await setting(desk, radio('S&P 500'));
      await everywhereIs(figure('SPX', 'TOTAL', 252), { badge: 'S&P 500', picture: 'S&P 500 and crypto market cap,' });
      await setting(desk, radio('Russell 2000'));
      await setting(desk, radio('90'));
      await everywhereIs(figure('RUT', 'TOTAL', 90), { badge: 'small caps', picture: 'Russell 2000 and crypto market cap,' });
    });

    test('crypto series, by the keys of its list', async () => {
      await atFront(desk.options);
      await desk.options.evaluate(`document.querySelector('select[aria-label="Crypto series"]').focus()`);
      await desk.options.press('ArrowDown');
      await everywhereIs(figure('RUT', 'BTC', 90), { badge: 'Bitcoin', picture: 'Russell 2000 and Bitcoin,' });
      await atFront(desk.options);
      await desk.options.press('ArrowDown');
      await everywhereIs(figure('RUT', 'ETH', 90), { badge: 'Ethereum', picture: 'Russell 2000 and Ethereum,' });
      for (const name of [/without Bitcoin/, /without BTC and ETH/, /without stablecoins/]) {
        await atFront(desk.options);
        await desk.options.press('ArrowDown');
        await chipOn(await atFront(desk.tracker), name);
      }
      await atFront(desk.options);
      await desk.options.press('Home');
      await everywhereIs(figure('RUT', 'TOTAL', 90), { badge: 'crypto moves', picture: 'Russell 2000 and crypto market cap,' });
    });

    test('a site on its own, off and on', async () => {
      await setting(desk, toggle('Cointelegraph'));
      await noChipOn(await atFront(desk.news));
      await chipOn(await atFront(desk.tracker));
      await setting(desk, toggle('CoinGecko'));
      await noChipOn(await atFront(desk.tracker));
      await setting(desk, toggle('Cointelegraph'));
      await chipOn(await atFront(desk.news));
      await setting(desk, toggle('CoinGecko'));
      await chipOn(await atFront(desk.tracker));
    });

    test('refresh and data saver, in what another options tab says of the next try', async () => {
      const other = await bench().browser.extensionTab('options.html');
      const next = (source: string): Promise<string> =>
        other.evaluate<string>(`document.querySelector('[data-source=${source}] td:last-child')?.textContent ?? ''`);
      const isSoon = async (source: string): Promise<boolean> => /^(in ([1-9]|1[0-5]) min|at its usual time)$/.test(await next(source));
      const areSoon = async (): Promise<boolean> => (await isSoon('coingecko-global')) && (await isSoon('binance'));
      const failure = async (): Promise<string> => `CoinGecko ${await next('coingecko-global')}, Binance ${await next('binance')}`;
      await until(areSoon, { failure });
      await setting(desk, radio('4 hours'));
      await choiceIs(other, 'Ask for prices of today every', '4 hours');
      await until(async () => /^in [34] h$/.test(await next('coingecko-global')), { failure });
      await setting(desk, radio('15 min'));
      await until(areSoon, { failure });
      await setting(desk, toggle('Data saver'));
      await switchIs(other, 'Data saver', true);
      // Closing prices of the two are never due at the same time of day.
      await until(async () => !(await areSoon()), { failure });
      await setting(desk, toggle('Data saver'));
      await until(areSoon, { failure });
      await other.close();
    });
  });

  describe('a control of the popup takes effect in open tabs without a reload:', () => {
    test('window and series, in badge, dashboard and options', async () => {
      const desk = await openDesk(bench());
      await desk.popup.bringToFront();
      await desk.popup.click({ role: 'radio', name: /^60 sessions/ });
      await desk.popup.evaluate(`document.querySelector('select[aria-label="Crypto series"]').focus()`);
      await desk.popup.press('ArrowDown');
      const r = figure('RUT', 'BTC', 60);
      await chipOn(await atFront(desk.news), new RegExp(r));
      await shows(await atFront(desk.dashboard), r);
      await atFront(desk.options);
      await choiceIs(desk.options, 'Window, sessions', '60');
      await choiceIs(desk.options, 'Crypto series', 'Bitcoin');
      await setting(desk, radio('90'));
      await atFront(desk.popup);
      await shows(desk.popup, figure('RUT', 'BTC', 90));
      await desk.popup.evaluate(`document.querySelector('select[aria-label="Crypto series"]').focus()`);
      await desk.popup.press('Home');
      await choiceIs(await atFront(desk.options), 'Crypto series', 'Crypto market cap');
      await expectNoReload(desk);
      await closeDesk(desk);
    });
  });
}
