import { beforeEach, expect, test, vi } from 'vitest';
import { createActions } from '../../../entrypoints/options/create-actions.ts';
import type { ActionEffects } from '../../../entrypoints/options/create-actions.ts';
import { ok } from '../../../lib/core/result.ts';
import type { Text } from '../../../lib/core/text.ts';
import { createSend } from '../../../lib/messaging/client.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';

const t: Text = (key, ...values) => [key, ...values].join(' ');

const transport = vi.fn<(message: { readonly type: string; readonly data: unknown }) => Promise<unknown>>();
const request = vi.fn<(permissions: { origins: string[] }) => Promise<boolean>>();
const remove = vi.fn<(permissions: { origins: string[] }) => Promise<boolean>>();
const exportData = vi.fn<() => Promise<string>>();
const forgetPageState = vi.fn<() => void>();
const askSources = vi.fn<ActionEffects['askSources']>();

const send = createSend(transport);

const effects: ActionEffects = {
  send,
  set: (patch) => send('set', patch),
  permissions: { request, remove },
  neededPatterns: ['https://x.test/*', 'https://y.test/*'],
  settings: () => ({ ...DEFAULT_SETTINGS, ownHosts: ['a.test'] }),
  exportData,
  forgetPageState,
  askSources,
  t,
};
const actions = createActions(effects);

beforeEach(() => {
  transport.mockReset().mockResolvedValue(ok(null));
  request.mockReset().mockResolvedValue(true);
  forgetPageState.mockReset();
  remove.mockReset().mockResolvedValue(true);
  exportData.mockReset().mockResolvedValue('comove-data-2026-01-02.json');
});

test('the permission is asked for before anything is awaited, inside the gesture', () => {
  void actions.addSite(['b.test']);
  expect(request.mock.calls).toEqual([[{ origins: ['https://b.test/*'] }]]);
  void actions.grant();
  expect(request.mock.lastCall).toEqual([{ origins: ['https://x.test/*', 'https://y.test/*'] }]);
});

test('a site is added to the others once the browser allows it', async () => {
  expect(await actions.addSite(['b.test'])).toEqual({ ok: true, text: 'options_own_added b.test' });
  expect(transport.mock.calls).toEqual([[{ type: 'set', data: { ownHosts: ['a.test', 'b.test'] } }]]);
});

test('a site goes with all its hosts, and is named once', async () => {
  const hosts = ['b.test', 'www.b.test'];
  expect((await actions.addSite(hosts)).text).toBe('options_own_added b.test');
  expect(request.mock.calls).toEqual([[{ origins: ['https://b.test/*', 'https://www.b.test/*'] }]]);
  expect((await actions.allowSite(hosts)).text).toBe('options_own_added b.test');
  expect((await actions.removeSite(hosts)).text).toBe('options_own_removed b.test');
  expect(remove.mock.calls.map(([{ origins }]) => origins)).toEqual([['https://b.test/*'], ['https://www.b.test/*']]);
});

test('a site that the browser does not allow is not added', async () => {
  request.mockResolvedValue(false);
  expect(await actions.addSite(['b.test'])).toEqual({ ok: false, text: 'options_own_refused b.test' });
  expect(transport).not.toHaveBeenCalled();
});

test('a removed site gives its permission back, also where the browser keeps it', async () => {
  remove.mockRejectedValue(new Error('required'));
  expect(await actions.removeSite(['a.test'])).toEqual({ ok: true, text: 'options_own_removed a.test' });
  expect(transport.mock.calls).toEqual([[{ type: 'set', data: { ownHosts: [] } }]]);
  expect(remove.mock.calls).toEqual([[{ origins: ['https://a.test/*'] }]]);
});

test('a background that does not answer is a failure in words, not a save', async () => {
  transport.mockRejectedValue(new Error('Could not establish connection. Receiving end does not exist.'));
  expect(await actions.set({ theme: 'dark' })).toEqual({ ok: false, text: 'options_not_saved options_no_answer' });
  expect(await actions.clear('history')).toMatchObject({ ok: false });
  expect(await actions.removeSite(['a.test'])).toMatchObject({ ok: false });
  expect(remove).not.toHaveBeenCalled();
});

test('clearing is a message to the background, and asking again ends in what came of it', async () => {
  const outcome = { ok: false, text: 'Nothing usable came from CNBC' };
  askSources.mockResolvedValue(outcome);
  expect(await actions.clear('everything')).toEqual({ ok: true, text: 'options_cleared' });
  expect(await actions.refresh()).toBe(outcome);
  expect(transport.mock.calls).toEqual([[{ type: 'clear', data: { what: 'everything' } }]]);
});

test.for([
  ['settings', true],
  ['everything', true],
  ['history', false],
  ['pages', false],
] as const)('clearing %s forgets what pages keep of the settings: %s, but only once it is done', async ([what, forgets]) => {
  await actions.clear(what);
  expect(forgetPageState).toHaveBeenCalledTimes(forgets ? 1 : 0);
  transport.mockRejectedValue(new Error('Could not establish connection. Receiving end does not exist.'));
  forgetPageState.mockReset();
  await actions.clear(what);
  expect(forgetPageState).not.toHaveBeenCalled();
});

test('an export says the name of its file, or that it failed', async () => {
  expect(await actions.exportData()).toEqual({ ok: true, text: 'options_data_exported comove-data-2026-01-02.json' });
  exportData.mockRejectedValue(new Error('no database'));
  expect(await actions.exportData()).toEqual({ ok: false, text: 'options_data_export_failed' });
});
