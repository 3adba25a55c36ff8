import { describe, expect, test, vi } from 'vitest';
import { createSend } from '../../lib/messaging/client.ts';
import { createListener, type Handlers, type Sender } from '../../lib/messaging/server.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';

const SELF = { id: 'us', pagesAt: 'chrome-extension://us/' };
const PAGE: Sender = { id: 'us', url: 'chrome-extension://us/options.html' };
const BADGE: Sender = { id: 'us', url: 'https://www.coindesk.com/a', tab: { incognito: false } };
const PRIVATE_BADGE: Sender = { ...BADGE, tab: { incognito: true } };
const HASH = '0'.repeat(32);

function setUp() {
  const handlers = {
    open: vi.fn<Handlers['open']>().mockResolvedValue(null),
    script: vi.fn<Handlers['script']>().mockResolvedValue(null),
    judge: vi.fn<Handlers['judge']>().mockResolvedValue({ verdicts: [] }),
    remember: vi.fn<Handlers['remember']>().mockResolvedValue(null),
    set: vi.fn<Handlers['set']>().mockResolvedValue(DEFAULT_SETTINGS),
    refresh: vi.fn<Handlers['refresh']>().mockResolvedValue(null),
    clear: vi.fn<Handlers['clear']>().mockResolvedValue(null),
  };
  const listener = createListener(handlers, SELF);
  const from = (sender: Sender) =>
    createSend((message) => {
      const { promise, resolve } = Promise.withResolvers<unknown>();
      // As a browser does: without `true`, only an answer given at once arrives.
      if (listener(message, sender, resolve) !== true) queueMicrotask(() => resolve(undefined));
      return promise;
    });
  const raw = async (message: unknown, sender: Sender) => {
    const answers: unknown[] = [];
    const kept = listener(message, sender, (answer) => answers.push(answer));
    await Promise.resolve();
    return { kept, answers };
  };
  const called = () => Object.values(handlers).reduce((sum, handler) => sum + handler.mock.calls.length, 0);
  return { handlers, from, raw, called };
}

test('a page of ours may send everything, and gets the handler’s value', async () => {
  const { from, handlers } = setUp();
  const send = from(PAGE);
  expect(await send('set', { theme: 'dark' })).toEqual({ ok: true, value: DEFAULT_SETTINGS });
  expect(handlers.set.mock.calls).toEqual([[{ theme: 'dark' }, PAGE]]);
  for (const answer of [await send('open', { page: 'options' }), await send('refresh', null), await send('clear', { what: 'pages' })]) {
    expect(answer).toEqual({ ok: true, value: null });
  }
});

test('a page of ours that is open in a tab is still a page of ours', async () => {
  expect(await setUp().from({ ...PAGE, tab: { incognito: true } })('refresh', null)).toEqual({ ok: true, value: null });
});

describe('a badge runs inside a page that is not ours', () => {
  test('it may open our pages and have a choice kept', async () => {
    const { from, handlers } = setUp();
    expect(await from(BADGE)('open', { page: 'dashboard' })).toEqual({ ok: true, value: null });
    expect(await from(BADGE)('remember', { kind: 'page-hidden', pageHash: HASH, hidden: true })).toEqual({ ok: true, value: null });
    expect(handlers.remember).toHaveBeenCalledTimes(1);
  });

  test('it may have its further scripts put into its own frame, in a private window too', async () => {
    const { from, handlers } = setUp();
    for (const badge of [BADGE, PRIVATE_BADGE]) {
      expect(await from({ ...badge, frameId: 0 })('script', { name: 'card' })).toEqual({ ok: true, value: null });
      expect(handlers.script).toHaveBeenLastCalledWith({ name: 'card' }, { ...badge, frameId: 0 });
    }
  });

  test('it may do nothing else', async () => {
    const { from, called } = setUp();
    const send = from(BADGE);
    const forbidden = { ok: false, error: { kind: 'refused', reason: 'forbidden' } };
    expect(await send('set', { theme: 'dark' })).toEqual(forbidden);
    expect(await send('refresh', null)).toEqual(forbidden);
    expect(await send('clear', { what: 'everything' })).toEqual(forbidden);
    expect(called()).toBe(0);
  });

  test('in a private window nothing is kept, and opening a page still works', async () => {
    const { from, handlers } = setUp();
    const send = from(PRIVATE_BADGE);
    expect(await send('remember', { kind: 'page-hidden', pageHash: HASH, hidden: true })).toEqual({
      ok: false,
      error: { kind: 'refused', reason: 'private' },
    });
    expect(await send('remember', { kind: 'everywhere-enabled', enabled: false })).toMatchObject({ ok: false });
    expect(await from({ id: 'us', url: BADGE.url })('remember', { kind: 'everywhere-enabled', enabled: false })).toMatchObject({
      ok: false,
    });
    expect(handlers.remember).not.toHaveBeenCalled();
    expect(await send('open', { page: 'dashboard' })).toEqual({ ok: true, value: null });
  });

  test('an address that only begins like ours is not ours', async () => {
    const { from } = setUp();
    expect(await from({ id: 'us', url: 'https://chrome-extension//us/' })('refresh', null)).toMatchObject({ ok: false });
    expect(await from({ id: 'us', url: 'chrome-extension://usurper/' })('refresh', null)).toMatchObject({ ok: false });
  });
});

test.for([
  { type: 'open', data: { page: 'https://example.org' } },
  { type: 'open' },
  { type: 'remember', data: { kind: 'page-hidden', pageHash: 'https://example.org/a', hidden: true } },
  { type: 'remember', data: { kind: 'place', site: 'coindesk', place: { corner: 'top-left', x: -1, y: 0 } } },
  { type: 'remember', data: { kind: 'site-enabled', site: '__proto__', enabled: false } },
  { type: 'remember', data: { kind: 'everywhere-enabled', enabled: false, more: 1 } },
  { type: 'set', data: { theme: 'neon' } },
  { type: 'clear', data: { what: 'disk' } },
  { type: 'script', data: { name: 'popup.js' } },
  { type: 'judge', data: {} },
])('malformed data are refused and no handler sees them: %j', async (message) => {
  const { raw, called } = setUp();
  const { answers } = await raw(message, PAGE);
  expect(answers).toEqual([{ ok: false, error: { kind: 'refused', reason: 'malformed' } }]);
  expect(called()).toBe(0);
});

test.for([undefined, null, 7, 'open', {}, { type: 'toString' }])('what is not ours gets no answer: %j', async (message) => {
  expect(await setUp().raw(message, PAGE)).toEqual({ kept: undefined, answers: [] });
});

test('another extension gets no answer', async () => {
  const { raw, called } = setUp();
  expect(await raw({ type: 'refresh', data: null }, { id: 'them', url: PAGE.url })).toEqual({ kept: undefined, answers: [] });
  expect(called()).toBe(0);
});

test('a handler that throws answers with its words', async () => {
  const { from, handlers } = setUp();
  handlers.refresh.mockRejectedValue(new Error('no disk'));
  expect(await from(PAGE)('refresh', null)).toEqual({ ok: false, error: { kind: 'failed', detail: 'Error: no disk' } });
});
