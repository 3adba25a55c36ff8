import { expect, test, vi } from 'vitest';
import { type ScriptInjection, injectScript } from '../../lib/platform/inject-script.ts';

const scripting = () => ({
  executeScript: vi.fn<ScriptInjection['executeScript']>().mockResolvedValue([]),
  insertCSS: vi.fn<ScriptInjection['insertCSS']>().mockResolvedValue(undefined),
});

test('the script goes into the frame that asks, and into no other', async () => {
  const browser = scripting();
  await injectScript(browser, { file: 'badge-card.js' }, { tab: { id: 7 }, frameId: 0 });
  await injectScript(browser, { file: 'page-reader.js' }, { tab: { id: 0 } });
  expect(browser.executeScript.mock.calls).toEqual([
    [{ target: { tabId: 7, frameIds: [0] }, files: ['badge-card.js'] }],
    [{ target: { tabId: 0, frameIds: [0] }, files: ['page-reader.js'] }],
  ]);
});

test('rules for the page come with it, in no element of the page', async () => {
  const browser = scripting();
  const target = { tabId: 7, frameIds: [0] };
  await injectScript(browser, { file: 'a.js' }, { tab: { id: 7 } });
  expect(browser.insertCSS).not.toHaveBeenCalled();
  await injectScript(browser, { file: 'a.js', css: 'p {}' }, { tab: { id: 7 } });
  expect(browser.insertCSS.mock.calls).toEqual([[{ target, css: 'p {}', origin: 'AUTHOR' }]]);
});

test('what the browser refuses is told, and so is a sender that is no tab', async () => {
  const browser = scripting();
  browser.executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
  await expect(injectScript(browser, { file: 'badge-card.js' }, { tab: { id: 7 } })).rejects.toThrow('Cannot access');
  await expect(injectScript(scripting(), { file: 'badge-card.js' }, {})).rejects.toThrow('only a tab');
});
