import { expect, test, vi } from 'vitest';
import { checkTab, type TabChecking } from '../../lib/platform/check-tab.ts';

const allow = () => undefined;

function browserWith({ tab = { id: 7, url: 'https://example.org/a' }, kind = 'text/html' }: { tab?: object; kind?: string } = {}) {
  return {
    query: vi.fn<TabChecking['query']>().mockResolvedValue([tab]),
    run: vi.fn<TabChecking['run']>().mockResolvedValue([{ result: kind }]),
    put: vi.fn<TabChecking['put']>().mockResolvedValue([]),
  };
}

test('the badge goes into the tab that is looked at, after the request that it opens itself', async () => {
  const browser = browserWith();
  expect(await checkTab(browser, allow)).toBeUndefined();
  expect(browser.query).toHaveBeenCalledWith({ active: true, currentWindow: true });
  expect(browser.put.mock.calls).toEqual([[{ target: { tabId: 7 }, files: ['content-scripts/badge.js'] }]]);
  expect(browser.run.mock.invocationCallOrder[0]).toBeLessThan(browser.put.mock.invocationCallOrder[0] ?? 0);
  vi.stubGlobal('document', { contentType: 'text/html' });
  expect(browser.run.mock.calls[0]?.[0].func()).toBe('text/html');
  expect(globalThis.comoveAsked).toBe(true);
  globalThis.comoveAsked = undefined;
  vi.unstubAllGlobals();
});

test('a page whose address forbids it is not touched', async () => {
  const browser = browserWith();
  expect(await checkTab(browser, () => 'closed')).toBe('closed');
  expect([browser.run.mock.calls.length, browser.put.mock.calls.length]).toEqual([0, 0]);
});

test('what is no HTML gets no badge', async () => {
  const browser = browserWith({ kind: 'application/pdf' });
  expect(await checkTab(browser, allow)).toBe('kind');
  expect(browser.put).not.toHaveBeenCalled();
});

test('where the browser keeps extensions out, or there is no tab, that is said', async () => {
  const browser = browserWith();
  browser.run.mockRejectedValue(new Error('The extensions gallery cannot be scripted.'));
  expect(await checkTab(browser, allow)).toBe('browser');
  expect(await checkTab(browserWith({ tab: {} }), allow)).toBe('browser');
});
