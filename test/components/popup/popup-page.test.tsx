import { render } from 'preact';
import type { ComponentType } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { DashboardPage } from '../../../components/dashboard/dashboard-page.tsx';
import type { PageEnvironment } from '../../../components/popup/page-environment.ts';
import { PopupPage } from '../../../components/popup/popup-page.tsx';
import type { Text } from '../../../lib/core/text.ts';
import { days } from '../../../lib/core/time.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { t, walks } from '../../view/made-up.ts';
import { fakeEnvironment, NOW } from './fake-environment.ts';
import type { FakeEnvironment } from './fake-environment.ts';
import { root } from '../root.ts';

const failing = vi.fn<PageEnvironment['troubles']>(() =>
  Promise.resolve({ reason: 'offline', sources: [{ source: 'Alpha', why: 'the server is broken' }], nextMs: NOW + 40_000 }),
);

const foreign: Text = (key, ...values) => (/^(series_(name|short)|subject)_/.test(key) ? `<${key}>` : t(key, ...values));

async function show(environment: FakeEnvironment, Page: ComponentType<{ environment: PageEnvironment }> = PopupPage): Promise<void> {
  await act(async () => {
    render(<Page environment={environment} />, root);
    await settled();
  });
  await act(settled);
}

const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 20));

/** An element by what assistive technology calls it. */
function named(role: string, name: string): HTMLElement {
  const native: Readonly<Record<string, string>> = { button: 'button', radio: 'input[type=radio]', combobox: 'select', heading: 'h1, h2' };
  const all = [...root.querySelectorAll<HTMLElement>(`[role=${role}], ${native[role] ?? '[hidden]'}`)];
  const found = all.find((element) => nameOf(element) === name);
  if (!found) throw new Error(`no ${role} "${name}" among ${all.map(nameOf).join(' | ')}`);
  return found;
}

const nameOf = (element: HTMLElement): string =>
  (element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent ?? '').trim();

const isChecked = (name: string): boolean => named('radio', name).matches(':checked');

/** Chooses an export and waits until it is said to be done. */
async function chooseExport(name: string): Promise<void> {
  await click(named('button', 'Export'));
  await click(named('menuitem', name));
  await vi.waitFor(() => expect(root.querySelector('.cm-sources')?.textContent).toMatch(/saved|copied/));
}

async function click(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.click();
    await settled();
  });
}

async function press(element: Element, key: string): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settled();
  });
}

test('half a history is told as being fetched, not as stale, until its last page has come', async () => {
  const old = Object.values(walks('2015-01-02', '2017-02-28'));
  await show(fakeEnvironment({}, { series: old, fillingUntilMs: NOW + 1 }));
  expect(document.body.dataset['state']).toBe('loading');
  expect(named('heading', 'Fetching the history')).toBeTruthy();
  expect(root.querySelector('[role=status]')?.textContent).toBe('Fetching prices');

  await show(fakeEnvironment({}, { series: old, fillingUntilMs: NOW }));
  expect(document.body.dataset['state']).toBe('stale');
});

test('fresh figures stay while another history is fetched', async () => {
  await show(fakeEnvironment({}, { fillingUntilMs: NOW + 1 }));
  expect(document.body.dataset['state']).toBe('ready');
});

test('before the store has answered the frame is there and says that it reads', async () => {
  const environment = fakeEnvironment({ load: () => new Promise(() => undefined) });
  await act(() => render(<PopupPage environment={environment} />, root));
  expect(root.querySelector('[role=status]')?.textContent).toBe('Reading the stored prices');
  expect(named('button', 'Options')).toBeDefined();
  expect(root.textContent).not.toContain('No prices yet');
});

test('with fresh data the body is ready and live, and sentence, figure, interval and status are shown', async () => {
  await show(fakeEnvironment());
  expect(document.body.dataset).toMatchObject({ state: 'ready', market: 'live', theme: 'system' });
  expect(root.querySelector('h1')?.textContent).toBe('Small caps and crypto move together');
  expect(root.textContent).toMatch(/r 0\.\d\d/);
  expect(root.querySelector('[role=status]')?.textContent).toBe('As of 27 Jun 2025 close · checked 4 min ago');
});

