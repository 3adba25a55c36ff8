import { expect } from 'vitest';
import type { Bench } from './bench.ts';
import type { AxQuery } from './drivers/ax-node.ts';
import type { Tab } from './drivers/tab.ts';
import { until } from './drivers/until.ts';
import { chipOn, OVERVIEW, stateIs } from './steps.ts';

/** Pages of two sites, and every page of ours, open side by side. */
export interface Desk {
  readonly news: Tab;
  readonly tracker: Tab;
  readonly popup: Tab;
  readonly dashboard: Tab;
  readonly options: Tab;
}

/** A site of which no other suite keeps anything. */
export const DESK_NEWS = 'https://cointelegraph.com/news/small-caps-and-bitcoin';

/** Opens the tabs, and marks each so that a reload would show. */
export async function openDesk({ browser }: Bench): Promise<Desk> {
  const news = await browser.newTab(DESK_NEWS);
  await chipOn(news);
  const tracker = await browser.newTab(OVERVIEW);
  await chipOn(tracker);
  const popup = await browser.extensionTab('popup.html');
  await stateIs(popup, 'ready');
  const dashboard = await browser.extensionTab('dashboard.html');
  await stateIs(dashboard, 'ready');
  const options = await browser.extensionTab('options.html');
  await stateIs(options, 'ready');
  const desk = { news, tracker, popup, dashboard, options };
  for (const tab of Object.values(desk)) await mark(tab);
  return desk;
}

/** Closes the tabs. */
export async function closeDesk(desk: Desk): Promise<void> {
  for (const tab of Object.values(desk)) await tab.close();
}

/** No tab was loaded again since the desk was opened. */
export async function expectNoReload(desk: Desk): Promise<void> {
  for (const tab of Object.values(desk)) expect(await tab.evaluate('globalThis.isSameDocument ?? false')).toBe(true);
}

/** Marks a document, so that a reload would show. */
const mark = (tab: Tab): Promise<unknown> => tab.evaluate('void (globalThis.isSameDocument = true)');

/** Brings a tab to the front, as somebody who looks at it does: a badge in a hidden tab follows when it is shown. */
export async function atFront(tab: Tab): Promise<Tab> {
  await tab.bringToFront();
  return tab;
}

/** Clicks something of the options page. */
export async function setting({ options }: Desk, control: AxQuery): Promise<void> {
  await options.bringToFront();
  await options.click(control);
}

/** Waits until the switch whose label begins so is on, or off. */
export const switchIs = (tab: Tab, label: string, isOn: boolean): Promise<true> =>
  until(
    () =>
      tab.evaluate<boolean>(
        `[...document.querySelectorAll('[role=switch]')].some((input) => input.labels[0].textContent.startsWith(${JSON.stringify(label)}) && input.checked === ${isOn})`,
      ),
    { failure: () => `the switch "${label}" is not ${isOn ? 'on' : 'off'}` },
  );

/** Label of what is chosen in a radio group, or in a list that opens. */
export const chosenIn = (tab: Tab, group: string): Promise<string | null> =>
  tab.evaluate<string | null>(`(() => {
    const field = document.querySelector('[role=radiogroup][aria-label=${JSON.stringify(group)}] :checked, select[aria-label=${JSON.stringify(group)}] option:checked');
    return field ? (field.labels?.[0]?.textContent ?? field.textContent).trim() : null;
  })()`);

/** Waits until that is chosen. */
export const choiceIs = (tab: Tab, group: string, label: string): Promise<true> =>
  until(async () => (await chosenIn(tab, group)) === label, {
    failure: async () => `${group} is ${await chosenIn(tab, group)}, not ${label}`,
  });

/** Waits until a page of ours shows a text. */
export const shows = (tab: Tab, text: string | RegExp): Promise<true> => {
  const read = (): Promise<string> => tab.evaluate<string>('document.body.innerText');
  const fits = (found: string): boolean => (typeof text === 'string' ? found.includes(text) : text.test(found));
  return until(async () => fits(await read()), { failure: async () => `no ${String(text)} in: ${await read()}` });
};

/** Waits until the chart of a page of ours is of that pair. */
export const pictures = (tab: Tab, pair: string): Promise<true> => {
  const read = (): Promise<readonly string[]> =>
    tab.evaluate<readonly string[]>(`[...document.querySelectorAll('[role=img]')].map((image) => image.getAttribute('aria-label') ?? '')`);
  return until(async () => (await read()).some((name) => name.startsWith(pair)), {
    failure: async () => `no picture of ${pair} among ${(await read()).join('; ')}`,
  });
};
