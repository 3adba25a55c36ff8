import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OptionsPage } from '../../../components/options/options-page.tsx';
import type { OptionsActions, Outcome } from '../../../components/options/actions.ts';
import type { Text } from '../../../lib/core/text.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { formatters } from '../../../lib/view/formatters.ts';
import { optionsModel } from '../../../lib/view/options-model.ts';
import type { OptionsInput } from '../../../lib/view/options-model.ts';
import { sourceRows } from '../../../lib/view/options-sources.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

const t: Text = (key, ...values) => messages[key].message.replaceAll(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? '');

const INPUT: OptionsInput = {
  settings: { ...DEFAULT_SETTINGS, ownHosts: ['mine.test', 'www.mine.test'] },
  sites: [{ id: 'alpha', name: 'Alpha', kind: 'news', hosts: ['www.alpha.test'] }],
  isGranted: () => true,
  neededPatterns: ['https://x.test/*'],
  blocked: false,
};

const SAVED: Outcome = { ok: true, text: 'Saved' };
const saved = (): Promise<Outcome> => Promise.resolve(SAVED);
let root: HTMLElement;
let actions: { [Name in keyof OptionsActions]: ReturnType<typeof vi.fn<OptionsActions[Name]>> };

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  actions = {
    set: vi.fn(saved),
    addSite: vi.fn(saved),
    removeSite: vi.fn(saved),
    allowSite: vi.fn(saved),
    grant: vi.fn(saved),
    refresh: vi.fn(saved),
    exportData: vi.fn(saved),
    clear: vi.fn(saved),
  };
});

afterEach(() => {
  render(null, root);
  root.remove();
});

const draw = (part: Partial<OptionsInput> = {}): void => {
  const reports = [{ id: 'a', name: 'Alpha API', host: 'api.alpha.test', serves: ['RUT'], isFallback: false }];
  const rows = sourceRows({ reports, nowMs: 0, format: formatters('en-GB') }, t);
  const model = optionsModel({ ...INPUT, ...part }, t);
  void act(() => render(<OptionsPage model={model} rows={rows} market="simulated" version="1.2.3" actions={actions} t={t} />, root));
};

type Control = HTMLButtonElement | HTMLInputElement | HTMLSelectElement;
const controls = (): Control[] => [...root.querySelectorAll<Control>('button, input, select')];

/** The control that a person would find under this name. */
function control(name: string): Control {
  const found = controls().find((each) => nameOf(each) === name);
  if (!found) throw new Error(`no control "${name}"; there are ${controls().map(nameOf).join(' · ')}`);
  return found;
}

/** Whether the switch or radio button of this name is on. */
function isOn(name: string): boolean {
  const found = control(name);
  return found instanceof HTMLInputElement && found.checked;
}

function nameOf(element: Control): string {
  const label = element instanceof HTMLButtonElement ? element : element.labels?.[0];
  return element.getAttribute('aria-label') ?? (label?.querySelector('.op-label') ?? label)?.textContent?.trim() ?? '';
}

