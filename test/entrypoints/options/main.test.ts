import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { t } from '../../view/made-up.ts';

const sent = vi.hoisted(() => vi.fn<(message: unknown) => Promise<unknown>>());

vi.mock('webextension-polyfill', () => {
  const event = { addListener: () => undefined, removeListener: () => undefined };
  return {
    default: {
      i18n: { getMessage: (key: Parameters<typeof t>[0], values: readonly string[]) => t(key, ...values) },
      runtime: { getManifest: () => ({ version: '1.2.3', host_permissions: [] }), sendMessage: sent },
      storage: { local: { get: async () => ({ settings: { version: 1, theme: 'dark' } }), onChanged: event } },
      permissions: { contains: async () => true, onAdded: event, onRemoved: event },
    },
  };
});

const denied = (): never => {
  throw new DOMException('denied', 'SecurityError');
};

beforeEach(() => {
  document.body.replaceChildren(Object.assign(document.createElement('div'), { id: 'app' }));
  document.body.dataset['state'] = 'loading';
  sent.mockReset().mockResolvedValue({ ok: true, value: null });
});

afterEach(() => vi.unstubAllGlobals());

test('where the browser gives no database the page says so, and its settings still work', async () => {
  vi.stubGlobal('indexedDB', { open: denied, databases: async () => [] });
  await import('../../../entrypoints/options/main.tsx');
  await vi.waitFor(() => expect(document.body.dataset['state']).toBe('ready'));
  expect(document.querySelector('[role=alert]')?.textContent).toMatch(/The stored data cannot be read.*SecurityError: denied/);
  expect(document.querySelector('#sources')?.textContent).toContain('Not known while the stored data cannot be read.');
  expect(document.querySelector('#sources')?.textContent).not.toContain('none yet');
  expect(document.body.dataset['theme']).toBe('dark');
  document.querySelector<HTMLInputElement>('#refresh input[role=switch]')?.click();
  await vi.waitFor(() => expect(sent).toHaveBeenCalledWith({ type: 'set', data: { dataSaver: true } }));
});