test('the contract of names: image, tab, radio groups, buttons, pickers', async () => {
  await show(fakeEnvironment());
  expect(root.querySelector('[role=img]')?.getAttribute('aria-label')).toMatch(/^Russell 2000 and crypto market cap, /);
  expect(named('tab', 'Overlay').getAttribute('aria-selected')).toBe('true');
  for (const name of ['Range', 'Scale', 'Window']) expect(named('radiogroup', name)).toBeDefined();
  expect([...named('radiogroup', 'Range').querySelectorAll('label')].map((label) => label.textContent)).toEqual([
    '1M',
    '3M',
    '6M',
    'YTD',
    '1Y',
    '2Y',
    '5Y',
    'Max',
  ]);
  for (const name of ['Export', 'Show as table', 'Open in a tab', 'Options']) expect(named('button', name)).toBeDefined();
  for (const name of ['Equity series', 'Crypto series']) expect(named('combobox', name)).toBeDefined();
});

test('a table holds prices, so the scale of the picture rests while it is shown', async () => {
  await show(fakeEnvironment());
  const isResting = () => named('radio', 'Log').matches(':disabled');
  expect(isResting()).toBe(false);
  await click(named('button', 'Show as table'));
  expect([isResting(), named('radio', '5Y').matches(':disabled')]).toEqual([true, false]);
  await click(named('button', 'Show as chart'));
  expect(isResting()).toBe(false);
});

test('pickers, table and lines call the series as the catalogue does', async () => {
  await show(fakeEnvironment({ t: foreign }));
  const options = [...root.querySelectorAll('option')].map((option) => option.textContent);
  expect(options.filter((label) => !/^<(series_name|series_short|subject)_/.test(label))).toEqual([]);
  await click(named('button', 'Show as table'));
  expect([...root.querySelectorAll('thead th')].map((cell) => cell.textContent)).toEqual([
    'Session',
    '<series_short_RUT>',
    '<series_short_TOTAL>',
    'r, 90',
    'Turning point',
  ]);
  expect(root.querySelector('caption')?.textContent).toContain('<series_name_TOTAL>');
});

test('a choice shows at once and is sent to be kept', async () => {
  const environment = fakeEnvironment();
  await show(environment);
  await click(named('radio', '1Y'));
  expect(environment.change).toHaveBeenLastCalledWith({ chart: { range: '1Y' } });
  expect(isChecked('1Y')).toBe(true);
  await click(named('radio', '%'));
  expect(environment.change).toHaveBeenLastCalledWith({ chart: { scale: 'percent' } });
  expect(root.querySelector('figcaption')?.textContent).toContain('Change since the close of');
  const thirty = [...named('radiogroup', 'Window').querySelectorAll('input')][0];
  if (thirty) await click(thirty);
  expect(environment.change).toHaveBeenLastCalledWith({ windowSessions: 30 });
  expect(root.textContent).toContain('30 sessions of daily moves');
});

test('a choice that was not kept is taken back, and said', async () => {
  await show(fakeEnvironment({ change: () => Promise.resolve('no-receiver') }));
  await click(named('radio', '1Y'));
  expect(isChecked('2Y')).toBe(true);
  expect(root.textContent).toContain('The choice was not kept: no-receiver');
});

test('picking a series changes the pair', async () => {
  const environment = fakeEnvironment();
  await show(environment);
  const picker = named('combobox', 'Equity series');
  if (!(picker instanceof HTMLSelectElement)) throw new Error('no picker');
  await act(async () => {
    picker.value = 'SPX';
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  });
  expect(environment.change).toHaveBeenLastCalledWith({ pair: { equity: 'SPX' } });
  expect(root.querySelector('h1')?.textContent).toContain('The S&P 500 and crypto');
});

test('the crosshair reads by keys, says what it reads, and Esc ends it', async () => {
  await show(fakeEnvironment());
  const crosshair = named('slider', 'Crosshair');
  const last = Number(crosshair.getAttribute('aria-valuemax'));
  expect(crosshair.getAttribute('aria-valuetext')).toMatch(/^27 Jun 2025: Russell /);
  await press(crosshair, 'ArrowLeft');
  expect(crosshair.getAttribute('aria-valuenow')).toBe(String(last - 1));
  expect(root.querySelector('.cm-reading b')?.textContent).toBe('26 Jun 2025');
  await press(crosshair, 'Home');
  expect(crosshair.getAttribute('aria-valuenow')).toBe('0');
  await press(crosshair, 'ArrowLeft');
  expect(crosshair.getAttribute('aria-valuenow')).toBe('0');
  await press(crosshair, 'End');
  expect(crosshair.getAttribute('aria-valuenow')).toBe(String(last));
  await press(crosshair, 'Escape');
  expect(root.querySelector('.cm-reading')).toBeNull();
});

