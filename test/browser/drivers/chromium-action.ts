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

/** What an expression comes to in a target that Playwright does not list; `undefined` where it could not be run. */
async function evaluated(session: CDPSession, sessionId: string, id: number, expression: string): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const told: { readonly id?: number; readonly result?: { readonly result?: { readonly value?: unknown } } } = JSON.parse(message);
    if (told.id === id) resolve(told.result?.result?.value);
  });
  session.on('Target.detachedFromTarget', (gone) => {
    if (gone.sessionId === sessionId) reject(new Error('the popup went away'));
  });
  const message = JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression, returnByValue: true } });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  return promise;
}

/**
 * Clicks the extension's button in the toolbar over a page, as a person does: the browser gives leave for that tab
 * (`activeTab`) and opens the popup. Then runs an expression in the popup until it comes to `true`: the popup's address is
 * known before its document is there, and what is left waiting in the empty document before it never runs.
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
  let id = 0;
  await until(async () => (await evaluated(session, sessionId, (id += 1), expression)) === true, {
    failure: () => 'the expression never came true in the popup',
  });
  // The popup closes itself once it is done, and may take the session with it.
  await session.detach().catch(() => undefined);
}
