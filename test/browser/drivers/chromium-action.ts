import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { assert } from '../../../lib/core/assert.ts';
import { until } from './until.ts';

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** Sends a command that is not among Playwright's types of the protocol. */
async function send(session: CDPSession, method: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
  const command: unknown = Reflect.get(session, 'send');
  assert(typeof command === 'function', 'a session sends commands');
  return Reflect.apply(command, session, [method, params]);
}

async function targetsOf(session: CDPSession): Promise<readonly Target[]> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  return targetInfos;
}

/**
 * Clicks the extension's button in the toolbar over a page, as a person does: the browser gives leave for that tab
 * (`activeTab`) and opens the popup. Then runs an expression in the popup, which Playwright does not list among its pages.
 */
export async function inPopupOver(context: BrowserContext, page: Page, extensionId: string, expression: string): Promise<void> {
  const browser = context.browser();
  assert(browser, 'a browser of our own has a session for the whole of it');
  const session = await browser.newBrowserCDPSession();
  const tab = (await targetsOf(session)).find(({ type, url }) => type === 'tab' && url === page.url());
  assert(tab, 'the page stands in a tab');
  await send(session, 'Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  const popup = await until(
    async () => (await targetsOf(session)).find(({ type, url }) => type === 'page' && url.endsWith('/popup.html')),
    {
      failure: () => 'no popup',
    },
  );
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: popup.targetId, flatten: false });
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  // The popup closes itself once it is done, and may take the session with it.
  await session.detach().catch(() => undefined);
}
