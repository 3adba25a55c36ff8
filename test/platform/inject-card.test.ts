import { expect, test, vi } from 'vitest';
import { CARD_SCRIPT, type CardInjection, injectCard } from '../../lib/platform/inject-card.ts';

const scripting = () => ({ executeScript: vi.fn<CardInjection['executeScript']>().mockResolvedValue([]) });

test('the card goes into the frame that asks, and into no other', async () => {
  const browser = scripting();
  await injectCard(browser, { tab: { id: 7 }, frameId: 0 });
  await injectCard(browser, { tab: { id: 0 } });
  expect(browser.executeScript.mock.calls).toEqual([
    [{ target: { tabId: 7, frameIds: [0] }, files: [CARD_SCRIPT] }],
    [{ target: { tabId: 0, frameIds: [0] }, files: [CARD_SCRIPT] }],
  ]);
});

test('what the browser refuses is told, and so is a sender that is no tab', async () => {
  const browser = scripting();
  browser.executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
  await expect(injectCard(browser, { tab: { id: 7 } })).rejects.toThrow('Cannot access');
  await expect(injectCard(scripting(), {})).rejects.toThrow('only a tab');
});
