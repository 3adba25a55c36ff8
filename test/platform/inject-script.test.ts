import { expect, test, vi } from 'vitest';
import { type ScriptInjection, injectScript } from '../../lib/platform/inject-script.ts';

const scripting = () => ({ executeScript: vi.fn<ScriptInjection['executeScript']>().mockResolvedValue([]) });

test('the script goes into the frame that asks, and into no other', async () => {
  const browser = scripting();
  await injectScript(browser, 'badge-card.js', { tab: { id: 7 }, frameId: 0 });
  await injectScript(browser, 'page-reader.js', { tab: { id: 0 } });
  expect(browser.executeScript.mock.calls).toEqual([
    [{ target: { tabId: 7, frameIds: [0] }, files: ['badge-card.js'] }],
    [{ target: { tabId: 0, frameIds: [0] }, files: ['page-reader.js'] }],
  ]);
});

test('what the browser refuses is told, and so is a sender that is no tab', async () => {
  const browser = scripting();
  browser.executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
  await expect(injectScript(browser, 'badge-card.js', { tab: { id: 7 } })).rejects.toThrow('Cannot access');
  await expect(injectScript(scripting(), 'badge-card.js', {})).rejects.toThrow('only a tab');
});
