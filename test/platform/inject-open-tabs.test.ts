import { expect, test } from 'vitest';
import { injectOpenTabs, type OpenTab } from '../../lib/platform/inject-open-tabs.ts';

const HOSTS = new Set(['www.coindesk.com', 'example.org']);

function setUp(tabs: readonly OpenTab[], refusing: readonly number[] = []) {
  const asked: number[] = [];
  const browser = {
    query: async () => tabs,
    async executeScript({ target, files }: { target: { tabId: number }; files: string[] }) {
      expect(files).toEqual(['content-scripts/badge.js']);
      asked.push(target.tabId);
      if (refusing.includes(target.tabId)) throw new Error('Cannot access contents of the page.');
    },
  };
  return { browser, asked };
}

test('the badge comes into tabs on our hosts, and into no other', async () => {
  const { browser, asked } = setUp([
    { id: 1, url: 'https://www.coindesk.com/markets/2026/11/01/a' },
    { id: 2, url: 'https://coindesk.com/' },
    { id: 3, url: 'http://example.org/' },
    { id: 4, url: 'https://example.org/?a=b' },
    { id: 5, url: 'https://example.org.evil.example/' },
    { id: 6 },
    { url: 'https://example.org/' },
    { id: 7, url: 'chrome://extensions' },
    { id: 8, url: 'not an address' },
  ]);
  expect(await injectOpenTabs(browser, HOSTS)).toEqual({ injected: 2, refused: 0 });
  expect(asked).toEqual([1, 4]);
});

test('sleeping tabs are not woken', async () => {
  const url = 'https://example.org/';
  const { browser, asked } = setUp([
    { id: 1, url, discarded: true },
    { id: 2, url, frozen: true },
    { id: 3, url },
  ]);
  await injectOpenTabs(browser, HOSTS);
  expect(asked).toEqual([3]);
});

test('a tab that the browser refuses does not keep the badge from the others', async () => {
  const url = 'https://example.org/';
  const { browser } = setUp(
    [
      { id: 1, url },
      { id: 2, url },
      { id: 3, url },
    ],
    [2],
  );
  expect(await injectOpenTabs(browser, HOSTS)).toEqual({ injected: 2, refused: 1 });
});