const click = async (name: string): Promise<void> => act(async () => control(name).click());
const type = async (name: string, text: string): Promise<void> =>
  act(async () => {
    const input = control(name);
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
const statusOf = (section: string): string => root.querySelector(`#${section} [role=status]`)?.textContent ?? '';

test('each section is a region with a name, a heading and a status of its own', () => {
  draw();
  const regions = [...root.querySelectorAll('section')];
  const names = regions.map((region) => root.querySelector(`#${region.getAttribute('aria-labelledby')}`)?.textContent);
  expect(names).toEqual(['Badge', 'Series and window', 'Theme', 'Refresh', 'Altcoins', 'Sites', 'Sources', 'Data', 'About']);
  expect(regions.every((region) => region.querySelectorAll('[role=status]').length === 1)).toBe(true);
});

test('every control has a name', () => {
  draw({ isGranted: () => false });
  expect(controls().filter((each) => nameOf(each) === '')).toEqual([]);
});

test.for<[string, string, string, unknown]>([
  ['sites', 'a site is switched off', 'Alpha', { site: { id: 'alpha', enabled: false } }],
  ['sites', 'an added site is switched off', 'mine.test', { site: { id: 'mine.test', enabled: false } }],
  ['badge', 'the badge is switched off', 'Show the badge in pages', { badge: { enabled: false } }],
  ['badge', 'its corner is picked', 'Top left', { badge: { corner: 'top-left' } }],
  ['badge', 'its size is picked', 'Large', { badge: { size: 'large' } }],
  ['series', 'the stock index is picked', 'S&P 500', { pair: { equity: 'SPX' } }],
  ['series', 'the window is picked', '252', { windowSessions: 252 }],
  ['theme', 'the theme is picked', 'Dark', { theme: 'dark' }],
  ['refresh', 'the interval is picked', '4 hours', { refreshMinutes: 240 }],
  ['refresh', 'the data saver is switched on', 'Data saver', { dataSaver: true }],
])('%s: %s, saved at once, and the status says so', async ([section, , name, patch]) => {
  draw();
  expect(statusOf(section)).toBe('');
  await click(name);
  expect(actions.set.mock.calls).toEqual([[patch]]);
  expect(statusOf(section)).toBe('Saved');
});

test('one section at a time says that something was saved: the one of the last change', async () => {
  draw();
  await click('Dark');
  expect(statusOf('theme')).toBe('Saved');
  await click('Large');
  expect([statusOf('theme'), statusOf('badge')]).toEqual(['', 'Saved']);
});

test('with data saver the interval of today’s prices cannot be picked, and it says why', () => {
  draw();
  expect(control('4 hours').disabled).toBe(false);
  draw({ settings: { ...INPUT.settings, dataSaver: true } });
  expect(control('4 hours').disabled).toBe(true);
  expect(root.querySelector('#refresh')?.textContent).toContain('Data saver is on: prices of today are not asked for.');
});

test('a badge that was moved goes back to its corner from here, and only there is it offered', async () => {
  draw();
  expect(controls().filter((each) => nameOf(each).startsWith('Back to its corner'))).toEqual([]);
  const place = { corner: 'top-left', x: 5, y: 5 } as const;
  draw({ settings: { ...INPUT.settings, sites: { alpha: { place }, 'mine.test': { place } } } });
  await click('Back to its corner on Alpha');
  await click('Back to its corner on mine.test');
  expect(actions.set.mock.calls).toEqual([[{ site: { id: 'alpha', place: null } }], [{ site: { id: 'mine.test', place: null } }]]);
  expect(statusOf('sites')).toBe('Saved');
});

test('the crypto series is picked from a list', async () => {
  draw();
  const select = control('Crypto series');
  await act(async () => {
    select.value = 'BTC';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(actions.set.mock.calls).toEqual([[{ pair: { crypto: 'BTC' } }]]);
});

test('what is typed is added as a host, and the field is emptied', async () => {
  draw();
  await type('Add a site', 'https://News.Example.org/markets?x=1');
  await click('Add');
  expect(actions.addSite.mock.calls).toEqual([[['news.example.org', 'www.news.example.org']]]);
  expect(control('Add a site').value).toBe('');
});

test.for([
  ['nonsense', 'That is no address of a public website. Type one like example.org; hosts of logins, accounts and payments stay out.'],
  ['127.0.0.1', 'That is no address of a public website. Type one like example.org; hosts of logins, accounts and payments stay out.'],
  [
    'login.example.org',
    'That is no address of a public website. Type one like example.org; hosts of logins, accounts and payments stay out.',
  ],
  ['www.alpha.test', 'www.alpha.test is in the list already'],
  ['mine.test', 'mine.test is in the list already'],
  ['www.mine.test', 'www.mine.test is in the list already'],
] as const)('%s is not added, and the status says why', async ([typed, why]) => {
  draw();
  await type('Add a site', typed);
  await click('Add');
  expect(actions.addSite).not.toHaveBeenCalled();
  expect(statusOf('sites')).toBe(why);
});

test('a site of which only one host is in is completed by typing it again', async () => {
  draw({ settings: { ...DEFAULT_SETTINGS, ownHosts: ['mine.test'] } });
  await type('Add a site', 'mine.test');
  await click('Add');
  expect(actions.addSite.mock.calls).toEqual([[['www.mine.test']]]);
});

test("a site of a later version is one click and the browser's prompt away", async () => {
  draw({ sites: [...INPUT.sites, { id: 'beta', name: 'Beta', kind: 'news', hosts: ['beta.test', 'www.beta.test'], optional: true }] });
  await click('Allow Beta');
  expect(actions.addSite.mock.calls).toEqual([[['beta.test', 'www.beta.test']]]);
});

test('a site that the browser refused stays in the field', async () => {
  draw();
  actions.addSite.mockResolvedValue({ ok: false, text: 'Not added' });
  await type('Add a site', 'other.test');
  await click('Add');
  expect(control('Add a site').value).toBe('other.test');
  expect(statusOf('sites')).toBe('Not added');
});

test('an added site can be removed, and allowed again after the browser withdrew it', async () => {
  draw();
  await click('Remove mine.test');
  expect(actions.removeSite.mock.calls).toEqual([[['mine.test', 'www.mine.test']]]);
  draw({ isGranted: () => false });
  await click('Allow mine.test');
  expect(actions.allowSite.mock.calls).toEqual([[['mine.test', 'www.mine.test']]]);
});

test('a change that was not saved says why and leaves the control as it is stored', async () => {
  draw();
  actions.set.mockResolvedValue({ ok: false, text: 'Not saved: …' });
  await click('Data saver');
  expect(statusOf('refresh')).toBe('Not saved: …');
  expect(isOn('Data saver')).toBe(false);
});

test.for([
  ['Clear market history', 'history'],
  ['Clear remembered pages', 'pages'],
  ['Reset settings', 'settings'],
  ['Clear everything', 'everything'],
] as const)('"%s" asks back, with the focus on Cancel, before it clears', async ([name, what]) => {
  draw();
  await click(name);
  expect(actions.clear).not.toHaveBeenCalled();
  expect(document.activeElement?.textContent).toBe('Cancel');
  await click('Cancel');
  expect(actions.clear).not.toHaveBeenCalled();
  await click(name);
  await click(name);
  expect(actions.clear.mock.calls).toEqual([[what]]);
});

test('withheld access is said with its extent and a button that asks for it', async () => {
  draw({ isGranted: () => false, blocked: true });
  expect(root.textContent).toContain('withholds access to 1 of the 1 hosts that Comove needs');
  await click('Allow access');
  expect(actions.grant).toHaveBeenCalledOnce();
  draw({ isGranted: () => false });
  expect(root.textContent).toContain('Prices still come from others');
  draw();
  expect(root.textContent).not.toContain('withholds access to');
});

test('asking the sources again says that it is under way, and then how it ended', async () => {
  draw();
  const asked = Promise.withResolvers<Outcome>();
  actions.refresh.mockReturnValue(asked.promise);
  await click('Ask again now');
  expect(statusOf('sources')).toBe('Asking; answers appear here as they come.');
  await act(async () => asked.resolve({ ok: true, text: 'All were asked' }));
  expect(statusOf('sources')).toBe('All were asked');
});

test('a simulated market is labelled', () => {
  draw();
  expect(root.textContent).toContain('Simulated market');
});

test('sources are a table with a shape and a word for their state', () => {
  draw();
  const cells = [...root.querySelectorAll('tbody tr:first-child > *')].map((cell) => cell.textContent);
  expect(cells).toEqual(['Alpha APIapi.alpha.test', 'Russell 2000', 'none yet', 'at its usual time']);
  expect(root.querySelector('tbody [role=img]')?.getAttribute('aria-label')).toBe('not asked yet');
});

test('about says whose marks are named, that nothing leaves the browser, and who supplies the data', () => {
  draw();
  const about = root.querySelector('#about')?.textContent;
  for (const text of ['Not affiliated; not advice.', 'leaves the browser', 'Version 1.2.3', 'MIT licence', 'Alpha API'])
    expect(about).toContain(text);
});

test('moving an exchange up sends the whole order, and fewer coins can be followed', async () => {
  draw();
  await act(() => control('Move Gate up').click());
  expect(actions.set).toHaveBeenLastCalledWith({ exchangeOrder: ['binance', 'gate', 'okx', 'bybit'] });
  await act(() => control('50').click());
  expect(actions.set).toHaveBeenLastCalledWith({ universeSize: 50 });
  expect(controls().map(nameOf)).not.toContain('Move Binance up');
});
