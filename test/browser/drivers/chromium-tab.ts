import type { Page } from 'playwright-core';
import { axBox, axClick, axFind, axStyle, axWaitFor } from './ax-tree.ts';
import type { AxQuery } from './ax-node.ts';
import type { Found, Tab } from './tab.ts';

/** A Playwright page as a tab of the suites. */
export function chromiumTab(page: Page): Tab {
  const found = async (nodes: Awaited<ReturnType<typeof axFind>>): Promise<readonly Found[]> =>
    Promise.all(
      nodes.map(async (node) => {
        const box = await axBox(page, node);
        return { name: node.name, ...(box && { box }) };
      }),
    );
  return {
    goto: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    evaluate: (expression) => page.evaluate(expression),
    find: async (query: AxQuery) => found(await axFind(page, query)),
    async waitFor(query, timeoutMs) {
      const [first] = await found([await axWaitFor(page, query, timeoutMs)]);
      return first ?? { name: '' };
    },
    click: (query) => axClick(page, query),
    styleOf: async (query, property) => axStyle(page, await axWaitFor(page, query), property),
    moveMouse: ({ x, y }) => page.mouse.move(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    resize: (size) => page.setViewportSize(size),
    bringToFront: () => page.bringToFront(),
    screenshot: async (path) => void (await page.screenshot({ path })),
    close: () => page.close(),
  };
}
