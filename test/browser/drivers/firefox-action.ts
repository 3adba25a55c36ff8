import { assert } from '../../../lib/core/assert.ts';
import type { Bidi } from './bidi.ts';
import { evaluateIn } from './bidi-script.ts';
import { until } from './until.ts';

/** Name of the message in which the popup's side answers. */
const ANSWER = 'comove-test:answer';

/**
 * Runs in the browser's own window, where `extension` is Firefox's object for our add-on: presses its button as the
 * keyboard's shortcut for it does.
 */
const TRIGGER = `
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  // Without a focused window, as behind others on a desktop, Firefox opens no popup.
  window.focus();
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  return true;`;

/** Runs there too: the expression in the popup, once there is one, by a script in its process; what it comes to. */
const inPopupFrame = (expression: string): string => `
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const popup = window.document.querySelector('.webextension-popup-browser');
  if (!popup || !popup.currentURI.spec.endsWith('/popup.html')) return 'no popup';
  const { promise, resolve } = Promise.withResolvers();
  const { messageManager } = popup;
  const listener = ({ data }) => resolve(data);
  messageManager.addMessageListener('${ANSWER}', listener);
  const script = ${JSON.stringify(`{ const { document } = content; sendAsyncMessage('${ANSWER}', (${expression}) === true); }`)};
  messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
  window.setTimeout(() => resolve('no answer'), 1000);
  const answer = await promise;
  messageManager.removeMessageListener('${ANSWER}', listener);
  return answer;`;

/**
 * Presses the extension's button in the toolbar over the tab in front: Firefox gives leave for that tab (`activeTab`) and
 * opens the popup. Then runs an expression of `document` in the popup until it comes to \`true\`. WebDriver BiDi lists no
 * popups, so both are done from the browser's own window; `inBrowser` wraps a function's body for it.
 */
export async function inFirefoxPopup(bidi: Bidi, window: string, inBrowser: (body: string) => string, expression: string): Promise<void> {
  assert(await evaluateIn<boolean>(bidi, window, inBrowser(TRIGGER)), 'the button was pressed');
  let last: unknown;
  await until(async () => (last = await evaluateIn<unknown>(bidi, window, inBrowser(inPopupFrame(expression)))) === true, {
    failure: () => `the expression never came true in the popup: ${String(last)}`,
  });
}