test('the table takes the place of the picture, newest session first, and gives it back', async () => {
  await show(fakeEnvironment());
  await click(named('button', 'Show as table'));
  const rows = [...root.querySelectorAll('tbody tr')];
  expect(rows[0]?.querySelector('th')?.textContent).toBe('27 Jun 2025');
  expect(rows[0]?.querySelectorAll('td')).toHaveLength(4);
  expect(root.querySelector('[role=img]')).toBeNull();
  await click(named('button', 'Show 250 older sessions'));
  expect(root.querySelectorAll('tbody tr').length).toBeGreaterThan(250);
  await click(named('button', 'Show as chart'));
  expect(root.querySelector('[role=img]')).not.toBeNull();
});

test('the export menu opens on its button, moves by arrows, closes by Esc and gives the focus back', async () => {
  await show(fakeEnvironment());
  const button = named('button', 'Export');
  await click(button);
  expect([...root.querySelectorAll('[role=menuitem]')].map((item) => item.textContent)).toEqual([
    'JSON',
    'CSV',
    'PNG',
    'Copy method receipt',
  ]);
  expect(document.activeElement?.textContent).toBe('JSON');
  const menu = named('menu', 'Export');
  await press(menu, 'ArrowUp');
  expect(document.activeElement?.textContent).toBe('Copy method receipt');
  await press(menu, 'ArrowDown');
  expect(document.activeElement?.textContent).toBe('JSON');
  await press(menu, 'Escape');
  expect(root.querySelector('[role=menu]')).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('JSON and CSV are saved under the day, the receipt is copied, and each is said', async () => {
  const environment = fakeEnvironment();
  await show(environment);
  await chooseExport('JSON');
  expect(environment.saved[0]?.name).toBe('comove-2025-06-30.json');
  expect(await environment.saved[0]?.content.text()).toContain('"schema": "comove/1"');
  await chooseExport('CSV');
  await vi.waitFor(() => expect(environment.saved[1]?.name).toBe('comove-2025-06-30-rut-total.csv'));
  await chooseExport('Copy method receipt');
  await vi.waitFor(() => expect(environment.copy).toHaveBeenCalledWith(expect.stringContaining('method receipt')));
});

test('files of a simulated market say so in their names', async () => {
  const series = Object.values(walks('2024-01-02', '2025-06-27')).map((one) => ({ ...one, market: 'simulated' as const }));
  const environment = fakeEnvironment({}, { series });
  await show(environment);
  await chooseExport('CSV');
  expect(environment.saved.map(({ name }) => name)).toEqual(['comove-simulated-2025-06-30-rut-total.csv']);
});

test('where a save dialog would close the popup, the export is handed over', async () => {
  const exportElsewhere = vi.fn();
  const { save: _save, ...environment } = fakeEnvironment({ exportElsewhere });
  await show(environment);
  await click(named('button', 'Export'));
  await click(named('menuitem', 'CSV'));
  expect(exportElsewhere).toHaveBeenCalledWith('csv');
});

test('the dashboard starts an export that was handed over, once', async () => {
  const kinds = ['json' as const];
  const environment = fakeEnvironment({ takeExport: () => kinds.pop() });
  await show(environment, DashboardPage);
  await vi.waitFor(() => expect(environment.saved.map(({ name }) => name)).toEqual(['comove-2025-06-30.json']));
});

test.for([
  ['popup', PopupPage],
  ['dashboard', DashboardPage],
] as const)('day labels that are not checked yet are said with the figure: %s', async ([, Page]) => {
  const { RUT, TOTAL } = walks('2024-01-02', '2025-06-27');
  await show(fakeEnvironment({}, { series: [RUT, { ...TOTAL, stamp: 'unverified' }] }), Page);
  expect(root.querySelector('.cm-headline')?.textContent).toContain('not checked against Bitcoin yet');
  await show(fakeEnvironment({}, { series: [RUT, { ...TOTAL, stamp: 'verified' }] }), Page);
  expect(root.textContent).not.toContain('not checked against Bitcoin yet');
});

test('a window that history does not fill shows its n, and the one that the headline is of is marked', async () => {
  await show(fakeEnvironment({}, { series: Object.values(walks('2025-04-21', '2025-06-27')) }));
  const bars = [...named('radiogroup', 'Window').querySelectorAll('label')];
  expect(bars.map((bar) => [...bar.querySelectorAll('span')].map((span) => span.textContent))).toEqual([
    ['30', ''],
    ['60', 'n 47'],
    ['90', ''],
    ['180', ''],
    ['252', ''],
  ]);
  expect(bars.map((bar) => bar.querySelector('input')?.checked)).toEqual([false, true, false, false, false]);
  expect(root.querySelector('.cm-interval')?.textContent).toContain('47 sessions');
  await show(fakeEnvironment());
  expect(root.querySelector('.cm-fan-n')).toBeNull();
});

test('stale data are shown, dimmed by state, with their date and a way to ask', async () => {
  const environment = fakeEnvironment({ now: () => Date.UTC(2025, 6, 4, 12) });
  await show(environment);
  expect(document.body.dataset['state']).toBe('stale');
  expect(root.textContent).toContain('Stale since 1 Jul 2025, newest close 27 Jun 2025.');
  expect(root.textContent).toMatch(/r 0\.\d\d/);
  await click(named('button', 'Ask now'));
  expect(environment.refresh).toHaveBeenCalledOnce();
});

test.for([
  ['stale', { now: () => Date.UTC(2025, 6, 4, 12) }, undefined],
  ['empty', {}, []],
] as const)('asking says at once that it goes on, then how it ended: %s', async ([state, own, series]) => {
  const outcome = Promise.withResolvers<{ ok: boolean; text: string }>();
  const environment = fakeEnvironment({ ...own, refresh: vi.fn(() => outcome.promise) }, series && { series });
  await show(environment);
  expect(document.body.dataset['state']).toBe(state);
  await click(named('button', 'Ask now'));
  expect(root.textContent).toContain('Asking…');
  await click(named('button', 'Ask now'));
  expect(environment.refresh).toHaveBeenCalledOnce();
  await act(async () => outcome.resolve({ ok: false, text: 'Nothing usable came from Alpha: no connection to it.' }));
  expect(root.textContent).toContain('Nothing usable came from Alpha: no connection to it.');
  expect(root.textContent).not.toMatch(/Asking|Asked/);
});

test('by a clock that is off, age and state are those of the sources’ clock, and it is said', async () => {
  const ahead = { now: () => NOW + days(9) };
  await show(fakeEnvironment(ahead));
  expect(document.body.dataset['state']).toBe('stale');
  const series = Object.values(walks('2023-01-02', '2025-06-27')).map((one) => ({ ...one, fetchedAtMs: one.fetchedAtMs + days(9) }));
  const environment = fakeEnvironment(ahead, { series, clockSkewMs: days(-9) });
  await show(environment);
  expect(document.body.dataset['state']).toBe('ready');
  expect(root.querySelector('[role=status]')?.textContent).toBe('As of 27 Jun 2025 close · checked 4 min ago');
  expect(root.textContent).toContain('This computer’s clock is about 9 days ahead');
  await chooseExport('JSON');
  expect(environment.saved[0]?.name).toBe('comove-2025-06-30.json');
});

test('before anybody was asked, the page says what it waits for and how long that takes', async () => {
  await show(fakeEnvironment({}, { series: [] }));
  expect(named('heading', 'No prices yet')).toBeTruthy();
  expect(root.textContent).toContain('the first fill takes about a minute');
});

test('a failure to fetch is said as one, of those who are asked for what is missing, with when it is tried again', async () => {
  await show(fakeEnvironment({ troubles: failing }, { series: [] }));
  expect(failing).toHaveBeenLastCalledWith(['RUT', 'TOTAL']);
  expect(document.body.dataset['state']).toBe('empty');
  expect(document.body.dataset['market']).toBeUndefined();
  expect(root.textContent).toContain('Waiting for Russell 2000 and crypto market cap.');
  expect(named('heading', 'No prices could be fetched')).toBeTruthy();
  expect(root.textContent).toContain('Is this computer online? Comove tries again by itself in 40 s');
  for (const untrue of ['the first fill', 'Nothing needs to be done']) expect(root.textContent).not.toContain(untrue);
  expect(root.textContent).toContain('Alpha: the server is broken');
  expect(root.querySelector('[aria-haspopup=menu]')).toBeNull();
});

test('who is named failing is asked for what is missing, not for what is there', async () => {
  const { RUT } = walks('2023-01-02', '2025-06-27');
  await show(fakeEnvironment({ troubles: failing }, { series: [RUT] }));
  expect(failing).toHaveBeenLastCalledWith(['TOTAL']);
});

test.for([
  ['popup', PopupPage],
  ['dashboard', DashboardPage],
] as const)('a store that cannot be read is said as what it is, with what to do: %s', async ([, Page]) => {
  const stored = { settings: { ...DEFAULT_SETTINGS, theme: 'dark' as const }, series: [], unread: 'storage unavailable' };
  const load = vi.fn<PageEnvironment['load']>().mockResolvedValue(stored);
  await show(fakeEnvironment({ load }), Page);
  expect(document.body.dataset).toMatchObject({ state: 'failed', theme: 'dark' });
  expect(root.querySelector('[role=status]')?.textContent).toBe('The stored data cannot be read');
  expect(root.querySelector('[role=alert]')?.textContent).toContain('restart the browser');
  expect(root.textContent).toContain('storage unavailable');
  for (const untrue of ['No prices yet', 'No data yet', 'Waiting for']) expect(root.textContent).not.toContain(untrue);

  load.mockResolvedValue({ settings: DEFAULT_SETTINGS, series: Object.values(walks('2023-01-02', '2025-06-27')) });
  await click(named('button', 'Try again'));
  expect(document.body.dataset['state']).toBe('ready');
});

test('where not even the settings can be read the page says so too', async () => {
  await show(fakeEnvironment({ load: () => Promise.reject(new Error('no storage')) }));
  expect(document.body.dataset['state']).toBe('failed');
  expect(root.textContent).toContain('no storage');
});

test('withheld access is said with a button that asks for it, then for prices, until the browser says that it is given', async () => {
  const isBlocked = vi.fn(() => Promise.resolve(true));
  const environment = fakeEnvironment({ isBlocked });
  await show(environment);
  expect(document.body.dataset).toMatchObject({ state: 'blocked', stale: 'false' });
  expect(root.textContent).toContain('The browser withholds access');
  await click(named('button', 'Allow access'));
  expect(environment.requestAccess).toHaveBeenCalledOnce();
  expect(environment.refresh).toHaveBeenCalledOnce();
  isBlocked.mockResolvedValue(false);
  await act(async () => {
    environment.listeners.onAccess?.();
    await settled();
  });
  expect(document.body.dataset['state']).toBe('ready');
  isBlocked.mockResolvedValue(true);
  await act(async () => {
    environment.listeners.onAccess?.();
    await settled();
  });
  expect(document.body.dataset['state']).toBe('blocked');
});

test('stale figures are marked and dated also while access is withheld', async () => {
  await show(fakeEnvironment({ now: () => Date.UTC(2025, 6, 4, 12), isBlocked: () => Promise.resolve(true) }));
  expect(document.body.dataset).toMatchObject({ state: 'blocked', stale: 'true' });
  expect(root.querySelector('.cm-banner')?.textContent).toContain('Stale since 1 Jul 2025, newest close 27 Jun 2025.');
});

test('a simulated market carries its ribbon and its mark', async () => {
  const series = Object.values(walks('2024-01-02', '2025-06-27')).map((one) => ({ ...one, market: 'simulated' as const }));
  await show(fakeEnvironment({}, { series }));
  expect(document.body.dataset['market']).toBe('simulated');
  expect(root.querySelector('.cm-ribbon')?.textContent).toBe('Simulated market: made-up prices');
});

test('changed series are read again, and changed settings are followed', async () => {
  let series = Object.values(walks('2024-01-02', '2025-06-26'));
  const load = vi.fn(() => Promise.resolve({ settings: DEFAULT_SETTINGS, series }));
  const environment = fakeEnvironment({ load });
  await show(environment);
  expect(root.querySelector('[role=status]')?.textContent).toContain('26 Jun 2025');
  series = Object.values(walks('2024-01-02', '2025-06-27'));
  await act(async () => {
    environment.listeners.onSeries?.();
    await settled();
  });
  expect(root.querySelector('[role=status]')?.textContent).toContain('27 Jun 2025');
  await act(async () => {
    environment.listeners.onSettings?.({ ...DEFAULT_SETTINGS, theme: 'dark', windowSessions: 252 });
    await settled();
  });
  expect(document.body.dataset['theme']).toBe('dark');
  expect(root.textContent).toContain('252 sessions of daily moves');
});

test('the header opens the dashboard and the options', async () => {
  const environment = fakeEnvironment();
  await show(environment);
  await click(named('button', 'Open in a tab'));
  await click(named('button', 'Options'));
  expect(vi.mocked(environment.open).mock.calls).toEqual([['dashboard'], ['options']]);
});

test('the dashboard adds the years, the other measures and the sources, each with a heading', async () => {
  await show(fakeEnvironment(), DashboardPage);
  await vi.waitFor(() => named('heading', 'By calendar year'));
  for (const name of ['Other ways to measure', 'Sources']) expect(named('heading', name)).toBeDefined();
  const years = [...root.querySelectorAll('.cm-years tbody tr')].map((row) => row.textContent);
  expect(years).toHaveLength(3);
  expect(years[0]).toMatch(/^2025 \(part\)\d{2,3}0\.\d\d0\.\d\d to 0\.\d\d/);
  expect(root.textContent).toContain('Given the S&P 500');
});

test('the dashboard shows the total of the moment beside the sources, apart from the headline', async () => {
  const capNow = vi.fn(() =>
    Promise.resolve({ source: 'alpha', day: 20_269, atMs: NOW - 240_000, totalUsd: 3.274e12, market: 'live' } as const),
  );
  const environment = { ...fakeEnvironment(), capNow };
  await show(environment, DashboardPage);
  const line = [...root.querySelectorAll('.cm-source-lines > div')].find((row) => row.textContent?.startsWith('Crypto market cap now'));
  expect(line?.textContent).toContain('$3.27tn, alpha, 30 Jun 2025, 21:30 UTC (4 min ago)');
  expect(root.querySelector('.cm-headline')?.textContent ?? '').not.toContain('3.27');
});

test('without a total of the moment, or where it cannot be read, the dashboard is as it is', async () => {
  for (const capNow of [() => Promise.resolve(undefined), () => Promise.reject(new Error('no disk'))]) {
    const environment = { ...fakeEnvironment(), capNow };
    await show(environment, DashboardPage);
    expect(root.querySelectorAll('.cm-source-lines > div').length).toBe(3);
  }
});

test('the footer says of each series where it is from, as of when and how old, and gives way to what was just done', async () => {
  await show(fakeEnvironment());
  const lines = [...root.querySelectorAll('.cm-origins li')].map((line) => line.textContent);
  expect(lines).toEqual([
    expect.stringMatching(/^Russell, as of 27 Jun 2025, fetched \d+ min ago: yahoo$/),
    expect.stringMatching(/^Crypto cap, as of 27 Jun 2025, fetched \d+ min ago: yahoo$/),
  ]);
  expect(root.querySelector('.cm-sources')?.textContent).toBe('');
  const timers = vi.spyOn(globalThis, 'setTimeout');
  await click(named('button', 'Export'));
  await click(named('menuitem', 'Copy method receipt'));
  await vi.waitFor(() => expect(root.querySelector('.cm-sources')?.textContent).toMatch(/copied/));
  expect(root.querySelector('.cm-origins')).toBeNull();

  // Some seconds later the sources are back.
  const [fade] = timers.mock.calls.findLast(([, delay]) => delay === 8000) ?? [];
  timers.mockRestore();
  await act(() => fade?.());
  expect(root.querySelectorAll('.cm-origins li')).toHaveLength(2);
  expect(root.querySelector('.cm-sources')?.textContent).toBe('');
});
