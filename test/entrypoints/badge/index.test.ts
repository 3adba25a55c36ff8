import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import card from '../../../entrypoints/badge-card/index.ts';
import badge from '../../../entrypoints/badge.content/index.tsx';
import { createMountGate } from '../../../entrypoints/badge.content/mount-gate.ts';
import { tell } from '../../../entrypoints/badge.content/tell.ts';
import { HANDOVER } from '../../../components/badge/card-part.ts';
import { SITES } from '../../../lib/page/sites/registry.ts';
import { facts } from '../../view/made-up-facts.ts';
import { pretendAddress } from './page-on-bench.ts';

let ctx: ContentScriptContext;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('en-GB');
  pretendAddress('https://decrypt.co/price/bitcoin');
});
afterEach(() => {
  ctx?.abort('test ended');
  for (const host of document.querySelectorAll('comove-badge')) host.remove();
});

const hosts = () => document.querySelectorAll('comove-badge');
async function runMain(): Promise<void> {
  ctx = new ContentScriptContext('badge');
  await badge.main(ctx);
}

test('runs on every public host of the registry, late, in the top frame only, without a message that the page could read', () => {
  expect(badge.matches).toHaveLength(SITES.flatMap(({ hosts: of }) => of).length);
  expect(badge).toMatchObject({ runAt: 'document_idle', noScriptStartedPostMessage: true });
  expect([badge.allFrames, badge.matchAboutBlank, badge.registration]).toEqual([undefined, undefined, undefined]);
});

test('shows what the browser has stored', async () => {
  await fakeBrowser.storage.local.set({ badgeFacts: facts() });
  await runMain();
  await vi.waitFor(() => expect(hosts()).toHaveLength(1));
});

test('a newer copy takes the place of an older one', async () => {
  const removed = document.createElement('comove-badge');
  document.documentElement.append(removed);
  await runMain();
  await vi.waitFor(() => expect(hosts()).toHaveLength(1));
  expect(removed.isConnected).toBe(false);
});

test.for([
  ['a frame', () => vi.spyOn(window, 'top', 'get').mockReturnValue(null)],
  ['a document that is no page', () => vi.spyOn(document, 'contentType', 'get').mockReturnValue('application/xml')],
] as const)('does nothing in %s', async ([, arrange]) => {
  arrange();
  const read = vi.spyOn(fakeBrowser.storage.local, 'get');
  await runMain();
  expect([hosts().length, read.mock.calls.length]).toEqual([0, 0]);
});

test('a background that does not answer is no error in the page', async () => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(
    new Error('Could not establish connection. Receiving end does not exist.'),
  );
  await expect(tell('open', { page: 'dashboard' })).resolves.toBe(false);
});

test.for([
  [{ ok: true, value: null }, true],
  [{ ok: false, error: { kind: 'failed', detail: 'Cannot access contents of the page.' } }, false],
  [undefined, false],
] as const)('the answer %j says whether it was done', async ([answer, done]) => {
  const { sendMessage } = fakeBrowser.runtime;
  Object.assign(fakeBrowser.runtime, { sendMessage: async () => answer });
  expect(await tell('script', { name: 'card' })).toBe(done);
  Object.assign(fakeBrowser.runtime, { sendMessage });
});

test('asks once more where the background was only starting', async () => {
  const { sendMessage } = fakeBrowser.runtime;
  let asked = 0;
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async () => {
      if ((asked += 1) === 1) throw new Error('Could not establish connection. Receiving end does not exist.');
      return { ok: true, value: null };
    },
  });
  expect([await tell('script', { name: 'card' }), asked]).toEqual([true, 2]);
  Object.assign(fakeBrowser.runtime, { sendMessage });
});

test('the card comes in a script of its own, and hands itself to the newest copy of the badge', async () => {
  await fakeBrowser.storage.local.set({ badgeFacts: facts() });
  await runMain();
  const taken = vi.fn();
  const { [HANDOVER]: handover } = globalThis;
  if (!handover) throw new Error('the badge left nothing');
  expect(handover.jsxRuntime.jsx('p', {})).toMatchObject({ type: 'p' });
  globalThis[HANDOVER] = { ...handover, take: taken };
  await card.main();
  expect(taken).toHaveBeenCalledExactlyOnceWith({ card: { css: expect.any(String), OpenCard: expect.any(Function) } });
  globalThis[HANDOVER] = undefined;
  expect(() => card.main()).not.toThrow();
});

test('a message has the form that the background listens for', async () => {
  const sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
  await tell('remember', { kind: 'everywhere-enabled', enabled: false });
  expect(sent).toHaveBeenCalledExactlyOnceWith({ type: 'remember', data: { kind: 'everywhere-enabled', enabled: false } });
});

test('the gate counts over pages, so that quick navigation is no way around it', () => {
  vi.useFakeTimers({ now: 0 });
  const gate = createMountGate();
  expect([1, 2, 3, 4].map(() => gate.mayRemount())).toEqual([true, true, true, false]);
  gate.reset();
  expect(gate.mayRemount()).toBe(false);
  vi.setSystemTime(60_000);
  expect(gate.mayRemount()).toBe(false);
  gate.reset();
  expect(gate.mayRemount()).toBe(true);
  vi.useRealTimers();
});
